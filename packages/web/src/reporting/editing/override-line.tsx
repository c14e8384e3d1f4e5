import type { ReportView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { instantText } from '../../i18n/day-words.ts';
import { useWords } from '../../i18n/locale.ts';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { OverrideDialog } from './override-dialog.tsx';
import { editingWords } from './words.ts';

/** Aspects that print the value itself: what one signs for. */
const SIGNABLE: ReadonlySet<string> = new Set(['value', 'number', 'wan']);

/** What was signed for a figure, and the way to sign for it or take that back. */
export function OverrideLine({ report, figure, name }: { readonly report: ReportView; readonly figure: ReportView['figures'][number]; readonly name: string }): ReactElement | null {
  const t = useWords(editingWords);
  const [dialog, setDialog] = useState<'sign' | 'restore' | undefined>(undefined);
  const { override } = figure;
  const maySign = report.may.override && SIGNABLE.has(figure.aspect);
  const mayRestore = report.may.restore && override !== null;
  if (override === null && !maySign) return null;
  return (
    <>
      {override !== null && <p><StatusGlyph status="lag">{t('overriddenMark')}</StatusGlyph> {t('overriddenLine', { ledger: override.ledgerText, by: override.by, at: instantText(override.at), reason: override.reason })}</p>}
      <p className="acts">
        {maySign && <button type="button" className="lnk" onClick={() => setDialog('sign')}>{t('override')}</button>}
        {mayRestore && <button type="button" className="lnk" onClick={() => setDialog('restore')}>{t('restore')}</button>}
      </p>
      {dialog !== undefined && <OverrideDialog report={report} figure={figure} name={name} isRestoring={dialog === 'restore'} onClose={() => setDialog(undefined)} />}
    </>
  );
}
