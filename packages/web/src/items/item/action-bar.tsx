import type { ItemAction, ItemView } from '@taizhang/contract';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useNarrow } from '../../forms/use-narrow.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { MoreMenu } from '../../kit/more-menu.tsx';
import { capital } from '../capital.ts';
import { itemWords } from '../words.ts';
import { ActionDialog } from './action-dialog.tsx';
import { pageWords } from './words.ts';

/** Buttons that fit beside each other; the rest is under 更多. */
const MOST = 6;
const MOST_ON_PHONE = 2;

/** What may be done now. What the rules will not let through yet is greyed, with the reason beside it; it can still be asked for, and is then measured again. */
export function ActionBar({ item, fresh }: { readonly item: ItemView; readonly fresh: ReactNode }): ReactElement {
  const t = useWords(pageWords);
  const i = useWords(itemWords);
  const text = useText();
  const isNarrow = useNarrow();
  const [chosen, setChosen] = useState<ItemAction>();
  const [done, setDone] = useState<ItemAction>();
  const ready = item.actions.filter(({ blockedBy }) => blockedBy.length === 0);
  const blocked = item.actions.filter(({ blockedBy }) => blockedBy.length > 0);
  const all = [...ready, ...blocked];
  const most = isNarrow ? MOST_ON_PHONE : MOST;
  const shown = all.length > most ? all.slice(0, most) : all;
  const hidden = all.slice(shown.length);
  const reason = blocked.map(({ name, blockedBy: [first] }) => (first === undefined ? '' : t('blocked', { action: capital(text(name)), reason: text(first) }))).join(' ');
  return (
    <div className="it-bar no-print" role="group" aria-label={t('bar')}>
      {shown.map((action, place) => <button type="button" key={action.id} className={buttonClass(action, place === 0)} aria-describedby={action.blockedBy.length > 0 ? 'it-blocked' : undefined} onClick={() => setChosen(action)}>{capital(text(action.name))}</button>)}
      {hidden.length > 0 && <MoreMenu label={t('more')}>{hidden.map((action) => <button type="button" key={action.id} className={action.blockedBy.length > 0 ? 'muted' : undefined} onClick={() => setChosen(action)}>{capital(text(action.name))}</button>)}</MoreMenu>}
      {all.length === 0 && <span className="s muted">{t(item.state.isFinal ? 'ended' : 'nothingToDo')}</span>}
      {blocked.length > 0 && <span className="xs muted it-blocked" id="it-blocked">{reason}</span>}
      <span className="r"><span role="status" className="ok xs">{done !== undefined && t('doneAction', { action: text(done.name) })}</span><button type="button" className="lnk xs" onClick={() => window.print()}>{i('print')}</button>{fresh}</span>
      {chosen !== undefined && <ActionDialog key={chosen.id} item={item} opened={chosen} onClose={() => setChosen(undefined)} onDone={() => { setDone(chosen); setChosen(undefined); }} />}
    </div>
  );
}

function buttonClass({ blockedBy }: ItemAction, isFirst: boolean): string {
  if (blockedBy.length > 0) return 'btn off';
  return isFirst ? 'btn p' : 'btn';
}
