import { downloadTemplate, listForms } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { download } from '../../api/download.ts';
import { useRoute } from '../../api/use-route.ts';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { periodTitle } from '../../i18n/period-words.ts';
import { ErrorLine } from '../../kit/state-lines.tsx';
import type { ScreenSearch } from '../../screen/screen-address.ts';
import { useSession } from '../../session/session-context.ts';
import { endedPeriods } from '../period-choices.ts';
import { formWords } from '../words.ts';
import { importWords } from './words.ts';

/** Which form and period, then its workbook. */
export function TemplatePicker({ search, onDownloaded }: { readonly search: ScreenSearch; readonly onDownloaded: () => void }): ReactElement {
  const t = useWords(importWords);
  const f = useWords(formWords);
  const text = useText();
  const locale = useLocale();
  const { today } = useSession();
  const forms = useRoute(listForms).data?.forms ?? [];
  const [chosen, setChosen] = useState(search['form']);
  const [wanted, setWanted] = useState(search['period']);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const form = forms.find((one) => one.id === chosen) ?? forms[0];
  const periods = form === undefined ? [] : endedPeriods(form.frequency, today);
  const period = periods.find((one) => one === wanted) ?? periods[0];
  const start = (): void => {
    if (form === undefined || period === undefined) return;
    setIsBusy(true);
    setError(null);
    const org = search['org'];
    download(downloadTemplate, { params: { formId: form.id, period }, query: org === undefined ? {} : { org } }, `${form.code}_${period}.xlsx`)
      .then(onDownloaded)
      .catch((problem: unknown) => setError(problem))
      .finally(() => setIsBusy(false));
  };
  return (
    <div className="im-pick">
      <p className="s">{t('templateNote')}</p>
      <label>{f('form')}
        <select className="in" value={form?.id ?? ''} onChange={(event) => setChosen(event.target.value)}>{forms.map((one) => <option key={one.id} value={one.id}>{`${one.code} ${text(one.name)}`}</option>)}</select>
      </label>
      <label>{f('period')}
        <select className="in" value={period ?? ''} onChange={(event) => setWanted(event.target.value)}>{periods.map((one) => <option key={one} value={one}>{periodTitle(one, locale)}</option>)}</select>
      </label>
      <button type="button" className="btn" disabled={isBusy || form === undefined} onClick={start}>{t('download')}</button>
      {error !== null && <ErrorLine error={error} />}
    </div>
  );
}
