import type { DifferenceView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { instantText } from '../../i18n/day-words.ts';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { periodTitle } from '../../i18n/period-words.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import type { ScreenSearch } from '../../screen/screen-address.ts';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { useAbility } from '../../session/session-context.ts';
import { useDifferenceWords } from './use-difference-words.ts';
import { differenceWords } from './words.ts';

export interface DifferenceTableProps {
  readonly caption: string;
  readonly rows: readonly DifferenceView[];
  readonly period: string;
  /** Lists the figures of a unit, or the units of a figure. */
  readonly by: 'figure' | 'unit';
  readonly mayExplain: boolean;
  readonly onExplain: (row: DifferenceView) => void;
}

/** Returns beside the register: what was submitted, what is recorded, how they differ, who explained it, and the work it was handed out as. */
export function DifferenceTable({ caption, rows, period, by, mayExplain, onExplain }: DifferenceTableProps): ReactElement {
  const t = useWords(differenceWords);
  const text = useText();
  const words = useDifferenceWords();
  const mayOpen = useAbility('items.open');
  const name = ({ figure, name: own, org }: DifferenceView): ReactElement => (by === 'figure' ? <ScreenLink to="/register/differences" search={{ figure, org: org.id, period }} className="lnk">{text(own)}</ScreenLink> : <ScreenLink to="/register/differences" search={{ figure, org: org.id, period }} className="lnk">{text(org.name)}</ScreenLink>);
  const columns: readonly LedgerColumn<DifferenceView>[] = [
    { key: 'name', head: t(by), render: (row) => name(row) },
    { key: 'submitted', head: t('submitted'), width: 112, align: 'num', render: (row) => <><span className="df-lb">{t('submitted')} </span>{row.submitted === null ? <span className="dash">—</span> : words.value(row, row.submitted)}</> },
    { key: 'registered', head: t('registered'), width: 112, align: 'num', render: (row) => <><span className="df-lb">{t('registered')} </span><Registered row={row} period={period}>{words.value(row, row.registered)}</Registered></> },
    { key: 'state', head: t('state'), render: (row) => <Result row={row} /> },
    { key: 'act', head: t('act'), width: 132, align: 'act', render: (row) => <Acts row={row} period={period} mayExplain={mayExplain} mayOpen={mayOpen} onExplain={() => onExplain(row)} /> },
  ];
  const group = by === 'figure' ? { group: (row: DifferenceView) => ({ key: text(row.programme), label: text(row.programme) }) } : {};
  return <LedgerTable caption={caption} columns={columns} rows={rows} rowKey={(row) => `${row.figure} ${row.org.id}`} wrap className="df-list" {...group} />;
}

/** A rate leads to its people of that month. */
function Registered({ row, period, children }: { readonly row: DifferenceView; readonly period: string; readonly children: string }): ReactElement | string {
  if (row.registered === null) return <span className="dash">—</span>;
  if (row.measureId === null || !/^\d{4}-\d{2}$/u.test(period)) return children;
  return <ScreenLink to={`/register/rates/${row.measureId}`} search={{ org: row.org.id, month: period }} className="lnk">{children}</ScreenLink>;
}

function Result({ row }: { readonly row: DifferenceView }): ReactElement {
  const t = useWords(differenceWords);
  const words = useDifferenceWords();
  if (row.state === 'agrees') return <StatusGlyph status="ok">{t('agrees')}</StatusGlyph>;
  if (row.state === 'not_submitted') return <StatusGlyph status="none">{t('notSubmitted')}</StatusGlyph>;
  if (row.state === 'not_comparable') return <StatusGlyph status="none">{t('notComparable')}</StatusGlyph>;
  return (
    <>
      <StatusGlyph status="lag">{words.differs(row)}</StatusGlyph>
      <Explanations row={row} />
      {row.item !== null && <p className="xs"><ScreenLink to={`/items/${row.item.id}`} className="lnk">{t(row.item.isFinal ? 'closed' : 'handed', { number: row.item.number })}</ScreenLink></p>}
    </>
  );
}

/** The latest explanation stands open, earlier ones behind it. */
function Explanations({ row }: { readonly row: DifferenceView }): ReactElement | null {
  const t = useWords(differenceWords);
  const [last, ...earlier] = row.explanations;
  if (last === undefined) return null;
  return (
    <>
      <Explanation row={row} said={last} />
      {earlier.length > 0 && <details className="xs"><summary>{t('earlier', { n: earlier.length })}</summary>{earlier.map((said) => <Explanation key={said.id} row={row} said={said} />)}</details>}
    </>
  );
}

function Explanation({ row, said }: { readonly row: DifferenceView; readonly said: DifferenceView['explanations'][number] }): ReactElement {
  const t = useWords(differenceWords);
  const words = useDifferenceWords();
  return (
    <p className={said.isCurrent ? 's' : 's muted'}>
      <b>{t(said.reason)}</b> {said.words} <span className="xs muted">{t('said', { by: said.by, at: instantText(said.at) })}{!said.isCurrent && ` · ${t('former', { submitted: words.value(row, said.submitted), registered: words.value(row, said.registered) })}`}</span>
    </p>
  );
}

function Acts({ row, period, mayExplain, mayOpen, onExplain }: { readonly row: DifferenceView; readonly period: string; readonly mayExplain: boolean; readonly mayOpen: boolean; readonly onExplain: () => void }): ReactElement | null {
  const t = useWords(differenceWords);
  const text = useText();
  const words = useDifferenceWords();
  const locale = useLocale();
  if (row.state !== 'differs') return null;
  const names = { org: text(row.org.name), name: text(row.name), period: periodTitle(period, locale) };
  /** The difference as work: which unit, which figure, both values. */
  const handOut: ScreenSearch = {
    procedure: 'supervision', org: row.org.id, about: row.metricId, cause: row.cause, title: t('matterTitle', names),
    matter: t('matter', { ...names, submitted: words.value(row, row.submitted), registered: words.value(row, row.registered), difference: words.differs(row) }),
  };
  return (
    <span className="df-acts no-print">
      {mayExplain && <button type="button" className="lnk" aria-label={t('explainOf', names)} onClick={onExplain}>{t('explain')}</button>}
      {mayOpen && (row.item === null || row.item.isFinal) && <ScreenLink to="/items/new" search={handOut} className="lnk" title={t('handOutOf', names)}>{t('handOut')}</ScreenLink>}
    </span>
  );
}
