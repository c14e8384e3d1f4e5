import type { ActivityProgrammeView, ActivityStanding } from '@taizhang/contract';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { groupRows } from '../../kit/row-groups.ts';
import { ScrollAcross } from '../../kit/scroll-across.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { EmptyLine } from '../../kit/state-lines.tsx';
import { StatusGlyph, type Status } from '../../kit/status-glyph.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { registerWords } from '../words.ts';
import { activityWords } from './words.ts';

type UnitRow = ActivityStanding['units'][number];
type Owed = UnitRow['owed'][number];
type Requirement = ActivityProgrammeView['requirements'][number];

export interface OwedTableProps {
  readonly standing: ActivityStanding;
  readonly requirements: readonly Requirement[];
  /** Search of the address, kept when a unit is opened. */
  readonly search: Readonly<Record<string, string | undefined>>;
}

/** 应做与已做: institutions against the least the norm asks for in a year, one column a kind of work; a county is shown by township. */
export function OwedTable({ standing, requirements, search }: OwedTableProps): ReactElement {
  const t = useWords(activityWords);
  const text = useText();
  const [isOnlyShort, setOnlyShort] = useState(false);
  const { units, asOf, year } = standing;
  const isYearOver = asOf === `${year}-12-31`;
  const named = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const cells = (unit: UnitRow): readonly Cell[] => unit.owed.map((owed) => ({ flow: named.get(owed.requirement)?.flow ?? '', owed, state: owedState(owed, isYearOver) }));
  const rows = units.map((unit): Row => ({ place: unit.org, township: unit.township, units: [cells(unit)] }));
  const townships = groupRows(rows, ({ township }) => ({ key: township?.id ?? '', label: '' })).flatMap(({ rows: own }): readonly Row[] => {
    const place = own[0]?.township;
    return place === undefined || place === null ? [] : [{ place, township: null, units: own.flatMap((row) => row.units) }];
  });
  const isByTownship = townships.length > 1;
  const states = rows.flatMap((row) => row.units.flat().map(({ state }) => state));
  const flows = [...new Map(requirements.filter(({ flow }) => rows.some((row) => row.units.flat().some((cell) => cell.flow === flow))).map((requirement) => [requirement.flow, requirement])).values()];
  const shown = (isByTownship ? townships : rows).filter((row) => !isOnlyShort || row.units.flat().some(({ state }) => isShort(state)));
  return (
    <section className="ac-owed">
      <SectionHead title={t('owed')} note={t(isByTownship ? 'townshipNote' : 'owedNote', { year, day: asOf })} right={<label className="ac-only no-print"><input type="checkbox" checked={isOnlyShort} onChange={(event) => setOnlyShort(event.target.checked)} /> {t('onlyShort')}</label>} />
      {units.length === 0 ? <EmptyLine>{t('noUnits')}</EmptyLine> : (
        <>
          <p className="reg-note"><span>{t('tally', { units: units.length, done: count(states, 'done'), pace: count(states, 'pace'), late: states.filter(isShort).length })}</span></p>
          {shown.length === 0 ? <EmptyLine>{t('allEnough')}</EmptyLine> : <ScrollAcross label={t('owed')}><Places rows={shown} heads={flows.map(({ flow, name }) => ({ flow, name: text(name) }))} search={search} /></ScrollAcross>}
          <Basis units={units} requirements={requirements} />
        </>
      )}
    </section>
  );
}

interface Cell {
  readonly flow: string;
  readonly owed: Owed;
  readonly state: OwedState;
}

/** An institution, or a township with all of its own. */
interface Row {
  readonly place: UnitRow['org'];
  readonly township: UnitRow['township'];
  readonly units: readonly (readonly Cell[])[];
}

function Places({ rows, heads, search }: { readonly rows: readonly Row[]; readonly heads: readonly { readonly flow: string; readonly name: string }[]; readonly search: OwedTableProps['search'] }): ReactElement {
  const t = useWords(activityWords);
  const r = useWords(registerWords);
  const text = useText();
  const columns: readonly LedgerColumn<Row>[] = [
    { key: 'unit', head: r('area'), render: ({ place }) => <ScreenLink to="/register/activities" search={{ ...search, org: place.id, page: undefined }} className="lnk">{text(place.name)}</ScreenLink> },
    ...heads.map(({ flow, name }): LedgerColumn<Row> => ({ key: flow, head: name, align: 'num', render: ({ units }) => <OwedCell cells={units.flatMap((cells) => cells.filter((cell) => cell.flow === flow))} isOne={units.length === 1} /> })),
  ];
  return <LedgerTable caption={t('owed')} columns={columns} rows={rows} rowKey={({ place }) => place.id} density="dense" />;
}

type OwedState = 'done' | 'pace' | 'behind' | 'short';

function owedState({ missing, done, byNow }: Owed, isYearOver: boolean): OwedState {
  if (missing === 0) return 'done';
  if (isYearOver) return 'short';
  return done < byNow ? 'behind' : 'pace';
}

function isShort(state: OwedState): boolean {
  return state === 'behind' || state === 'short';
}

function count(states: readonly OwedState[], state: OwedState): number {
  return states.filter((one) => one === state).length;
}

const GLYPHS: Readonly<Record<OwedState, Status>> = { done: 'ok', pace: 'none', behind: 'lag', short: 'late' };

function OwedCell({ cells, isOne }: { readonly cells: readonly Cell[]; readonly isOne: boolean }): ReactElement {
  const t = useWords(activityWords);
  const [first] = cells;
  if (first === undefined) return <span className="muted">—</span>;
  if (isOne) {
    const { state, owed: { done, need, byNow, missing } } = first;
    const says = { done: t('enough'), pace: t('onPace'), behind: t('behind', { n: byNow }), short: t('short', { n: missing }) };
    return <CellMark state={state} says={says[state]}>{done}/{need}</CellMark>;
  }
  const states = cells.map(({ state }) => state);
  const worst = (['short', 'behind', 'pace'] as const).find((state) => states.includes(state)) ?? 'done';
  const says = { done: t('enough'), pace: t('onPace'), behind: '', short: '' }[worst] || t('townshipLate', { n: states.filter(isShort).length });
  return <CellMark state={worst} says={says}>{count(states, 'done')}/{cells.length}</CellMark>;
}

function CellMark({ state, says, children }: { readonly state: OwedState; readonly says: string; readonly children: ReactNode }): ReactElement {
  return <StatusGlyph status={GLYPHS[state]} plain><span title={says}>{children}<span className="sr"> {says}</span></span></StatusGlyph>;
}

/** The clauses the numbers come from, and how far they were checked. */
function Basis({ units, requirements }: { readonly units: readonly UnitRow[]; readonly requirements: readonly Requirement[] }): ReactElement {
  const t = useWords(activityWords);
  const text = useText();
  const needs = new Map(units.flatMap(({ owed }) => owed.map(({ requirement, need }) => [requirement, need] as const)));
  return (
    <details className="ac-basis s">
      <summary>{t('basis')}</summary>
      <ul>{requirements.filter(({ id }) => needs.has(id)).map((requirement) => (
        <li key={requirement.id}>{t(requirement.isEver ? 'leastEver' : 'leastOf', { name: text(requirement.name), n: needs.get(requirement.id) ?? 0 })} <span className="muted">{requirement.clause}{requirement.verified === 'memory' && `（${t('unverified')}）`}</span></li>
      ))}</ul>
    </details>
  );
}
