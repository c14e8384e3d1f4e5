import { getReportElements, setReportElements, type ReportElements } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { userMessageOf } from '../../api/api-problem.ts';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand, useRoute } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { REPORT_CHANGES } from '../report-changes.ts';
import { ElementFields } from './element-fields.tsx';
import './elements.css';
import { elementWords } from './words.ts';

/** 公文要素: what the office fills in beside the text; suggested until somebody has. */
export function ElementsDialog({ reportId, onClose }: { readonly reportId: string; readonly onClose: () => void }): ReactElement {
  const t = useWords(elementWords);
  const text = useText();
  const stored = useRoute(getReportElements, { params: { reportId } });
  const save = useCommand(setReportElements, [...REPORT_CHANGES, getReportElements]);
  const [typed, setTyped] = useState<Partial<ReportElements>>({});
  const [commandId, setCommandId] = useState(newCommandId);
  const { data } = stored;
  const mayFill = data?.may.fill === true;
  const change = (fields: Partial<ReportElements>): void => {
    setTyped((before) => ({ ...before, ...fields }));
    // Other contents are another command, so that a refused one may be mended and sent again.
    setCommandId(newCommandId());
  };
  const submit = (): void => {
    if (data === undefined || !mayFill) return onClose();
    save.mutate([{ params: { reportId }, body: { commandId, elements: { ...data.elements, ...typed } } }], { onSuccess: onClose });
  };
  const actions = mayFill
    ? <><button type="button" className="btn" onClick={onClose}>{t('cancel')}</button><button type="submit" className="btn p" disabled={save.isPending}>{t('save')}</button></>
    : <button type="submit" className="btn p">{t('close')}</button>;
  return (
    <Dialog title={t('title')} width={760} onClose={onClose} onSubmit={submit} hint={save.isPending ? t('saving') : undefined} actions={actions}>
      {stored.isError && <ErrorLine error={stored.error} onRetry={() => void stored.refetch()} />}
      {save.isError && <p className="notice late" role="alert"><StatusGlyph status="late">{text(userMessageOf(save.error))}</StatusGlyph></p>}
      {data === undefined ? !stored.isError && <SkeletonRows rows={10} /> : (
        <>
          {!data.isFilled && mayFill && <p className="notice"><StatusGlyph status="pri">{t('suggestion')}</StatusGlyph></p>}
          <ElementFields elements={{ ...data.elements, ...typed }} isLocked={!mayFill} onChange={change} />
        </>
      )}
      <p className="xs muted">{t('note')}</p>
    </Dialog>
  );
}
