import { getDifference, listDifferences, type DifferenceView, type RouteResponse } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { periodTitle } from '../../i18n/period-words.ts';
import { PageHead } from '../../kit/page-head.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { useScreenSearch } from '../../screen/screen-address.ts';
import '../register.css';
import { UnitPicker } from '../unit-picker.tsx';
import { registerWords } from '../words.ts';
import { DIFFERENCE_GROUPS, isInGroup, type DifferenceGroup } from './difference-group.ts';
import { DifferenceTable } from './difference-table.tsx';
import './differences.css';
import { ExplainDialog } from './explain-dialog.tsx';
import { differenceWords } from './words.ts';

/** 报送与登记核对: every figure of a unit that is both returned and recorded, or one figure at every unit below. */
export function Screen(): ReactElement {
  const [search] = useScreenSearch();
  const span = { ...(search['org'] === undefined ? {} : { orgId: search['org'] }), ...(search['period'] === undefined ? {} : { period: search['period'] }) };
  return search['figure'] === undefined ? <AllFigures span={span} /> : <OneFigure figure={search['figure']} span={span} />;
}

interface Span {
  readonly orgId?: string;
  readonly period?: string;
}

function AllFigures({ span }: { readonly span: Span }): ReactElement {
  const answer = useRoute(listDifferences, { query: span });
  return <Loaded {...answer} by="figure" />;
}

function OneFigure({ figure, span }: { readonly figure: string; readonly span: Span }): ReactElement {
  const answer = useRoute(getDifference, { params: { figure }, query: span });
  return <Loaded {...answer} by="unit" />;
}

interface Answer {
  readonly data: RouteResponse<typeof listDifferences> | undefined;
  readonly isError: boolean;
  readonly error: unknown;
  readonly isPlaceholderData: boolean;
  readonly refetch: () => Promise<unknown>;
}

function Loaded({ data, isError, error, isPlaceholderData, refetch, by }: Answer & { readonly by: 'figure' | 'unit' }): ReactElement {
  const t = useWords(differenceWords);
  const failure = isError && <ErrorLine error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <div className="page"><PageHead title={t('title')} />{failure || <SkeletonRows rows={14} />}</div>;
  return (
    <div className="page">
      <Head data={data} figure={by === 'unit' ? data.rows[0] : undefined} />
      {failure}
      <p className="reg-note">{t('note')}</p>
      <div className={isPlaceholderData ? 'stale' : undefined} aria-busy={isPlaceholderData}><Rows data={data} by={by} /></div>
    </div>
  );
}

function Head({ data: { org, period, periods }, figure }: { readonly data: RouteResponse<typeof listDifferences>; readonly figure: DifferenceView | undefined }): ReactElement {
  const t = useWords(differenceWords);
  const r = useWords(registerWords);
  const text = useText();
  const locale = useLocale();
  const [, change] = useScreenSearch();
  const all = figure === undefined ? [] : [{ key: 'all', label: t('allFigures'), to: '/register/differences', search: { org: org.id, period } }];
  return (
    <PageHead
      title={figure === undefined ? t('titleOf', { org: text(org.name) }) : text(figure.name)} tabTitle={t('title')}
      crumbs={[{ key: 'register', label: r('register'), to: '/register', search: { org: org.id } }, ...all, { key: 'here', label: figure === undefined ? t('title') : text(org.name) }]}
      actions={<>
        <select className="in sm" aria-label={t('period')} value={period} onChange={(event) => change({ period: event.target.value })}>{(periods.length === 0 ? [period] : periods).map((one) => <option key={one} value={one}>{periodTitle(one, locale)}</option>)}</select>
        <UnitPicker orgId={org.id} onChange={(unit) => change({ org: unit })} /><button type="button" className="btn sm" onClick={() => window.print()}>{r('print')}</button>
      </>}
    />
  );
}

function Rows({ data: { rows, period, may }, by }: { readonly data: RouteResponse<typeof listDifferences>; readonly by: 'figure' | 'unit' }): ReactElement {
  const t = useWords(differenceWords);
  const [search, change] = useScreenSearch();
  const [explaining, setExplaining] = useState<DifferenceView>();
  const group: DifferenceGroup = by === 'unit' ? 'all' : (DIFFERENCE_GROUPS.find((one) => one === search['show']) ?? 'open');
  const shown = rows.filter((row) => isInGroup(row, group));
  return (
    <section className="reg-list">
      {by === 'figure' && <div className="switch">{DIFFERENCE_GROUPS.map((one) => <button key={one} type="button" aria-pressed={one === group} onClick={() => change({ show: one === 'open' ? undefined : one })}>{t(one)}<b>{rows.filter((row) => isInGroup(row, one)).length}</b></button>)}</div>}
      {shown.length === 0 ? <EmptyLine>{t('none')}</EmptyLine> : <DifferenceTable caption={t(by === 'figure' ? 'title' : 'below')} rows={shown} period={period} by={by} mayExplain={may.explain} onExplain={setExplaining} />}
      {by === 'unit' && rows.length === 1 && <EmptyLine>{t('noBelow')}</EmptyLine>}
      {explaining !== undefined && <ExplainDialog row={explaining} period={period} onClose={() => setExplaining(undefined)} />}
    </section>
  );
}
