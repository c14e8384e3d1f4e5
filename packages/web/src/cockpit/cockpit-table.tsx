import type { CockpitRow, CockpitView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useOpenFigure } from '../figure/figure-reference.ts';
import { useLocale, useText, useWords } from '../i18n/locale.ts';
import { isRateUnit, screenDecimals } from '../i18n/metric-words.ts';
import { percentText, targetText } from '../i18n/number-words.ts';
import { periodSpan } from '../i18n/period-words.ts';
import { Change } from '../kit/change.tsx';
import { DemoMark } from '../kit/demo-mark.tsx';
import { Figure } from '../kit/figure.tsx';
import { LedgerTable, type LedgerColumn } from '../kit/ledger-table.tsx';
import { ProgressRule, ProgressRuleHead } from '../kit/progress-rule.tsx';
import { progressWord } from '../kit/progress-word.ts';
import { StatusGlyph } from '../kit/status-glyph.tsx';
import { TownshipStrip } from '../kit/township-strip.tsx';
import { kitWords } from '../kit/words.ts';
import { cockpitWords } from './words.ts';

interface Line {
  readonly row: CockpitRow;
  readonly group: { readonly key: string; readonly label: string };
}

/** The indicators of a unit by category: value, last year, target, progress rule, the units below, status. */
export function CockpitTable({ cockpit }: { readonly cockpit: CockpitView }): ReactElement {
  const t = useWords(cockpitWords);
  const k = useWords(kitWords);
  const text = useText();
  const locale = useLocale();
  const openFigure = useOpenFigure();
  const unitOf = (row: CockpitRow): string => (locale === 'zh' ? row.unit : shortUnit(row.unitEn));
  const lines = cockpit.groups.flatMap(({ category, rows }) => rows.map((row): Line => ({ row, group: { key: category.id, label: text(category.name) } })));
  // When every target is generated the head says so once.
  const areAllDemo = lines.every(({ row }) => row.target?.demo !== false);
  const hasUnits = cockpit.units.length > 0;
  const columns: readonly LedgerColumn<Line>[] = [
    { key: 'name', head: t('indicator'), className: 'nm', render: ({ row }) => <span title={`${text(row.name)}。${text(row.sentence)}`}>{text(row.name)}</span> },
    {
      key: 'value', head: periodSpan(cockpit.period, locale), width: 'var(--ck-value)', align: 'num', className: 'val',
      render: ({ row }) => <Figure name={text(row.name)} value={row.reading.value} decimals={screenDecimals(row.unit, row.decimals)} unit={unitOf(row)} isDemo={row.reading.demo} isDoubtful={row.reading.doubtful} isRowTarget onOpen={() => openFigure({ metricId: row.metricId, orgId: cockpit.org.id, period: cockpit.period })} />,
    },
    { key: 'yoy', head: t('yoy'), width: 'var(--ck-yoy)', align: 'num', className: 's', render: ({ row }) => <Change {...row.yoy} rateUnit={row.unit} /> },
    { key: 'target', head: <>{t('target')}{areAllDemo && <DemoMark />}</>, width: 'var(--ck-target)', align: 'num', className: 's', render: ({ row }) => row.target === null ? <span className="dash">—</span> : <>{targetText(row.target, row.decimals, isRateUnit(row.unit))}<span className="u uu">{unitOf(row)}{row.target.demo && !areAllDemo && <DemoMark />}</span></> },
    { key: 'done', head: t('done'), width: 'var(--ck-done)', align: 'num', className: 's', render: ({ row }) => row.completion === null ? <span className="dash">—</span> : <>{percentText(row.completion)}<span className="u">%</span></> },
    { key: 'rule', head: <ProgressRuleHead elapsed={cockpit.elapsed} />, width: 'var(--ck-rule)', render: ({ row }) => row.target === null ? <span className="xs muted">{k('no_target')}</span> : <ProgressRule name={text(row.name)} completion={row.completion} due={row.expected} status={row.status} /> },
    ...(hasUnits ? [{ key: 'strip', head: t(cockpit.org.kind === 'county' ? 'townships' : 'units'), width: 'var(--ck-strip)', render: ({ row }: Line) => <UnitsStrip row={row} name={text(row.name)} /> }] : []),
    { key: 'status', head: t('status'), width: 'var(--ck-status)', className: 's', render: ({ row }) => row.status === 'no_target' ? <span className="dash">—</span> : <span title={text(row.sentence)}><StatusGlyph status={row.status}>{progressWord(row.status, k, row.reading.reporters.expected - row.reading.reporters.reported)}</StatusGlyph></span> },
  ];
  return <LedgerTable caption={t('caption')} columns={columns} rows={lines} rowKey={({ row }) => row.metricId} group={({ group }) => group} isFixed className="ck" />;
}

/** Units without a target of their own, or too small to compare, have no mark. */
function UnitsStrip({ row, name }: { readonly row: CockpitRow; readonly name: string }): ReactElement {
  const units = row.units.filter((unit) => unit.ranked).map((unit) => ({ id: unit.orgId, completion: unit.completion, isShort: unit.status === 'lag' || unit.status === 'late' }));
  return <TownshipStrip name={name} units={units} plan={row.expected ?? 1} />;
}

/** English units of counts are long words; the name says what is counted, the drawer gives the unit. */
function shortUnit(unit: string): string {
  return /[%‰/]/u.test(unit) ? unit : '';
}
