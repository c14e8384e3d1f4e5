import { getRegisterOverview, registerResident, searchResidents } from '@taizhang/contract';
import { checkIdNumber, isPlainDate } from '@taizhang/kernel';
import { useState, type ReactElement } from 'react';
import { ApiProblem } from '../../api/api-problem.ts';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { CommandDialog, Field } from '../../kit/command-dialog.tsx';
import { DateField } from '../../kit/date-field.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { useGoTo } from '../../screen/screen-address.ts';
import { useSession } from '../../session/session-context.ts';
import { UnitPicker } from '../unit-picker.tsx';
import { registerWords } from '../words.ts';
import { identityOf, NEW_RESIDENT, numberFilled, type NewResident } from './new-resident.ts';
import { residentWords } from './words.ts';

export interface RegisterDialogProps {
  /** Unit the resident will belong to unless another is chosen. */
  readonly orgId: string;
  /** Household to join; null for somebody on their own. */
  readonly household: number | null;
  readonly onClose: () => void;
}

/** 建档: a valid ID number fills birth date and sex; one that fails its check is kept as to be verified, and said to be. */
export function RegisterDialog({ orgId, household, onClose }: RegisterDialogProps): ReactElement {
  const t = useWords(residentWords);
  const { today } = useSession();
  const goTo = useGoTo();
  const register = useCommand(registerResident, [searchResidents, getRegisterOverview]);
  const [command, setCommand] = useState({ content: '', id: newCommandId() });
  const [draft, setDraft] = useState<NewResident>({ ...NEW_RESIDENT, orgId, livesHereSince: today });
  const submit = (): void => {
    // Other content is another act: under the id of a refused one the server could answer for the first.
    const content = JSON.stringify(draft);
    const id = command.content === content ? command.id : newCommandId();
    setCommand({ content, id });
    const { sex, bornOn, livesHereSince, residenceKind } = draft;
    const body = { commandId: id, orgId: draft.orgId, sex, bornOn, livesHereSince, residenceKind, identity: identityOf(draft), householdId: household, householdRole: household === null || draft.role.trim() === '' ? null : draft.role.trim() };
    register.mutate([{ body }], { onSuccess: ({ residentId }) => { onClose(); goTo(`/register/residents/${residentId}`); } });
  };
  const twin = twinOf(register.error);
  return (
    <CommandDialog title={t(household === null ? 'add' : 'addMember')} verb={t('add')} lacking={useLacking(draft)} error={register.error} isPending={register.isPending} onSubmit={submit} onClose={onClose}>
      {twin !== undefined && <p><ScreenLink to={`/register/residents/${twin}`} className="lnk" onFollow={onClose}>{t('twin')}</ScreenLink></p>}
      <IdentityFields draft={draft} onChange={setDraft} />
      <ResidenceFields draft={draft} onChange={setDraft} hasHousehold={household !== null} />
    </CommandDialog>
  );
}

interface FieldsProps {
  readonly draft: NewResident;
  readonly onChange: (draft: NewResident) => void;
}

const KINDS = ['id_card', 'birth_certificate', 'passport', 'hk_macao_taiwan', 'none'] as const;
const SEXES = ['male', 'female', 'unknown'] as const;

function IdentityFields({ draft, onChange }: FieldsProps): ReactElement {
  const t = useWords(residentWords);
  const r = useWords(registerWords);
  return (
    <>
      <Field id="new-name" label={t('name')}><input id="new-name" className="in" maxLength={60} autoComplete="off" value={draft.name} onChange={(event) => onChange({ ...draft, name: event.target.value })} /></Field>
      <Field id="new-kind" label={t('certificate')}>
        <select id="new-kind" className="in" value={draft.kind} onChange={(event) => onChange({ ...draft, kind: KINDS.find((kind) => kind === event.target.value) ?? 'none' })}>{KINDS.map((kind) => <option key={kind} value={kind}>{t(kind === 'none' ? 'noneKind' : kind)}</option>)}</select>
      </Field>
      {draft.kind !== 'none' && <Field id="new-number" label={t('idNumber')} note={<NumberNote draft={draft} />}><input id="new-number" className="in" maxLength={40} autoComplete="off" value={draft.number} onChange={(event) => onChange(numberFilled(draft, event.target.value))} /></Field>}
      <Field id="new-born" label={t('bornOn')}><DateField id="new-born" value={draft.bornOn} onChange={(bornOn) => onChange({ ...draft, bornOn })} /></Field>
      <div className="field"><span className="lb" id="new-sex">{t('sex')}</span><span className="seg" role="group" aria-labelledby="new-sex">{SEXES.map((sex) => <button key={sex} type="button" aria-pressed={sex === draft.sex} onClick={() => onChange({ ...draft, sex })}>{r(sex)}</button>)}</span></div>
    </>
  );
}

function NumberNote({ draft }: { readonly draft: NewResident }): ReactElement | null {
  const t = useWords(residentWords);
  const text = useText();
  if (draft.kind !== 'id_card' || draft.number.trim().length < 15) return null;
  const checked = checkIdNumber(draft.number);
  return <span role="status" className={checked.ok ? 'ok' : 'lag'}>{checked.ok ? t('idGood') : t('idKept', { why: text(checked.reason) })}</span>;
}

function ResidenceFields({ draft, onChange, hasHousehold }: FieldsProps & { readonly hasHousehold: boolean }): ReactElement {
  const t = useWords(residentWords);
  const r = useWords(registerWords);
  return (
    <>
      <div className="field"><span className="lb">{r('unit')}</span><UnitPicker orgId={draft.orgId} onChange={(orgId) => onChange({ ...draft, orgId })} /></div>
      <Field id="new-since" label={t('since')}><DateField id="new-since" value={draft.livesHereSince} onChange={(livesHereSince) => onChange({ ...draft, livesHereSince })} /></Field>
      <div className="field"><span className="lb" id="new-residence">{t('residence')}</span><span className="seg" role="group" aria-labelledby="new-residence">{([1, 2] as const).map((kind) => <button key={kind} type="button" aria-pressed={kind === draft.residenceKind} onClick={() => onChange({ ...draft, residenceKind: kind })}>{t(`residence${kind}`)}</button>)}</span></div>
      {hasHousehold && <Field id="new-role" label={t('role')}><input id="new-role" className="in" maxLength={20} value={draft.role} onChange={(event) => onChange({ ...draft, role: event.target.value })} /></Field>}
      <Field id="new-phone" label={t('phone')}><input id="new-phone" className="in" maxLength={20} inputMode="tel" autoComplete="off" value={draft.phone} onChange={(event) => onChange({ ...draft, phone: event.target.value })} /></Field>
      <Field id="new-address" label={t('address')}><input id="new-address" className="in" maxLength={200} autoComplete="off" value={draft.address} onChange={(event) => onChange({ ...draft, address: event.target.value })} /></Field>
    </>
  );
}

function useLacking({ name, kind, number, bornOn }: NewResident): string | undefined {
  const t = useWords(residentWords);
  if (name.trim() === '') return t('lackName');
  if (kind !== 'none' && number.trim() === '') return t('lackNumber');
  return isPlainDate(bornOn) ? undefined : t('lackBorn');
}

/** The refusal of a twin names who holds the number. */
function twinOf(error: unknown): number | undefined {
  if (!(error instanceof ApiProblem) || error.code !== 'conflict') return undefined;
  const { details } = error;
  return typeof details === 'object' && details !== null && 'residentId' in details && typeof details.residentId === 'number' ? details.residentId : undefined;
}
