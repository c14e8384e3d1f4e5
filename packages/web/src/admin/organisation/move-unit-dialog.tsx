import { getOrganisation, moveOrgUnit, type OrgUnitView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { useSession } from '../../session/session-context.ts';
import { CommandDialog, Field } from '../../kit/command-dialog.tsx';
import { consequencesOf, possibleParents } from './change-preview.ts';
import { Consequences } from './consequences.tsx';
import { DayAndReason } from './day-and-reason.tsx';
import { useTreeOn } from './use-tree-on.ts';
import { organisationWords } from './words.ts';

/** 划转: under another parent from a day on. */
export function MoveUnitDialog({ unit, onClose }: { readonly unit: OrgUnitView; readonly onClose: () => void }): ReactElement {
  const t = useWords(organisationWords);
  const text = useText();
  const { today } = useSession();
  const move = useCommand(moveOrgUnit, [getOrganisation]);
  const [commandId] = useState(newCommandId);
  const [toParentId, setToParentId] = useState('');
  const [on, setOn] = useState<string>(today);
  const [reason, setReason] = useState('');
  const tree = useTreeOn(on);
  const preview = tree === undefined || toParentId === '' ? [] : consequencesOf(tree, { kind: 'move', unitId: unit.id, toParentId });
  const isStopped = preview.some(({ kind }) => kind === 'stops');
  const lacking = toParentId === '' ? t('lackParent') : on === '' ? t('lackDate') : isStopped ? t('stopped') : reason.trim().length < 2 ? t('lackReason') : undefined;
  const submit = (): void => move.mutate([{ params: { orgId: unit.id }, body: { commandId, toParentId, on, reason: reason.trim() } }], { onSuccess: onClose });
  return (
    <CommandDialog title={t('actOn', { verb: t('move'), name: text(unit.name) })} verb={t('move')} lacking={lacking} error={move.error} isPending={move.isPending} onSubmit={submit} onClose={onClose}>
      <Field id="move-to" label={t('toParent')}>
        <select id="move-to" className="in" value={toParentId} onChange={(event) => setToParentId(event.target.value)}>
          <option value="">{t('choose')}</option>
          {(tree === undefined ? [] : possibleParents(tree, unit.id)).map((parent) => <option key={parent.id} value={parent.id}>{`${text(parent.name)} · ${t(`kind_${parent.kind}`)}`}</option>)}
        </select>
      </Field>
      <DayAndReason on={on} reason={reason} onDay={setOn} onReason={setReason} />
      <Consequences list={preview} on={on} />
    </CommandDialog>
  );
}
