import type { TargetRow } from '@taizhang/contract';
import type { Localized } from '@taizhang/kernel';
import type { ReactElement } from 'react';
import { useLocale, useText, useWords } from '../i18n/locale.ts';
import { isRateUnit, screenDecimals } from '../i18n/metric-words.ts';
import { figureText, percentText, targetText } from '../i18n/number-words.ts';
import { DemoMark } from '../kit/demo-mark.tsx';
import { LedgerTable, type LedgerColumn } from '../kit/ledger-table.tsx';
import { ProgressRule } from '../kit/progress-rule.tsx';
import { progressWord } from '../kit/progress-word.ts';
import { StatusGlyph } from '../kit/status-glyph.tsx';
import { TownshipStrip } from '../kit/township-strip.tsx';
import { kitWords } from '../kit/words.ts';
import { indicatorWords } from './words.ts';

export interface TargetsTableProps {
  readonly rows: readonly TargetRow[];
  /** Given when the rows stand by category. */
  readonly categories: readonly { readonly id: string; readonly name: Localized }[] | undefined;
  readonly selected: string | undefined;
  readonly onOpen: (metricId: string) => void;
}

/** The year's targets with progress; a row opens its breakdown. */
export function TargetsTable({ rows, categories, selected, onOpen }: TargetsTableProps): ReactElement {
  const t = useWords(indicatorWords);
  const k = useWords(kitWords);
  const text = useText();
  const locale = useLocale();
  const unitOf = (row: TargetRow): string => (locale === 'zh' ? row.unit : row.unitEn);
  // When every target is generated the head says so once.
  const areAllDemo = rows.every((row) => row.target.demo);
  const columns: readonly LedgerColumn<TargetRow>[] = [
    { key: 'status', head: t('status'), width: 104, className: 's', render: (row) => row.status === 'no_target' ? '—' : <StatusGlyph status={row.status}>{progressWord(row.status, k, row.reading.reporters.expected - row.reading.reporters.reported)}</StatusGlyph> },
    { key: 'name', head: t('name'), className: 'nm', render: (row) => <button type="button" className="fl plain row" title={text(row.sentence)} onClick={() => onOpen(row.metricId)}>{text(row.name)}</button> },
    { key: 'target', head: <>{t('target')}{areAllDemo && <DemoMark />}</>, width: 110, align: 'num', render: (row) => <>{targetText(row.target, row.decimals, isRateUnit(row.unit))}<span className="u uu">{unitOf(row)}{row.target.demo && !areAllDemo && <DemoMark />}</span></> },
    { key: 'actual', head: t('actual'), width: 110, align: 'num', render: (row) => <><b className="strong">{figureText(row.reading.value, screenDecimals(row.unit, row.decimals))}</b><span className="u uu">{row.reading.value === null ? '' : unitOf(row)}{row.reading.demo && row.reading.value !== null && <DemoMark />}</span></> },
    { key: 'done', head: t('done'), width: 72, align: 'num', className: 's', render: (row) => row.completion === null ? '—' : <>{percentText(row.completion)}<span className="u">%</span></> },
    { key: 'rule', head: <span className="sr">{t('progress')}</span>, width: 146, render: (row) => <ProgressRule name={text(row.name)} completion={row.completion} due={row.expected} status={row.status} /> },
    { key: 'units', head: t('below'), width: 106, render: (row) => <TownshipStrip name={text(row.name)} units={row.breakdown.units.map((unit) => ({ id: unit.orgId, completion: unit.completion, isShort: unit.status === 'lag' || unit.status === 'late' }))} plan={row.expected ?? 1} /> },
    { key: 'curve', head: t('curve'), width: 96, className: 's', render: (row) => t(`curve_${row.target.curve}`) },
    { key: 'weight', head: t('weight'), width: 52, align: 'num', className: 's', render: (row) => figureText(row.target.weight, Number.isInteger(row.target.weight) ? 0 : 1) },
    { key: 'source', head: t('source'), width: 190, className: 's nm', render: (row) => <span className="muted" title={row.target.source}>{row.target.source}</span> },
  ];
  const nameOf = (id: string): string => text(categories?.find((category) => category.id === id)?.name ?? { zh: id, en: id });
  const group = categories === undefined ? {} : { group: (row: TargetRow) => ({ key: row.category, label: nameOf(row.category) }) };
  return <LedgerTable caption={t('caption')} columns={columns} rows={rows} rowKey={(row) => row.metricId} {...group} selectedKey={selected} isFixed className="tgt" />;
}
