import { overrideFigure, restoreFigure, type ReportView } from '@taizhang/contract';
import { useId, useState, type ReactElement } from 'react';
import { userMessageOf } from '../../api/api-problem.ts';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { useSession } from '../../session/session-context.ts';
import { REPORT_CHANGES } from '../report-changes.ts';
import { editingWords } from './words.ts';

export interface OverrideDialogProps {
  readonly report: ReportView;
  readonly figure: ReportView['figures'][number];
  readonly name: string;
  /** Takes a signed value back instead of signing one. */
  readonly isRestoring: boolean;
  readonly onClose: () => void;
}

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/u;

/** 签字改数: another value for a figure of the report, under one's own name and with a reason; or taking it back. */
export function OverrideDialog({ report, figure, name, isRestoring, onClose }: OverrideDialogProps): ReactElement {
  const t = useWords(editingWords);
  const text = useText();
  const id = useId();
  const { account } = useSession();
  const sign = useCommand(overrideFigure, REPORT_CHANGES);
  const restore = useCommand(restoreFigure, REPORT_CHANGES);
  const [commandId] = useState(newCommandId);
  const [value, setValue] = useState('');
  const [reason, setReason] = useState('');
  const [isBusy, error] = [sign.isPending || restore.isPending, sign.error ?? restore.error];
  const isNumber = PLAIN_NUMBER.test(value.trim());
  const lacking = !isRestoring && !isNumber ? t('notNumber') : reason.trim().length < 2 ? t('reasonLeft') : undefined;
  const submit = (): void => {
    if (lacking !== undefined || isBusy) return;
    const [params, common] = [{ reportId: report.id, key: figure.key }, { commandId, revision: report.revision, reason: reason.trim() }];
    if (isRestoring) restore.mutate([{ params, body: common }], { onSuccess: onClose });
    else sign.mutate([{ params, body: { ...common, value: Number(value.trim()) } }], { onSuccess: onClose });
  };
  const ledgerText = figure.override?.ledgerText ?? figure.text;
  return (
    <Dialog
      title={t(isRestoring ? 'restoreTitle' : 'overrideTitle', { name })} onClose={onClose} onSubmit={submit} hint={isBusy ? t('sending') : lacking ?? t('signedAs', { name: account.displayName })}
      actions={<><button type="button" className="btn" onClick={onClose}>{t('cancel')}</button><button type="submit" className="btn p" disabled={lacking !== undefined || isBusy}>{t(isRestoring ? 'restore' : 'sign')}</button></>}
    >
      {error !== null && <p className="notice late" role="alert"><StatusGlyph status="late">{text(userMessageOf(error))}</StatusGlyph></p>}
      <p className="s">{isRestoring ? t('restoreNote', { text: ledgerText }) : t('overrideNote')}</p>
      {!isRestoring && (
        <>
          <div className="field"><span className="lb">{t('ledgerHas')}</span><b className="strong" lang="zh-CN">{ledgerText}</b></div>
          <div className="field"><label htmlFor={`${id}v`}>{t('newValue')}</label><input id={`${id}v`} className="in" inputMode="decimal" autoComplete="off" value={value} aria-invalid={value !== '' && !isNumber} onChange={(event) => setValue(event.target.value)} /><span className="why">{t('inUnit', { text: ledgerText })}</span></div>
        </>
      )}
      <div className="field"><label htmlFor={`${id}r`}>{t('reason')}</label><input id={`${id}r`} className="in" maxLength={200} autoComplete="off" value={reason} onChange={(event) => setReason(event.target.value)} /></div>
    </Dialog>
  );
}
