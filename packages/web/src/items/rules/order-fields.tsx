import type { OrgUnitView, ProcedureView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import { Field } from '../../kit/command-dialog.tsx';
import { DateField } from '../../kit/date-field.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import type { DraftProps } from './lag-fields.tsx';
import { UnitChips } from './unit-chips.tsx';
import { ruleWords } from './words.ts';

const CLOSINGS = ['target', 'plan', 'number'] as const;

/** What the item asks of whom, and what closes it. */
export function OrderFields({ draft, onChange, procedures, offices }: DraftProps & { readonly procedures: readonly ProcedureView[]; readonly offices: readonly OrgUnitView[] }): ReactElement {
  const t = useWords(ruleWords);
  const text = useText();
  return (
    <section>
      <SectionHead title={t('section_item')} />
      {procedures.length > 1 && <Field id="rule-procedure" label={t('procedure')}><select id="rule-procedure" className="in" value={draft.procedureId} onChange={(event) => onChange({ procedureId: event.target.value })}>{procedures.map(({ id, name }) => <option key={id} value={id}>{text(name)}</option>)}</select></Field>}
      <Field id="rule-title" label={`${t('itemTitle')} *`} note={t('placesNote')}><input id="rule-title" className="in" maxLength={120} value={draft.title} onChange={(event) => onChange({ title: event.target.value })} /></Field>
      <Field id="rule-matter" label={`${t('matter')} *`}><textarea id="rule-matter" className="in" rows={3} maxLength={2000} value={draft.matter} onChange={(event) => onChange({ matter: event.target.value })} /></Field>
      <div className="field"><span className="lb">{t('lead')}</span><span className="s muted rl-lead">{t('leadNote')}</span></div>
      <UnitChips id="rule-assisting" label={t('assisting')} units={offices} chosen={draft.assisting} onChange={(assisting) => onChange({ assisting })} />
      <Field id="rule-workdays" label={t('workdays')}><span className="in-box rl-short"><input id="rule-workdays" inputMode="numeric" maxLength={3} value={draft.workdays} onChange={(event) => onChange({ workdays: event.target.value })} /><span className="u">{t('workdaysUnit')}</span></span></Field>
      <Field id="rule-closing" label={t('closing')}>
        <span className="it-threshold">
          <select id="rule-closing" className="in" value={draft.closingKind} onChange={(event) => onChange({ closingKind: CLOSINGS.find((kind) => kind === event.target.value) ?? 'target' })}>{CLOSINGS.map((kind) => <option key={kind} value={kind}>{t(`closing_${kind}`)}</option>)}</select>
          {draft.closingKind === 'number' && <input className="in rl-short" aria-label={t('closingValue')} inputMode="decimal" maxLength={20} value={draft.closingValue} onChange={(event) => onChange({ closingValue: event.target.value })} />}
        </span>
      </Field>
    </section>
  );
}

/** From when until when, whether again in the same year, and whether at all. */
export function ForceFields({ draft, onChange }: DraftProps): ReactElement {
  const t = useWords(ruleWords);
  return (
    <section>
      <SectionHead title={t('section_force')} />
      <Field id="rule-from" label={`${t('validFrom')} *`}><DateField id="rule-from" value={draft.validFrom} onChange={(validFrom) => onChange({ validFrom })} /></Field>
      <Field id="rule-until" label={t('validUntil')} note={t('untilNote')}><DateField id="rule-until" value={draft.validUntil} onChange={(validUntil) => onChange({ validUntil })} /></Field>
      <Field id="rule-again" label={t('again')} note={t('againNote')}><span className="in-box rl-short"><input id="rule-again" inputMode="numeric" maxLength={3} value={draft.again} onChange={(event) => onChange({ again: event.target.value })} /><span className="u">{t('againUnit')}</span></span></Field>
      <label className="check rl-check"><input type="checkbox" checked={draft.isEnabled} onChange={(event) => onChange({ isEnabled: event.target.checked })} />{t('isEnabled')}</label>
    </section>
  );
}
