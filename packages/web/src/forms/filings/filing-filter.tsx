import { getOrganisation, listForms } from '@taizhang/contract';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { FilterBar } from '../../kit/filter-bar.tsx';
import type { ScreenSearch } from '../../screen/screen-address.ts';
import { useSession } from '../../session/session-context.ts';
import { PeriodSelect } from '../period-select.tsx';
import { useNarrow } from '../use-narrow.ts';
import { formWords } from '../words.ts';

export interface FilingFilterProps {
  readonly search: ScreenSearch;
  readonly onChange: (part: ScreenSearch) => void;
  /** Further fields of one of the lists. */
  readonly children?: ReactNode;
}

/** Period, form and unit; nothing is asked of the server until 查询. */
export function FilingFilter({ search, onChange, children }: FilingFilterProps): ReactElement {
  const f = useWords(formWords);
  const text = useText();
  const { today, jurisdiction } = useSession();
  const isNarrow = useNarrow();
  const forms = useRoute(listForms);
  const organisation = useRoute(getOrganisation, { query: {} });
  const asked = { period: search['period'] ?? '', formId: search['formId'] ?? '', org: search['org'] ?? '' };
  const [draft, setDraft] = useState(asked);
  const [shown, setShown] = useState(asked);
  // The address may change without this form: a tab of the page, a link, going back.
  if (asked.period !== shown.period || asked.formId !== shown.formId || asked.org !== shown.org) {
    setShown(asked);
    setDraft(asked);
  }
  const units = (organisation.data?.units ?? []).filter((unit) => unit.inJurisdiction && unit.id !== jurisdiction.id && unit.kind !== 'section');
  const empty = { period: undefined, formId: undefined, org: undefined, page: undefined };
  return (
    <FilterBar shown={isNarrow ? 1 : 4} onQuery={() => onChange({ ...draft, page: undefined })} onReset={() => onChange(empty)}>
      <label>{f('period')}<PeriodSelect today={today} value={draft.period} onChange={(period) => setDraft({ ...draft, period })} /></label>
      <label>{f('form')}
        <select className="in sm fl-form" value={draft.formId} onChange={(event) => setDraft({ ...draft, formId: event.target.value })}>
          <option value="">{f('allForms')}</option>
          {(forms.data?.forms ?? []).map((form) => <option key={form.id} value={form.id}>{text(form.name)}</option>)}
        </select>
      </label>
      {units.length > 1 && (
        <label>{f('unit')}
          <select className="in sm fl-form" value={draft.org} onChange={(event) => setDraft({ ...draft, org: event.target.value })}>
            <option value="">{f('allUnits')}</option>
            {units.map((unit) => <option key={unit.id} value={unit.id}>{text(unit.name)}</option>)}
          </select>
        </label>
      )}
      {children}
    </FilterBar>
  );
}
