import { getRegisterOverview, getResident, registerResident, searchResidents, type ResidentBrief, type ResidentPage } from '@taizhang/contract';
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
import { ClinicPicker, useIsClinic } from '../clinic-picker.tsx';
import { registerWords } from '../words.ts';
import { identityOf, NEW_RESIDENT, numberFilled, ROLES, type NewResident } from './new-resident.ts';
import { residentWords } from './words.ts';

export interface RegisterDialogProps {
  /** Unit the resident will belong to unless another is chosen. */
  readonly orgId: string;
  /** Whose household is joined; null for somebody on their own. */
  readonly home: ResidentPage | null;
  readonly onClose: () => void;
}

/** 建档: a valid ID number fills birth date and sex; one that fails its check is kept as to be verified, and said to be. */
export function RegisterDialog({ orgId, home, onClose }: RegisterDialogProps): ReactElement {
  const t = useWords(residentWords);
  const { today } = useSession();
  const goTo = useGoTo();
  const register = useCommand(registerResident, [searchResidents, getRegisterOverview, getResident]);
  const [command, setCommand] = useState({ content: '', id: newCommandId() });
  const [draft, setDraft] = useState<NewResident>({ ...NEW_RESIDENT, orgId, livesHereSince: today });
  const submit = (): void => {
    // Other content is another act: under the id of a refused one the server could answer for the first.
    const content = JSON.stringify(draft);
    const id = command.content === content ? command.id : newCommandId();
    setCommand({ content, id });
    const { sex, bornOn, livesHereSince, residenceKind } = draft;
    const body = { commandId: id, orgId: draft.orgId, sex, bornOn, livesHereSince, residenceKind, identity: identityOf(draft), householdOf: home === null ? null : headOf(home).id, householdRole: home === null ? null : draft.role };
    register.mutate([{ body }], { onSuccess: ({ residentId }) => { onClose(); goTo(`/register/residents/${residentId}`); } });
  };
  const twin = twinOf(register.error);
  return (
    <CommandDialog title={home === null ? t('add') : t('addMemberOf', { name: home.resident.name })} verb={t('add')} lacking={useLacking(draft)} error={register.error} isPending={register.isPending} onSubmit={submit} onClose={onClose}>
      {twin !== undefined && <p><ScreenLink to={`/register/residents/${twin}`} className="lnk" onFollow={onClose}>{t('twin')}</ScreenLink></p>}
      {home !== null && <HomeNote home={home} />}
      <IdentityFields draft={draft} onChange={setDraft} />
      <ResidenceFields draft={draft} onChange={setDraft} home={home} />
    </CommandDialog>
  );
}

/** Whose household it is, or becomes: the address is theirs. */
function headOf({ household, resident }: ResidentPage): ResidentBrief {
  return household?.members.find(({ role }) => role === 'head') ?? resident;
}

/** Nobody becomes the second head; whoever has no household heads the one that is opened. */
function hasHead({ household }: ResidentPage): boolean {
  return household === null || household.members.some(({ role }) => role === 'head');
}

/** Whose household it is: head, unit and address follow from it. */
function HomeNote({ home }: { readonly home: ResidentPage }): ReactElement {
  const { household, resident } = home;
  const t = useWords(residentWords);
  const text = useText();
  const head = headOf(home);
  return <p className="s">{t(household === null ? 'newHousehold' : 'joinsHousehold', { head: head.name, org: text(resident.org.name), n: household?.members.length ?? 1 })}</p>;
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

function ResidenceFields({ draft, onChange, home }: FieldsProps & Pick<RegisterDialogProps, 'home'>): ReactElement {
  const t = useWords(residentWords);
  const r = useWords(registerWords);
  return (
    <>
      <Field id="new-unit" label={r('unit')}><ClinicPicker id="new-unit" value={draft.orgId} onChange={(orgId) => onChange({ ...draft, orgId })} /></Field>
      <Field id="new-since" label={t('since')}><DateField id="new-since" value={draft.livesHereSince} onChange={(livesHereSince) => onChange({ ...draft, livesHereSince })} /></Field>
      <div className="field"><span className="lb" id="new-residence">{t('residence')}</span><span className="seg" role="group" aria-labelledby="new-residence">{([1, 2] as const).map((kind) => <button key={kind} type="button" aria-pressed={kind === draft.residenceKind} onClick={() => onChange({ ...draft, residenceKind: kind })}>{t(`residence${kind}`)}</button>)}</span></div>
      {home !== null && <div className="field"><span className="lb" id="new-role">{t('role')}</span><span className="seg" role="group" aria-labelledby="new-role">{ROLES.filter((role) => role !== 'head' || !hasHead(home)).map((role) => <button key={role} type="button" aria-pressed={role === draft.role} onClick={() => onChange({ ...draft, role })}>{t(`role_${role}`)}</button>)}</span></div>}
      <Field id="new-phone" label={t('phone')}><input id="new-phone" className="in" maxLength={20} inputMode="tel" autoComplete="off" value={draft.phone} onChange={(event) => onChange({ ...draft, phone: event.target.value })} /></Field>
      <Field id="new-address" label={t('address')}><input id="new-address" className="in" maxLength={200} autoComplete="off" placeholder={home !== null ? t('sameAddress') : undefined} value={draft.address} onChange={(event) => onChange({ ...draft, address: event.target.value })} /></Field>
    </>
  );
}

function useLacking({ name, kind, number, bornOn, orgId, livesHereSince }: NewResident): string | undefined {
  const t = useWords(residentWords);
  const r = useWords(registerWords);
  const isClinic = useIsClinic(orgId);
  if (name.trim() === '') return t('lackName');
  if (kind !== 'none' && number.trim() === '') return t('lackNumber');
  if (!isPlainDate(bornOn)) return t('lackBorn');
  if (!isClinic) return r('chooseClinic');
  return isPlainDate(livesHereSince) ? undefined : t('lackSince');
}

/** The refusal of a twin names who holds the number. */
function twinOf(error: unknown): number | undefined {
  if (!(error instanceof ApiProblem) || error.code !== 'conflict') return undefined;
  const { details } = error;
  return typeof details === 'object' && details !== null && 'residentId' in details && typeof details.residentId === 'number' ? details.residentId : undefined;
}
