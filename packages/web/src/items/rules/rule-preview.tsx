import type { OpeningRuleBody, RuleStanding, RuleUnitView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useOpenFigure } from '../../figure/figure-reference.ts';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { periodTitle } from '../../i18n/period-words.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { StatusGlyph, type Status } from '../../kit/status-glyph.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { useRulePreview } from './use-rule-preview.ts';
import { ruleWords } from './words.ts';

/** 今天会立哪些项: every unit the rule looks at with its figure and why, before anything is saved. */
export function RulePreview({ rule, ruleId }: { readonly rule: OpeningRuleBody; readonly ruleId: string | undefined }): ReactElement {
  const t = useWords(ruleWords);
  const { data, isError, error, isPlaceholderData, refetch } = useRulePreview(rule, ruleId);
  return (
    <section className="rl-preview" aria-live="polite">
      <SectionHead title={t('preview')} right={data !== undefined && !isError && <StatusGlyph status={data.opens > 0 ? 'lag' : 'ok'}>{t('previewOpens', { n: data.opens })}</StatusGlyph>} />
      {isError && <ErrorLine error={error} onRetry={() => void refetch()} />}
      {data === undefined && !isError && <SkeletonRows rows={6} />}
      {data !== undefined && !isError && <div className={isPlaceholderData ? 'stale' : undefined}><Standing standing={data} /></div>}
    </section>
  );
}

function Standing({ standing }: { readonly standing: RuleStanding }): ReactElement {
  const t = useWords(ruleWords);
  const text = useText();
  const locale = useLocale();
  const openFigure = useOpenFigure();
  const { metric, units, dueOn } = standing;
  const unit = locale === 'zh' ? metric.unit : metric.unitEn;
  const name = ({ org, period }: RuleUnitView): ReactElement => (period === null ? <span>{text(org.name)}</span> : <button type="button" className="lnk" onClick={() => openFigure({ metricId: metric.id, orgId: org.id, period })}>{text(org.name)}</button>);
  const columns: readonly LedgerColumn<RuleUnitView>[] = [
    { key: 'does', head: t('does'), width: 108, render: ({ kind, item }) => <><StatusGlyph status={GLYPHS[kind]}>{t(`does_${kind}`)}</StatusGlyph>{item !== null && <ScreenLink to={`/items/${item.id}`} className="lnk xs">{item.number}</ScreenLink>}</> },
    { key: 'unit', head: t('unit'), render: name },
    { key: 'why', head: t('why'), render: (row) => <><span>{text(row.sentence)}</span><span className="rl-sentence">{[row.period === null ? '' : periodTitle(row.period, locale), row.kind === 'open' && row.threshold !== null ? t('closesAt', { value: figureText(row.threshold, metric.decimals), unit }) : '', row.kind === 'open' ? t('led', { name: text(row.lead.name) }) : ''].filter(Boolean).join(' · ')}</span></> },
  ];
  return (
    <>
      <LedgerTable caption={t('preview')} className="rl-units" columns={columns} rows={units} rowKey={({ org }) => org.id} density="dense" wrap />
      <p className="xs muted">{t('previewNote', { n: units.length, day: dueOn })}</p>
    </>
  );
}

const GLYPHS: Readonly<Record<RuleUnitView['kind'], Status>> = { open: 'lag', already_open: 'pri', open_elsewhere: 'pri', closed_before: 'none', reached: 'ok', year_over: 'none', not_judged: 'none', not_behind: 'ok' };
