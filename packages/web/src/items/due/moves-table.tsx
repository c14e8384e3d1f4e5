import type { DueMoveView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { instantText, weekdayName } from '../../i18n/day-words.ts';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { ScrollAcross } from '../../kit/scroll-across.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { useSession } from '../../session/session-context.ts';
import { ClockSteps } from '../item/clock-steps.tsx';
import '../items.css';
import { dueWords } from './words.ts';

/** Due days that move: which item, which limit, from when to when, and the calculation folded away below. */
export function MovesTable({ rows, isLinked = false }: { readonly rows: readonly DueMoveView[]; readonly isLinked?: boolean }): ReactElement {
  const t = useWords(dueWords);
  const text = useText();
  const locale = useLocale();
  const { today } = useSession();
  const day = (moment: string): string => (moment.length > 10 ? instantText(moment) : `${moment} ${weekdayName(moment, locale)}`);
  const columns: readonly LedgerColumn<DueMoveView>[] = [
    { key: 'number', head: t('number'), render: (row) => <span className="nowrap">{row.number}</span> },
    { key: 'item', head: t('item'), className: 'it-title', render: (row) => (row.title === null ? text(row.procedure.name) : isLinked ? <ScreenLink to={`/items/${row.itemId}`} className="lnk ink">{row.title}</ScreenLink> : row.title) },
    {
      key: 'clock', head: t('clock'),
      render: (row) => <details className="it-fold"><summary>{text(row.clock.name)}</summary><ClockSteps clock={{ name: row.clock.name, steps: row.steps }} today={today} /></details>,
    },
    { key: 'before', head: t('before'), render: (row) => <span className="nowrap">{day(row.before)}</span> },
    { key: 'after', head: t('after'), render: (row) => <span className="nowrap strong">{day(row.after)}</span> },
    { key: 'direction', head: t('direction'), render: (row) => <StatusGlyph status={row.isAgainstCitizen ? 'late' : row.isEarlier ? 'lag' : 'ok'}>{t(row.isAgainstCitizen ? 'isAgainst' : row.isEarlier ? 'isEarlier' : 'isLater')}</StatusGlyph> },
  ];
  return <ScrollAcross label={t('changes')}><LedgerTable caption={t('changes')} columns={columns} rows={rows} rowKey={({ itemId, clock }) => `${itemId} ${clock.id}`} wrap /></ScrollAcross>;
}
