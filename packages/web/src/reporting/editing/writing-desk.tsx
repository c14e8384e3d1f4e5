import type { ReportView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useLocale, useWords } from '../../i18n/locale.ts';
import { periodTitle } from '../../i18n/period-words.ts';
import { StageMark } from '../review/stage-mark.tsx';
import { reportingWords } from '../words.ts';
import { editingWords } from './words.ts';
import { WordsEditor } from './words-editor.tsx';

/** The report on the desk while its words are edited: nothing else can be done with it meanwhile. */
export function WritingDesk({ report, onClose }: { readonly report: ReportView; readonly onClose: () => void }): ReactElement {
  const t = useWords(reportingWords);
  const e = useWords(editingWords);
  const locale = useLocale();
  return (
    <div className="page flush rp is-writing">
      <header className="bar no-print"><h1 title={report.title}>{t('barTitle', { period: periodTitle(report.period, locale) })}</h1><span className="muted">{e('write')}</span><StageMark report={report} /></header>
      <WordsEditor report={report} onClose={onClose} />
    </div>
  );
}
