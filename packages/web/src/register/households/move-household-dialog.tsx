import { getHousehold, getResident, householdRoleSchema, moveHousehold, searchResidents } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand, useRouteWhen } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { CommandDialog, Field } from '../../kit/command-dialog.tsx';
import { StaleNote } from '../residents/stale-note.tsx';
import { useFreshPage } from '../residents/use-fresh-page.ts';
import { registerWords } from '../words.ts';
import { householdQuestions, type HouseholdDraft, type HouseholdQuestions, type KnownHousehold } from './household-draft.ts';
import './households.css';
import { ResidentFinder } from './resident-finder.tsx';
import { useRoleWord } from './use-role-word.ts';
import { householdWords } from './words.ts';

export interface MoveHouseholdDialogProps {
  /** Where the resident lives now; null for nobody's household. */
  readonly household: KnownHousehold | null;
  readonly resident: { readonly id: number; readonly name: string };
  readonly version: number;
  readonly onClose: () => void;
}

const NOTHING: HouseholdDraft = { what: 'own', target: undefined, role: undefined, newHead: undefined, formerHeadRole: undefined, takeAddress: true, reason: '' };

/** 变更家庭: a household of one's own, another's, or another place in the same. */
export function MoveHouseholdDialog({ household, resident, version, onClose }: MoveHouseholdDialogProps): ReactElement {
  const t = useWords(householdWords);
  const move = useCommand(moveHousehold, [getHousehold, getResident, searchResidents]);
  const isStale = useFreshPage(move.error);
  const [{ draft, commandId }, setState] = useState({ draft: NOTHING, commandId: newCommandId() });
  const change = (part: Partial<HouseholdDraft>): void => setState({ draft: { ...draft, ...part }, commandId: newCommandId() });
  const target = useRouteWhen(draft.target !== undefined, getResident, { params: { residentId: draft.target ?? 0 } });
  const there = draft.target === undefined ? undefined : target.data;
  const questions = householdQuestions(draft, resident.id, household, there);
  const lacking = useLacking(draft, questions);
  const submit = (): void => {
    if (questions.role === undefined) return;
    const to = draft.what === 'own' ? null : draft.what === 'stay' ? resident.id : (draft.target ?? null);
    const body = { commandId, version, to, role: questions.role, newHead: draft.newHead ?? null, formerHeadRole: draft.formerHeadRole ?? null, takeAddress: draft.what === 'join' && draft.takeAddress, reason: draft.reason.trim() };
    move.mutate([{ params: { residentId: resident.id }, body }], { onSuccess: onClose });
  };
  const choices = household === null ? (['own', 'join'] as const) : (['own', 'join', 'stay'] as const);
  return (
    <CommandDialog title={t('changeOf', { name: resident.name })} verb={t('save')} lacking={lacking} error={move.error} isPending={move.isPending} onSubmit={submit} onClose={onClose}>
      {isStale && <StaleNote />}
      <div className="field"><span className="lb" id="hh-what">{t('what')}</span><span className="seg" role="group" aria-labelledby="hh-what">{choices.map((one) => <button key={one} type="button" aria-pressed={one === draft.what} onClick={() => change({ what: one, role: undefined, newHead: undefined, formerHeadRole: undefined })}>{t(one)}</button>)}</span></div>
      {draft.what === 'join' && <ResidentFinder without={resident.id} chosen={draft.target} onChoose={(id) => change({ target: id, formerHeadRole: undefined })} />}
      {draft.what === 'join' && there !== undefined && <p className="s">{there.household === null ? t('opens') : t('homeOf', { head: there.household.members.find(({ role }) => role === 'head')?.name ?? '—', n: there.household.members.length })}</p>}
      {draft.what !== 'own' && <RoleField draft={draft} onChange={change} />}
      <HeadFields draft={draft} questions={questions} onChange={change} />
      {draft.what === 'join' && <label className="check"><input type="checkbox" checked={draft.takeAddress} onChange={(event) => change({ takeAddress: event.target.checked })} /> {t('takeAddress')}</label>}
      <Field id="hh-reason" label={t('reason')}><input id="hh-reason" className="in" maxLength={200} value={draft.reason} onChange={(event) => change({ reason: event.target.value })} /></Field>
    </CommandDialog>
  );
}

interface FieldsProps {
  readonly draft: HouseholdDraft;
  readonly onChange: (part: Partial<HouseholdDraft>) => void;
}

function RoleField({ draft, onChange }: FieldsProps): ReactElement {
  const t = useWords(householdWords);
  const roleWord = useRoleWord();
  return <div className="field"><span className="lb" id="hh-role">{t('role')}</span><span className="seg" role="group" aria-labelledby="hh-role">{householdRoleSchema.options.map((role) => <button key={role} type="button" aria-pressed={role === draft.role} onClick={() => onChange({ role })}>{roleWord(role)}</button>)}</span></div>;
}

const BESIDE_THE_HEAD = householdRoleSchema.exclude(['head']).options;

function HeadFields({ draft, questions: { heirs, replaced }, onChange }: FieldsProps & { readonly questions: HouseholdQuestions }): ReactElement {
  const t = useWords(householdWords);
  const roleWord = useRoleWord();
  return (
    <>
      {heirs.length > 0 && (
        <Field id="hh-heir" label={t(draft.what === 'stay' ? 'newHeadHere' : 'newHead')} note={t('headNote')}>
          <select id="hh-heir" className="in" value={draft.newHead ?? ''} onChange={(event) => onChange({ newHead: event.target.value === '' ? undefined : Number(event.target.value) })}><option value="">{t('choose')}</option>{heirs.map(({ id, name, role }) => <option key={id} value={id}>{`${name} · ${roleWord(role)}`}</option>)}</select>
        </Field>
      )}
      {replaced !== undefined && (
        <Field id="hh-former" label={t('formerHead', { name: replaced.name })} note={t('headNote')}>
          <select id="hh-former" className="in" value={draft.formerHeadRole ?? ''} onChange={(event) => onChange({ formerHeadRole: BESIDE_THE_HEAD.find((role) => role === event.target.value) })}><option value="">{t('choose')}</option>{BESIDE_THE_HEAD.map((role) => <option key={role} value={role}>{roleWord(role)}</option>)}</select>
        </Field>
      )}
    </>
  );
}

function useLacking(draft: HouseholdDraft, { role, heirs, replaced }: HouseholdQuestions): string | undefined {
  const t = useWords(householdWords);
  const r = useWords(registerWords);
  if (draft.what === 'join' && draft.target === undefined) return t('lackTarget');
  if (role === undefined) return t('lackRole');
  if (heirs.length > 0 && !heirs.some(({ id }) => id === draft.newHead)) return t('lackHead');
  if (replaced !== undefined && draft.formerHeadRole === undefined) return t('lackFormer');
  return draft.reason.trim().length < 2 ? r('lackReason') : undefined;
}
