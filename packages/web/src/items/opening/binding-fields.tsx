import { getOrganisation, listMetrics } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { Field } from '../../kit/command-dialog.tsx';
import type { OpeningStart } from './opening-start.ts';
import { openingWords } from './words.ts';

type Binding = NonNullable<OpeningStart['binding']>;

const EMPTY: Binding = { metricId: '', orgId: '', direction: 'at_least', threshold: '' };

/** The figure whose new measurement must prove the closing. */
export function BindingFields({ binding, onChange }: { readonly binding: OpeningStart['binding']; readonly onChange: (binding: OpeningStart['binding']) => void }): ReactElement {
  const t = useWords(openingWords);
  return (
    <div className="it-bind">
      <label className="check"><input type="checkbox" checked={binding !== undefined} onChange={(event) => onChange(event.target.checked ? EMPTY : undefined)} />{t('bind')}</label>
      {binding !== undefined && <Bound binding={binding} onChange={onChange} />}
    </div>
  );
}

function Bound({ binding, onChange }: { readonly binding: Binding; readonly onChange: (binding: Binding) => void }): ReactElement {
  const t = useWords(openingWords);
  const text = useText();
  const metrics = useRoute(listMetrics);
  const organisation = useRoute(getOrganisation, { query: {} });
  const all = metrics.data?.metrics ?? [];
  const unit = all.find(({ id }) => id === binding.metricId)?.unit ?? '';
  return (
    <>
      <Field id="bind-metric" label={t('metric')}>
        <select id="bind-metric" className="in" value={binding.metricId} onChange={(event) => onChange({ ...binding, metricId: event.target.value, direction: all.find(({ id }) => id === event.target.value)?.better === 'lower' ? 'at_most' : 'at_least' })}>
          <option value="" />
          {metrics.data?.categories.map((category) => <optgroup key={category.id} label={text(category.name)}>{all.filter((metric) => metric.category === category.id).map((metric) => <option key={metric.id} value={metric.id}>{text(metric.name)}</option>)}</optgroup>)}
        </select>
      </Field>
      <Field id="bind-org" label={t('area')}><select id="bind-org" className="in" value={binding.orgId} onChange={(event) => onChange({ ...binding, orgId: event.target.value })}><option value="" />{organisation.data?.units.filter(({ inJurisdiction }) => inJurisdiction).map(({ id, name }) => <option key={id} value={id}>{text(name)}</option>)}</select></Field>
      <Field id="bind-threshold" label={t('threshold')}>
        <span className="it-threshold">
          <select className="in" aria-label={t('direction')} value={binding.direction} onChange={(event) => onChange({ ...binding, direction: event.target.value === 'at_most' ? 'at_most' : 'at_least' })}><option value="at_least">{t('at_least')}</option><option value="at_most">{t('at_most')}</option></select>
          <span className="in-box"><input id="bind-threshold" inputMode="decimal" maxLength={20} value={binding.threshold} onChange={(event) => onChange({ ...binding, threshold: event.target.value })} /><span className="u">{unit}</span></span>
        </span>
      </Field>
    </>
  );
}
