import { useState, type ReactElement } from 'react';
import { useWords } from '../i18n/locale.ts';
import { MoreMenu } from '../kit/more-menu.tsx';
import { saveCheck } from './check-export.ts';
import { saveComments } from './save-comments.ts';
import type { CheckedText } from './use-text-check.ts';
import { checkingWords } from './words.ts';

export interface ResultActionsProps {
  readonly checked: CheckedText;
  /** Comments also for what holds. */
  readonly withHolds: boolean;
  readonly onAnother: () => void;
  readonly onEdit: () => void;
  readonly onProblem: (problem: unknown) => void;
}

/** What can be done with a result: mend the text, take it away as a Word file with comments, check another. */
export function ResultActions({ checked, withHolds, onAnother, onEdit, onProblem }: ResultActionsProps): ReactElement {
  const t = useWords(checkingWords);
  const [isSaving, setIsSaving] = useState(false);
  const save = (): void => {
    setIsSaving(true);
    onProblem(undefined);
    saveComments(checked.source, withHolds, t('commentsName')).catch(onProblem).finally(() => setIsSaving(false));
  };
  return (
    <>
      <button type="button" className="btn" onClick={onEdit}>{t('edit')}</button>
      <button type="button" className="btn" disabled={isSaving} title={t('saveCommentsHint')} onClick={save}>{t('saveComments')}</button>
      <MoreMenu label={t('more')}>
        <button type="button" onClick={() => window.print()}>{t('print')}</button>
        <button type="button" onClick={() => saveCheck(checked, t('jsonName'))}>{t('exportJson')}</button>
      </MoreMenu>
      <button type="button" className="btn p" onClick={onAnother}>{t('another')}</button>
    </>
  );
}
