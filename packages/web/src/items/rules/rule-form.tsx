import { getOpeningRule, listOpeningRules, listProcedures, saveOpeningRule } from '@taizhang/contract';
import { useState, type FormEvent, type ReactElement } from 'react';
import { ApiProblem, userMessageOf } from '../../api/api-problem.ts';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand, useRoute } from '../../api/use-route.ts';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { Field } from '../../kit/command-dialog.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { useOffices } from '../form/use-offices.ts';
import { LagFields } from './lag-fields.tsx';
import { ForceFields, OrderFields } from './order-fields.tsx';
import { bodyOf, type RuleDraft } from './rule-draft.ts';
import { RulePreview } from './rule-preview.tsx';
import { ruleWords } from './words.ts';

export interface RuleFormProps {
  readonly start: RuleDraft;
  readonly ruleId: string;
  /** The version that is changed; 0 for a new rule. */
  readonly version: number;
  readonly onSaved: (version: number) => void;
}

/** A rule being set: what behind means, what is opened, and beside it what that would open today. */
export function RuleForm({ start, ruleId, version, onSaved }: RuleFormProps): ReactElement {
  const t = useWords(ruleWords);
  const text = useText();
  const locale = useLocale();
  const offices = useOffices();
  const procedures = useRoute(listProcedures);
  const [draft, setDraft] = useState(start);
  const [reason, setReason] = useState('');
  const [commandId, setCommandId] = useState(newCommandId);
  const save = useCommand(saveOpeningRule, [listOpeningRules, getOpeningRule]);
  const change = (part: Partial<RuleDraft>): void => setDraft((kept) => ({ ...kept, ...part }));
  const made = bodyOf(draft, locale);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!('body' in made) || save.isPending) return;
    save.mutate([{ params: { ruleId }, body: { commandId, version, rule: made.body, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) } }], {
      onSuccess: (saved) => { setCommandId(newCommandId()); onSaved(saved.version); },
      onError: (error) => { if (error instanceof ApiProblem && error.status !== 0) setCommandId(newCommandId()); },
    });
  };
  return (
    <form className="rl-form" onSubmit={submit}>
      <div className="it-form rl-fields">
        {save.isError && <p className="notice late" role="alert"><StatusGlyph status="late">{text(userMessageOf(save.error))}</StatusGlyph></p>}
        <LagFields draft={draft} onChange={change} />
        <OrderFields draft={draft} onChange={change} procedures={(procedures.data?.procedures ?? []).filter(({ mayOpenByRule }) => mayOpenByRule)} offices={offices} />
        <ForceFields draft={draft} onChange={change} />
        {version > 0 && <Field id="rule-reason" label={t('reason')}><input id="rule-reason" className="in" maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} /></Field>}
        <div className="it-send">
          <button type="submit" className="btn p" disabled={!('body' in made) || save.isPending}>{t('save')}</button>
          <ScreenLink to="/items/rules" className="btn">{t('cancel')}</ScreenLink>
          <span className="s muted" aria-live="polite">{save.isPending ? t('saving') : 'lack' in made ? made.lack : t('ownerNote')}</span>
        </div>
      </div>
      {'body' in made ? <RulePreview rule={made.body} ruleId={version === 0 ? undefined : ruleId} /> : <section className="rl-preview"><SectionHead title={t('preview')} /><p className="s muted">{t('previewLack', { lack: made.lack })}</p></section>}
    </form>
  );
}
