import { useState, type ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { DateField } from '../../kit/date-field.tsx';
import { FilterBar } from '../../kit/filter-bar.tsx';
import type { ScreenSearch } from '../../screen/screen-address.ts';
import { RULES, ruleName, type RuleId, ruleWords } from './rule-words.ts';
import { truthWords } from './words.ts';

export interface TruthFilterProps {
  readonly from: string;
  readonly to: string;
  readonly rule: RuleId | undefined;
  readonly onChange: (part: ScreenSearch) => void;
}

/** Days of service and rule; 重置 goes back to the last year and every rule. */
export function TruthFilter({ from, to, rule, onChange }: TruthFilterProps): ReactElement {
  const t = useWords(truthWords);
  const name = useWords(ruleWords);
  const [draft, setDraft] = useState({ from, to });
  return (
    <FilterBar onQuery={() => onChange({ from: draft.from, to: draft.to })} onReset={() => onChange({ from: undefined, to: undefined, rule: undefined })}>
      <span className="as-of"><span className="s muted">{t('from')}</span> <DateField isSmall label={t('from')} value={draft.from} onChange={(day) => setDraft({ ...draft, from: day })} /></span>
      <span className="as-of"><span className="s muted">{t('to')}</span> <DateField isSmall label={t('to')} value={draft.to} onChange={(day) => setDraft({ ...draft, to: day })} /></span>
      <label>{t('rule')}
        <select className="in sm" value={rule ?? ''} onChange={(event) => onChange({ rule: event.target.value === '' ? undefined : event.target.value })}>
          <option value="">{t('allRules')}</option>
          {RULES.map((one) => <option key={one} value={one}>{ruleName(one, name)}</option>)}
        </select>
      </label>
    </FilterBar>
  );
}
