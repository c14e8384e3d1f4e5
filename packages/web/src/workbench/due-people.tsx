import type { listDue, RouteResponse } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText, useWords } from '../i18n/locale.ts';
import { LedgerTable, type LedgerColumn } from '../kit/ledger-table.tsx';
import { SectionHead } from '../kit/section-head.tsx';
import { EmptyLine } from '../kit/state-lines.tsx';
import { StatusGlyph } from '../kit/status-glyph.tsx';
import { DUE_STATUS, stateText } from '../register/due/due-list.tsx';
import { dueWords } from '../register/due/words.ts';
import { SexAge } from '../register/resident-line.tsx';
import { ScreenLink } from '../screen/screen-link.tsx';
import { workbenchWords } from './words.ts';

type Due = RouteResponse<typeof listDue>;
type State = 'overdue' | 'today' | 'week';

interface DueLine {
  /** Empty for all programmes together. */
  readonly id: string;
  readonly name: string;
  readonly counts: Readonly<Record<State, number>>;
}

const LIST = '/register/follow-ups';

/** Who is due today and who is overdue, for those who visit them: by programme and state, each number a way into the list; then the most urgent by name. */
export function DuePeople({ due }: { readonly due: Due }): ReactElement {
  const t = useWords(workbenchWords);
  const d = useWords(dueWords);
  const text = useText();
  const { counts, programmes } = due;
  const lines: readonly DueLine[] = [...(programmes.length > 1 ? [{ id: '', name: d('allProgrammes'), counts }] : []), ...programmes.map(({ id, name, ...own }) => ({ id, name: text(name), counts: own }))];
  const column = (state: State): LedgerColumn<DueLine> => ({
    key: state, head: d(state), width: 84, align: 'num',
    render: ({ id, name, counts: { [state]: n } }) => (n === 0 ? <span className="dash">—</span> : <ScreenLink to={LIST} search={{ state, programme: id }} className={state === 'overdue' ? 'lnk late' : 'lnk'} title={t('openDue', { name, state: d(state), n })}>{n}</ScreenLink>),
  });
  const columns: readonly LedgerColumn<DueLine>[] = [{ key: 'programme', head: d('programme'), render: ({ id, name }) => <ScreenLink to={LIST} search={{ programme: id }} className="lnk ink">{name}</ScreenLink> }, column('overdue'), column('today'), column('week')];
  return (
    <section className="wb-due">
      <SectionHead title={d('list')} note={d('done', { n: counts.doneToday })} right={<ScreenLink to={LIST}>{d('title')}</ScreenLink>} />
      {lines.length === 0 ? <EmptyLine>{d('nobody')}</EmptyLine> : (
        <div className="wb-due-two">
          <LedgerTable caption={d('list')} density="dense" columns={columns} rows={lines} rowKey={({ id }) => id} />
          <ul className="wn people" aria-label={t('mostUrgent')}>
            {due.rows.map((row) => (
              <li key={`${row.resident.id} ${row.programme} ${row.kind}`}>
                <StatusGlyph status={DUE_STATUS[row.state]}>{stateText(row, due.today, d)}</StatusGlyph>
                <span><ScreenLink to={LIST} search={{ who: String(row.resident.id), form: `${row.programme}.${row.kind}` }} className="lnk ink">{row.resident.name}</ScreenLink> <span className="muted">{text(row.programmeName)} · {text(row.what)}</span></span>
                <span className="muted"><SexAge resident={row.resident} /></span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
