import { closeOrgUnit, getOrganisation, type OrgUnitView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { useSession } from '../../session/session-context.ts';
import { CommandDialog } from '../../kit/command-dialog.tsx';
import { consequencesOf } from './change-preview.ts';
import { Consequences } from './consequences.tsx';
import { DayAndReason } from './day-and-reason.tsx';
import { useTreeOn } from './use-tree-on.ts';
import { organisationWords } from './words.ts';

/** 撤销: from a day on the unit is no more; only one with nothing below it can go. */
export function CloseUnitDialog({ unit, onClose }: { readonly unit: OrgUnitView; readonly onClose: () => void }): ReactElement {
  const t = useWords(organisationWords);
  const text = useText();
  const { today } = useSession();
  const close = useCommand(closeOrgUnit, [getOrganisation]);
  const [commandId] = useState(newCommandId);
  const [on, setOn] = useState<string>(today);
  const [reason, setReason] = useState('');
  const tree = useTreeOn(on);
  const preview = tree === undefined ? [] : consequencesOf(tree, { kind: 'close', unitId: unit.id });
  const isStopped = preview.some(({ kind }) => kind === 'stops');
  const lacking = on === '' ? t('lackDate') : isStopped ? t('stopped') : reason.trim().length < 2 ? t('lackReason') : undefined;
  const submit = (): void => close.mutate([{ params: { orgId: unit.id }, body: { commandId, on, reason: reason.trim() } }], { onSuccess: onClose });
  return (
    <CommandDialog title={t('actOn', { verb: t('close'), name: text(unit.name) })} verb={t('close')} isEnding lacking={lacking} error={close.error} isPending={close.isPending} onSubmit={submit} onClose={onClose}>
      <DayAndReason on={on} reason={reason} onDay={setOn} onReason={setReason} />
      <Consequences list={preview} on={on} />
    </CommandDialog>
  );
}
