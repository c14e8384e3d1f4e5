import { actOnItem, getItem, getItemBreakdown, getItemStatistics, getWorkbench, listItems, listNotices, type ItemAction, type ItemView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { ApiProblem } from '../../api/api-problem.ts';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { CommandDialog } from '../../kit/command-dialog.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { capital } from '../capital.ts';
import { ActionFields } from '../form/action-fields.tsx';
import { partiesNow, type ChosenParties } from '../form/chosen-parties.ts';
import { PartyPicker } from '../form/party-picker.tsx';
import { useItemForm } from '../form/use-item-form.ts';
import { useOffices } from '../form/use-offices.ts';
import { ChangedNote } from './changed-note.tsx';
import { changedParties } from './changed-parties.ts';
import { pageWords } from './words.ts';

export interface ActionDialogProps {
  /** Read again every second, so that the dialog sees what others do meanwhile. */
  readonly item: ItemView;
  readonly opened: ItemAction;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One action with what it asks for. What others did meanwhile is shown and must be looked at; nothing typed is lost by it, nor by a refusal. */
export function ActionDialog({ item, opened, onClose, onDone }: ActionDialogProps): ReactElement {
  const t = useWords(pageWords);
  const text = useText();
  const form = useItemForm();
  const offices = useOffices();
  const [parties, setParties] = useState<ChosenParties>({});
  const [seen, setSeen] = useState(item.version);
  const [commandId, setCommandId] = useState(newCommandId);
  const send = useCommand(actOnItem, [getItem, getItemBreakdown, listItems, getWorkbench, listNotices, getItemStatistics]);
  const isChanged = item.version !== seen;
  const current = item.actions.find(({ id }) => id === opened.id);
  const action = current ?? opened;
  const name = capital(text(action.name));
  const submit = (): void => {
    const moved = changedParties(item, parties);
    send.mutate([{ params: { itemId: item.id }, body: { commandId, action: action.id, version: seen, ...form.answerTo(action), ...(moved === undefined ? {} : { parties: moved }) } }], {
      onSuccess: onDone,
      // A lost connection is asked again under the same id; a refusal was an answer.
      onError: (error) => { if (error instanceof ApiProblem && error.status !== 0) setCommandId(newCommandId()); },
    });
  };
  const lack = form.lackingFor(action);
  const lacking = isChanged ? t('changedLack') : current === undefined ? t('gone', { action: name }) : lack === undefined ? undefined : text(lack);
  const isBlocked = action.blockedBy.length > 0;
  return (
    <CommandDialog title={name} verb={isBlocked ? t('tryAnyway', { action: name }) : name} isEnding={isBlocked} lacking={lacking} error={isChanged ? null : send.error} isPending={send.isPending} onSubmit={submit} onClose={onClose}>
      {isChanged && <ChangedNote item={item} since={seen} isGone={current === undefined} name={name} onSeen={() => { setSeen(item.version); send.reset(); }} />}
      {isBlocked && send.error === null && <div className="notice"><p><StatusGlyph status="lag">{t('blockedTitle')}</StatusGlyph></p>{action.blockedBy.map((reason) => <p key={reason.zh}><b className="strong">{text(reason)}</b></p>)}<p>{t('blockedNote')}</p></div>}
      {action.leadsTo !== null && <p className="s muted">{t('leadsTo', { state: text(action.leadsTo) })}</p>}
      {action.reassigns.map((relation) => <PartyPicker key={relation.id} relation={relation} offices={offices} chosen={parties[relation.id] ?? partiesNow(item, relation.id)} onChange={(chosen) => setParties({ ...parties, [relation.id]: chosen })} />)}
      <ActionFields action={action} form={form} />
    </CommandDialog>
  );
}
