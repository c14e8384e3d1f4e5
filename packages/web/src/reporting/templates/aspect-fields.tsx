import type { MaskBindingView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { templateWords } from './words.ts';

type Figure = Extract<MaskBindingView, { readonly kind: 'figure' }>;

const ASPECTS = ['value', 'number', 'wan', 'yoy', 'change', 'pop', 'pop_change', 'completion', 'pace', 'progress', 'target', 'rank', 'numerator', 'denominator'] as const;
const TIMES = ['own', 'last_year', 'previous_period'] as const;

/** What of the picked metric is taken, and of which period. */
export function AspectFields({ binding, onChange }: { readonly binding: Figure; readonly onChange: (binding: Figure) => void }): ReactElement {
  const t = useWords(templateWords);
  const { at, ...rest } = binding;
  return (
    <div className="md-aspect">
      <label htmlFor="md-aspect">{t('aspect')}</label>
      <select id="md-aspect" className="in" value={binding.aspect} onChange={(event) => onChange({ ...binding, aspect: ASPECTS.find((aspect) => aspect === event.target.value) ?? binding.aspect })}>
        {ASPECTS.map((aspect) => <option key={aspect} value={aspect}>{t(`aspect_${aspect}`)}</option>)}
      </select>
      <label htmlFor="md-at">{t('when')}</label>
      <select id="md-at" className="in" value={at ?? 'own'} onChange={(event) => {
        const chosen = TIMES.find((time) => time === event.target.value);
        onChange(chosen === undefined || chosen === 'own' ? rest : { ...rest, at: chosen });
      }}>
        {TIMES.map((time) => <option key={time} value={time}>{t(`at_${time}`)}</option>)}
      </select>
    </div>
  );
}
