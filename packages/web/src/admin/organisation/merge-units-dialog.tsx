import { getOrganisation, mergeOrgUnits, type OrgUnitView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { EmptyLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { useSession } from '../../session/session-context.ts';
import { CommandDialog } from '../../kit/command-dialog.tsx';
import { consequencesOf, mergeable } from './change-preview.ts';
import { Consequences } from './consequences.tsx';
import { DayAndReason } from './day-and-reason.tsx';
import type { UnitTree } from './unit-tree.ts';
import { useTreeOn } from './use-tree-on.ts';
import { organisationWords } from './words.ts';

/** 合并: others of its kind close into this one, which takes over what stood below them. */
export function MergeUnitsDialog({ into, onClose }: { readonly into: OrgUnitView; readonly onClose: () => void }): ReactElement {
  const t = useWords(organisationWords);
  const text = useText();
  const { today } = useSession();
  const merge = useCommand(mergeOrgUnits, [getOrganisation]);
  const [commandId] = useState(newCommandId);
  const [unitIds, setUnitIds] = useState<readonly string[]>([]);
  const [on, setOn] = useState<string>(today);
  const [reason, setReason] = useState('');
  const tree = useTreeOn(on);
  const preview = tree === undefined || unitIds.length === 0 ? [] : consequencesOf(tree, { kind: 'merge', intoId: into.id, unitIds });
  const isStopped = preview.some(({ kind }) => kind === 'stops');
  const lacking = unitIds.length === 0 ? t('lackUnits') : on === '' ? t('lackDate') : isStopped ? t('stopped') : reason.trim().length < 2 ? t('lackReason') : undefined;
  const submit = (): void => merge.mutate([{ params: { orgId: into.id }, body: { commandId, unitIds: [...unitIds], on, reason: reason.trim() } }], { onSuccess: onClose });
  const name = text(into.name);
  return (
    <CommandDialog title={t('actOn', { verb: t('merge'), name })} verb={t('mergeShort')} isEnding lacking={lacking} error={merge.error} isPending={merge.isPending} onSubmit={submit} onClose={onClose} width={600}>
      <fieldset>
        <legend>{t('mergeWhich', { name })}</legend>
        {tree === undefined ? <SkeletonRows rows={4} /> : <Candidates tree={tree} into={into} unitIds={unitIds} onChange={setUnitIds} />}
      </fieldset>
      <DayAndReason on={on} reason={reason} onDay={setOn} onReason={setReason} />
      <Consequences list={preview} on={on} survivor={name} />
    </CommandDialog>
  );
}

function Candidates({ tree, into, unitIds, onChange }: { readonly tree: UnitTree; readonly into: OrgUnitView; readonly unitIds: readonly string[]; readonly onChange: (unitIds: readonly string[]) => void }): ReactElement {
  const t = useWords(organisationWords);
  const text = useText();
  // Neighbours first: clinics of one township merge far more often than clinics of two.
  const units = [...mergeable(tree, into.id)].sort((a, b) => Number(b.parentId === into.parentId) - Number(a.parentId === into.parentId));
  if (units.length === 0) return <EmptyLine>{t('none')}</EmptyLine>;
  return (
    <div className="pickable tall">
      {units.map((unit) => (
        <label key={unit.id}>
          <input type="checkbox" checked={unitIds.includes(unit.id)} onChange={(event) => onChange(event.target.checked ? [...unitIds, unit.id] : unitIds.filter((id) => id !== unit.id))} />
          <span>{text(unit.name)}</span><small>{unit.parentId === null ? '' : text(tree.units.get(unit.parentId)?.name ?? { zh: '', en: '' })}</small>
        </label>
      ))}
    </div>
  );
}
