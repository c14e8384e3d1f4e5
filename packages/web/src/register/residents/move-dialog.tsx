import { getMeasure, getRegisterOverview, getResident, listDue, moveResident, searchResidents, type ResidentPage } from '@taizhang/contract';
import { isPlainDate } from '@taizhang/kernel';
import { useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { CommandDialog, Field } from '../../kit/command-dialog.tsx';
import { DateField } from '../../kit/date-field.tsx';
import { useSession } from '../../session/session-context.ts';
import { ClinicPicker, useIsClinic } from '../clinic-picker.tsx';
import { registerWords } from '../words.ts';
import { StaleNote } from './stale-note.tsx';
import { useFreshPage } from './use-fresh-page.ts';
import { residentWords } from './words.ts';

const WORDS = { move_in: 'move_in', move_out: 'move_out', died: 'moved_died', lost: 'moved_lost', found: 'found' } as const;
type Move = keyof typeof WORDS;

/** What can happen to somebody of this status. */
const MOVES: Readonly<Record<ResidentPage['resident']['status'], readonly Move[]>> = { here: ['move_in', 'move_out', 'lost', 'died'], lost: ['found', 'move_out', 'died'], moved_out: ['move_in', 'died'], died: [], merged: [] };

/** What can be recorded of somebody; nothing of who died: a death recorded by mistake is withdrawn. */
export function movesOf(status: ResidentPage['resident']['status']): readonly Move[] {
  return MOVES[status];
}

/** Moved in or out, died, lost, found again. */
export function MoveDialog({ page, onClose }: { readonly page: ResidentPage; readonly onClose: () => void }): ReactElement {
  const t = useWords(residentWords);
  const r = useWords(registerWords);
  const { today } = useSession();
  const move = useCommand(moveResident, [getResident, searchResidents, listDue, getRegisterOverview, getMeasure]);
  const isStale = useFreshPage(move.error);
  const moves = movesOf(page.resident.status);
  const [draft, setDraft] = useState({ kind: moves[0] ?? 'move_in', on: today, orgId: page.resident.org.id, reason: '', commandId: newCommandId() });
  const change = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part, commandId: newCommandId() });
  const { kind, on, orgId, reason, commandId } = draft;
  const isClinic = useIsClinic(orgId);
  const submit = (): void => move.mutate([{ params: { residentId: page.resident.id }, body: { commandId, version: page.version, kind, on, reason: reason.trim() === '' ? null : reason.trim(), ...(kind === 'move_in' ? { orgId } : {}) } }], { onSuccess: onClose });
  return (
    <CommandDialog title={t('moveTitle', { name: page.resident.name })} verb={t('moveDo', { what: t(WORDS[kind]) })} isEnding={kind === 'died'} lacking={!isPlainDate(on) ? t('lackDay') : kind === 'move_in' && !isClinic ? r('chooseClinic') : kind === 'move_in' && page.resident.status === 'here' && orgId === page.resident.org.id ? t('sameUnit') : undefined} error={move.error} isPending={move.isPending} onSubmit={submit} onClose={onClose}>
      {isStale && <StaleNote />}
      <div className="field"><span className="lb" id="move-what">{t('what')}</span><span className="seg" role="group" aria-labelledby="move-what">{moves.map((one) => <button key={one} type="button" aria-pressed={one === kind} onClick={() => change({ kind: one })}>{t(WORDS[one])}</button>)}</span></div>
      <Field id="move-on" label={t('on')} note={kind === 'died' ? t('diedNote') : undefined}><DateField id="move-on" value={on} onChange={(day) => change({ on: day })} /></Field>
      {kind === 'move_in' && <Field id="move-unit" label={t('moveUnit')}><ClinicPicker id="move-unit" value={orgId} onChange={(next) => change({ orgId: next })} /></Field>}
      <Field id="move-reason" label={t('optionalReason')}><input id="move-reason" className="in" maxLength={200} value={reason} onChange={(event) => change({ reason: event.target.value })} /></Field>
    </CommandDialog>
  );
}
