import { getActivityStanding, listActivities, listActivityProgrammes, type ActivityView, type RouteResponse } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { PageHead } from '../../kit/page-head.tsx';
import { Pager } from '../../kit/pager.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { useScreenSearch, type ScreenSearch } from '../../screen/screen-address.ts';
import { useAbility, useSession } from '../../session/session-context.ts';
import '../register.css';
import { UnitPicker } from '../unit-picker.tsx';
import { registerWords } from '../words.ts';
import './activities.css';
import { ActivityDialog } from './activity-dialog.tsx';
import { ActivityList } from './activity-list.tsx';
import { readActivitySearch } from './activity-search.ts';
import { OwedTable } from './owed-table.tsx';
import { WithdrawActivity } from './withdraw-activity.tsx';
import { activityWords } from './words.ts';

/** 健康教育活动: what institutions owe and have done, every activity, and recording one. */
export function Screen(): ReactElement {
  const t = useWords(activityWords);
  const { today } = useSession();
  const [search] = useScreenSearch();
  const { orgId, year, quarter, kind, page, size } = readActivitySearch(search, today);
  const span = { ...(orgId === undefined ? {} : { orgId }), year, ...(quarter === undefined ? {} : { quarter }) };
  const programmes = useRoute(listActivityProgrammes);
  const standing = useRoute(getActivityStanding, { query: span });
  const list = useRoute(listActivities, { query: { ...span, ...(kind === undefined ? {} : { kind }), page, size } });
  const failed = [programmes, standing, list].find(({ isError }) => isError);
  if (programmes.data === undefined || standing.data === undefined || list.data === undefined) return <div className="page"><PageHead title={t('title')} />{failed === undefined ? <SkeletonRows rows={16} /> : <ErrorLine error={failed.error} onRetry={() => void failed.refetch()} />}</div>;
  return <Ledger known={programmes.data} standing={standing.data} list={list.data} error={failed?.error} />;
}

interface LedgerProps {
  readonly known: RouteResponse<typeof listActivityProgrammes>;
  readonly standing: RouteResponse<typeof getActivityStanding>;
  readonly list: RouteResponse<typeof listActivities>;
  readonly error: unknown;
}

/** What is open above the page. */
type Opened = { readonly kind: 'new' } | { readonly kind: 'correct' | 'withdraw'; readonly activity: ActivityView };

function Ledger({ known: { programmes, recordFor }, standing, list, error }: LedgerProps): ReactElement {
  const t = useWords(activityWords);
  const r = useWords(registerWords);
  const text = useText();
  const { today } = useSession();
  const mayRecord = useAbility('residents.record') && recordFor.length > 0;
  const [search, change] = useScreenSearch();
  const [opened, setOpened] = useState<Opened>();
  const [saved, setSaved] = useState<string>();
  const { page, size } = readActivitySearch(search, today);
  const close = (): void => setOpened(undefined);
  const kinds = programmes.flatMap((programme) => programme.kinds);
  return (
    <div className="page ac-page">
      <PageHead title={t('titleOf', { org: text(standing.org.name) })} tabTitle={t('title')} crumbs={[{ key: 'register', label: r('register') }, { key: 'here', label: t('title') }]} actions={<HeadActions orgId={standing.org.id} onNew={mayRecord ? () => setOpened({ kind: 'new' }) : undefined} />} />
      {error !== undefined && <ErrorLine error={error} />}
      {saved !== undefined && <div className="notice ok" role="status">{saved}</div>}
      <OwedTable standing={standing} requirements={programmes.flatMap(({ requirements }) => requirements)} search={search} />
      <section className="ac-all">
        <SectionHead title={t('list')} right={<KindFilter kinds={kinds} />} />
        {list.rows.length === 0 ? <EmptyLine>{t('none')}</EmptyLine> : <ActivityList rows={list.rows} kinds={kinds} from={(page - 1) * size + 1} mayRecord={mayRecord} onCorrect={(activity) => setOpened({ kind: 'correct', activity })} onWithdraw={(activity) => setOpened({ kind: 'withdraw', activity })} />}
        <Pager total={list.total} page={page} size={size} onChange={(next, perPage) => change({ page: next === 1 ? undefined : String(next), size: String(perPage) })} />
      </section>
      {opened?.kind === 'withdraw' && <WithdrawActivity activity={opened.activity} onClose={close} />}
      {(opened?.kind === 'new' || opened?.kind === 'correct') && (
        <ActivityDialog programmes={programmes} units={recordFor} orgId={standing.org.id} corrected={opened.kind === 'correct' ? opened.activity : undefined} onClose={close} onSaved={(day, kind) => {
          close();
          setSaved(t('saved', { day, kind: text(kind.name) }));
          if (day.slice(0, 4) !== String(standing.year)) change({ year: day.slice(0, 4), quarter: undefined, page: undefined });
        }} />
      )}
    </div>
  );
}

function HeadActions({ orgId, onNew }: { readonly orgId: string; readonly onNew: (() => void) | undefined }): ReactElement {
  const t = useWords(activityWords);
  const r = useWords(registerWords);
  const { today } = useSession();
  const [search, change] = useScreenSearch();
  const { year, quarter } = readActivitySearch(search, today);
  const set = (part: ScreenSearch): void => change({ ...part, page: undefined });
  const thisYear = Number(today.slice(0, 4));
  return (
    <>
      <UnitPicker orgId={orgId} onChange={(org) => set({ org })} />
      <select className="in sm" aria-label={t('year')} value={year} onChange={(event) => set({ year: event.target.value })}>{[0, 1, 2, 3].map((back) => <option key={back} value={thisYear - back}>{t('yearN', { n: thisYear - back })}</option>)}</select>
      <select className="in sm" aria-label={t('quarter')} value={quarter ?? ''} onChange={(event) => set({ quarter: event.target.value })}><option value="">{t('wholeYear')}</option>{[1, 2, 3, 4].map((n) => <option key={n} value={n}>{t('quarterN', { n })}</option>)}</select>
      {onNew !== undefined && <button type="button" className="btn p sm" onClick={onNew}>{t('add')}</button>}
      <button type="button" className="btn sm" onClick={() => window.print()}>{r('print')}</button>
    </>
  );
}

function KindFilter({ kinds }: { readonly kinds: LedgerProps['known']['programmes'][number]['kinds'] }): ReactElement {
  const t = useWords(activityWords);
  const text = useText();
  const [search, change] = useScreenSearch();
  return (
    <select className="in sm no-print" aria-label={t('kind')} value={search['kind'] ?? ''} onChange={(event) => change({ kind: event.target.value, page: undefined })}>
      <option value="">{t('allKinds')}</option>
      {kinds.map(({ id, name }) => <option key={id} value={id}>{text(name)}</option>)}
    </select>
  );
}
