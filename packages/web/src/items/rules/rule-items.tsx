import type { RuleItem } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { dayInList } from '../../i18n/day-words.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { useSession } from '../../session/session-context.ts';
import { itemWords } from '../words.ts';
import { ruleWords } from './words.ts';

/** What a rule opened, newest first. */
export function RuleItems({ items }: { readonly items: readonly RuleItem[] }): ReactElement {
  const t = useWords(ruleWords);
  const i = useWords(itemWords);
  const text = useText();
  const { today } = useSession();
  const columns: readonly LedgerColumn<RuleItem>[] = [
    { key: 'title', head: i('title'), render: ({ itemId, title, number, why }) => <><ScreenLink to={`/items/${itemId}`} className="lnk ink strong">{title}</ScreenLink><span className="rl-sentence">{number} · {text(why)}</span></> },
    { key: 'state', head: i('state'), width: 150, render: ({ state, closedOn, openedOn }) => <><span>{text(state)}</span><span className="rl-sentence">{closedOn === null ? dayInList(openedOn, today) : i('closedOn', { day: dayInList(closedOn, today) })}</span></> },
  ];
  return (
    <section>
      <SectionHead title={t('items')} right={<span className="s muted">{items.length}</span>} />
      {items.length === 0 ? <p className="s muted">{t('noItems')}</p> : <LedgerTable caption={t('itemsCaption', { n: items.length })} columns={columns} rows={items} rowKey={({ itemId }) => itemId} density="dense" wrap />}
    </section>
  );
}
