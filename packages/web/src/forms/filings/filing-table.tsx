import type { FilingView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { dayInList, instantText } from '../../i18n/day-words.ts';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { periodSpan } from '../../i18n/period-words.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { filingPath, standingGlyph, standingWord } from '../filing-standing.ts';
import { formWords } from '../words.ts';
import { filingKey } from './batch-run.ts';
import { filingWords } from './words.ts';

export interface FilingTableProps {
  readonly rows: readonly FilingView[];
  readonly today: string;
  readonly caption: string;
  /** Number of the first row among all pages. */
  readonly from: number;
  readonly isReview: boolean;
  /** Lines ticked for a batch; without it there are no boxes. */
  readonly selection?: { readonly keys: ReadonlySet<string>; readonly onChange: (keys: ReadonlySet<string>) => void };
}

/** One line per form and institution: standing, due date, how far, and the one thing to do. */
export function FilingTable({ rows, today, caption, from, isReview, selection }: FilingTableProps): ReactElement {
  const t = useWords(filingWords);
  const f = useWords(formWords);
  const text = useText();
  const locale = useLocale();
  const name = (row: FilingView): string => `${text(row.orgName)} ${text(row.formName)}`;
  const columns: readonly LedgerColumn<FilingView>[] = [
    ...(selection === undefined ? [] : [boxColumn(rows, selection, t('selectAll'), (row) => t('selectRow', { name: name(row) }))]),
    { key: 'no', head: t('number'), width: 44, render: (_, place) => <span className="muted">{from + place}</span> },
    { key: 'status', head: t('status'), width: 136, render: (row) => <StatusGlyph status={standingGlyph(row.status)}>{standingWord(row, f)}{isUrged(row) && ` · ${f('urgedShort')}`}</StatusGlyph> },
    { key: 'form', head: f('form'), className: 'nm', render: (row) => <><b className="strong">{text(row.formName)}</b><span className="muted xs code"> {row.formCode}</span></> },
    { key: 'period', head: f('period'), width: 106, render: (row) => `${row.period.slice(0, 4) === today.slice(0, 4) ? '' : `${row.period.slice(0, 4)} `}${periodSpan(row.period, locale)}` },
    { key: 'org', head: f('unit'), width: 176, className: 'nm', render: (row) => text(row.orgName) },
    { key: 'due', head: t('due'), width: 88, render: (row) => dayInList(row.dueOn, today) },
    { key: 'filled', head: t('filled'), width: 76, align: 'num', render: (row) => <>{row.filled}<span className="u">/ {row.itemCount}</span></> },
    { key: 'sent', head: t('sent'), width: 190, className: 'nm', render: (row) => (row.submittedAt === null ? <Urged filing={row} /> : <span className="s muted">{`${dayInList(instantText(row.submittedAt), today)} ${row.submittedBy ?? ''}`}</span>) },
    { key: 'act', head: t('action'), width: 64, align: 'act', render: (row) => <ScreenLink to={filingPath(row)} className="go">{t(verbOf(row, isReview))}<span className="sr">{` ${name(row)}`}</span></ScreenLink> },
  ];
  return <LedgerTable caption={caption} columns={columns} rows={rows} rowKey={filingKey} isFixed className={selection === undefined ? 'fl-list' : 'fl-list boxed'} />;
}

function Urged({ filing }: { readonly filing: FilingView }): ReactElement | null {
  const f = useWords(formWords);
  if (filing.urgedAt === null) return <span className="dash">—</span>;
  return <StatusGlyph status="lag">{f('urgedAt', { at: instantText(filing.urgedAt).slice(5, 10) })}</StatusGlyph>;
}

/** Somebody waits for it and has said so. */
function isUrged({ status, urgedAt, submittedAt }: FilingView): boolean {
  return urgedAt !== null && (submittedAt === null || urgedAt > submittedAt) && (status === 'due' || status === 'late' || status === 'returned');
}

function boxColumn(rows: readonly FilingView[], { keys, onChange }: NonNullable<FilingTableProps['selection']>, allLabel: string, labelOf: (row: FilingView) => string): LedgerColumn<FilingView> {
  const isAll = rows.length > 0 && rows.every((row) => keys.has(filingKey(row)));
  const toggle = (key: string): void => {
    const next = new Set(keys);
    if (!next.delete(key)) next.add(key);
    onChange(next);
  };
  return {
    key: 'box', width: 34,
    head: <input type="checkbox" aria-label={allLabel} checked={isAll} onChange={() => onChange(new Set(isAll ? [] : rows.map(filingKey)))} />,
    render: (row) => <input type="checkbox" className="above" aria-label={labelOf(row)} checked={keys.has(filingKey(row))} onChange={() => toggle(filingKey(row))} />,
  };
}

function verbOf({ status }: FilingView, isReview: boolean): 'fill' | 'correct' | 'look' | 'judge' {
  if (isReview) return status === 'submitted' || status === 'submitted_late' ? 'judge' : 'look';
  if (status === 'returned') return 'correct';
  return status === 'due' || status === 'late' || status === 'not_due' ? 'fill' : 'look';
}
