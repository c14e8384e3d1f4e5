import { downloadTemplate, type SubmissionView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { download } from '../../api/download.ts';
import { userMessageOf } from '../../api/api-problem.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { entryWords } from './words.ts';

/** Downloads the form as the Excel workbook that can be uploaded again. */
export function ExportButton({ view }: { readonly view: SubmissionView }): ReactElement {
  const t = useWords(entryWords);
  const text = useText();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const start = (): void => {
    setIsBusy(true);
    setProblem(undefined);
    download(downloadTemplate, { params: { formId: view.form.id, period: view.period }, query: { org: view.orgId } }, `${view.form.code}_${view.period}.xlsx`)
      .catch((error: unknown) => setProblem(text(userMessageOf(error))))
      .finally(() => setIsBusy(false));
  };
  return (
    <>
      {problem !== undefined && <span className="late s" role="alert">{problem}</span>}
      <button type="button" className="btn" disabled={isBusy} onClick={start}>{t('export')}</button>
    </>
  );
}
