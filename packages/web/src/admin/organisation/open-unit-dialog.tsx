import { getOrganisation, openOrgUnit, orgKindSchema, type OrgUnitView } from '@taizhang/contract';
import { checkCreditCode } from '@taizhang/kernel';
import { useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { useSession } from '../../session/session-context.ts';
import { CommandDialog, Field } from '../../kit/command-dialog.tsx';
import { DateField } from '../../kit/date-field.tsx';
import { useTreeOn } from './use-tree-on.ts';
import { organisationWords } from './words.ts';

type Kind = OrgUnitView['kind'];

const KINDS: readonly Kind[] = orgKindSchema.options.filter((kind) => kind !== 'county');

/** 新设机构: a new unit under the chosen one. */
export function OpenUnitDialog({ under, onClose }: { readonly under: OrgUnitView; readonly onClose: () => void }): ReactElement {
  const t = useWords(organisationWords);
  const text = useText();
  const { today } = useSession();
  const open = useCommand(openOrgUnit, [getOrganisation]);
  const [commandId] = useState(newCommandId);
  const [form, setForm] = useState({ name: '', nameEn: '', id: under.id, kind: usualKind(under), parentId: under.id, openedOn: String(today), creditCode: '' });
  const tree = useTreeOn(form.openedOn);
  const set = (part: Partial<typeof form>): void => setForm({ ...form, ...part });
  const isCodeWrong = !/^[0-9A-Za-z][0-9A-Za-z_-]{0,39}$/u.test(form.id);
  const isTaken = tree?.units.has(form.id) === true;
  const isCreditWrong = form.creditCode !== '' && !checkCreditCode(form.creditCode).ok;
  const lacking = form.name.trim().length < 2 ? t('lackName') : isCodeWrong ? t('codeWrong') : isTaken ? t('codeTaken') : isCreditWrong ? t('creditWrong') : form.openedOn === '' ? t('lackDate') : undefined;
  const submit = (): void => open.mutate([{ body: { commandId, ...form, name: form.name.trim(), nameEn: form.nameEn.trim(), creditCode: form.creditCode === '' ? null : form.creditCode } }], { onSuccess: onClose });
  return (
    <CommandDialog title={t('open')} verb={t('open')} lacking={lacking} error={open.error} isPending={open.isPending} onSubmit={submit} onClose={onClose}>
      <Field id="unit-parent" label={t('parent')}>
        <select id="unit-parent" className="in" value={form.parentId} onChange={(event) => set({ parentId: event.target.value })}>
          {tree === undefined ? <option value={under.id}>{text(under.name)}</option> : [...tree.units.values()].filter((unit) => unit.kind !== 'village-clinic').map((unit) => <option key={unit.id} value={unit.id}>{text(unit.name)}</option>)}
        </select>
      </Field>
      <Field id="unit-kind" label={t('kind')}>
        <select id="unit-kind" className="in" value={form.kind} onChange={(event) => set({ kind: KINDS.find((kind) => kind === event.target.value) ?? form.kind })}>
          {KINDS.map((kind) => <option key={kind} value={kind}>{t(`kind_${kind}`)}</option>)}
        </select>
      </Field>
      <Field id="unit-name" label={t('nameZh')}><input id="unit-name" className="in" required maxLength={60} value={form.name} onChange={(event) => set({ name: event.target.value })} /></Field>
      <Field id="unit-name-en" label={t('nameEn')}><input id="unit-name-en" className="in" lang="en" maxLength={120} value={form.nameEn} onChange={(event) => set({ nameEn: event.target.value })} /></Field>
      <Field id="unit-code" label={t('code')} note={t('codeNote')}><input id="unit-code" className="in" required aria-invalid={isCodeWrong || isTaken} value={form.id} onChange={(event) => set({ id: event.target.value.trim() })} /></Field>
      <Field id="unit-credit" label={t('creditCode')} note={t('creditNote')}><input id="unit-credit" className="in" maxLength={18} aria-invalid={isCreditWrong} value={form.creditCode} onChange={(event) => set({ creditCode: event.target.value.trim().toUpperCase() })} /></Field>
      <Field id="unit-on" label={t('openedOn')}><DateField id="unit-on" value={form.openedOn} onChange={(openedOn) => set({ openedOn })} /></Field>
    </CommandDialog>
  );
}

/** What mostly stands below a unit of this kind. */
function usualKind(under: OrgUnitView): Kind {
  if (under.kind === 'county') return 'township';
  return under.kind === 'bureau' ? 'section' : 'village-clinic';
}
