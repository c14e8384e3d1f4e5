import { getOrganisation, listMetrics } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { Field } from '../../kit/command-dialog.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { UNIT_KINDS, type RuleDraft } from './rule-draft.ts';
import { UnitChips } from './unit-chips.tsx';
import { ruleWords } from './words.ts';

export interface DraftProps {
  readonly draft: RuleDraft;
  readonly onChange: (part: Partial<RuleDraft>) => void;
}

/** Which figure of which units, and how far behind for how long. */
export function LagFields({ draft, onChange }: DraftProps): ReactElement {
  const t = useWords(ruleWords);
  const text = useText();
  const metrics = useRoute(listMetrics);
  const all = metrics.data?.metrics ?? [];
  return (
    <section>
      <SectionHead title={t('section_what')} />
      <Field id="rule-name" label={`${t('name')} *`}><input id="rule-name" className="in" maxLength={60} value={draft.name} onChange={(event) => onChange({ name: event.target.value })} /></Field>
      <Field id="rule-metric" label={`${t('metric')} *`}>
        <select id="rule-metric" className="in" value={draft.metricId} onChange={(event) => onChange({ metricId: event.target.value, direction: all.find(({ id }) => id === event.target.value)?.better === 'lower' ? 'above' : 'below' })}>
          <option value="" />
          {metrics.data?.categories.map((category) => <optgroup key={category.id} label={text(category.name)}>{all.filter((metric) => metric.category === category.id).map((metric) => <option key={metric.id} value={metric.id}>{text(metric.name)}</option>)}</optgroup>)}
        </select>
      </Field>
      <UnitFields draft={draft} onChange={onChange} />
      <CriterionFields draft={draft} onChange={onChange} unit={all.find(({ id }) => id === draft.metricId)?.unit ?? ''} />
      <Field id="rule-periods" label={t('periods')} note={t('periodsNote')}><input id="rule-periods" className="in rl-short" inputMode="numeric" maxLength={2} value={draft.periods} onChange={(event) => onChange({ periods: event.target.value })} /></Field>
    </section>
  );
}

function UnitFields({ draft, onChange }: DraftProps): ReactElement {
  const t = useWords(ruleWords);
  const text = useText();
  const organisation = useRoute(getOrganisation, { query: {} });
  const units = (organisation.data?.units ?? []).filter(({ inJurisdiction }) => inJurisdiction);
  return (
    <>
      <Field id="rule-units" label={t('units')}><select id="rule-units" className="in" value={draft.unitsKind} onChange={(event) => onChange({ unitsKind: UNITS.find((kind) => kind === event.target.value) ?? 'county' })}>{UNITS.map((kind) => <option key={kind} value={kind}>{t(`units_${kind}`)}</option>)}</select></Field>
      {draft.unitsKind === 'below' && (
        <Field id="rule-below" label={t('belowOrg')}>
          <span className="it-threshold">
            <select id="rule-below" className="in" value={draft.belowOrg} onChange={(event) => onChange({ belowOrg: event.target.value })}><option value="" />{units.filter(({ kind }) => kind === 'county' || kind === 'township').map(({ id, name }) => <option key={id} value={id}>{text(name)}</option>)}</select>
            <select className="in" aria-label={t('unitKind')} value={draft.unitKind} onChange={(event) => onChange({ unitKind: UNIT_KINDS.find((kind) => kind === event.target.value) ?? 'township' })}>{UNIT_KINDS.map((kind) => <option key={kind} value={kind}>{t(`kind_${kind}`)}</option>)}</select>
          </span>
        </Field>
      )}
      {draft.unitsKind === 'chosen' && <UnitChips id="rule-chosen" label={t('chosen')} units={units} chosen={draft.chosen} onChange={(chosen) => onChange({ chosen })} />}
    </>
  );
}

function CriterionFields({ draft, onChange, unit }: DraftProps & { readonly unit: string }): ReactElement {
  const t = useWords(ruleWords);
  const { criterionKind, direction, measure } = draft;
  const way = <select className="in" aria-label={t('direction')} value={direction} onChange={(event) => onChange({ direction: event.target.value === 'above' ? 'above' : 'below' })}><option value="below">{t('below')}</option><option value="above">{t('above')}</option></select>;
  return (
    <>
      <Field id="rule-criterion" label={t('criterion')}>
        <span className="it-threshold"><select id="rule-criterion" className="in" value={criterionKind} onChange={(event) => onChange({ criterionKind: CRITERIA.find((kind) => kind === event.target.value) ?? 'plan' })}>{CRITERIA.map((kind) => <option key={kind} value={kind}>{t(`criterion_${kind}`)}</option>)}</select>{criterionKind === 'last_year' && way}</span>
      </Field>
      {criterionKind === 'value' ? (
        <Field id="rule-value" label={t('value')}><span className="it-threshold">{way}<span className="in-box"><input id="rule-value" inputMode="decimal" maxLength={20} value={draft.value} onChange={(event) => onChange({ value: event.target.value })} /><span className="u">{unit}</span></span></span></Field>
      ) : (
        <Field id="rule-by" label={t('by')} note={t('byNote')}>
          <span className="it-threshold"><input id="rule-by" className="in rl-short" inputMode="decimal" maxLength={20} value={draft.by} onChange={(event) => onChange({ by: event.target.value })} /><select className="in" aria-label={t('measure')} value={measure} onChange={(event) => onChange({ measure: event.target.value === 'percent' ? 'percent' : 'points' })}><option value="points">{t('points')}</option><option value="percent">{t('percent')}</option></select></span>
        </Field>
      )}
    </>
  );
}

const UNITS = ['below', 'chosen', 'county'] as const;
const CRITERIA = ['plan', 'value', 'last_year'] as const;
