import { publishReport, type ReportView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { userMessageOf } from '../api/api-problem.ts';
import { newCommandId } from '../api/command-id.ts';
import { useCommand } from '../api/use-route.ts';
import { useText, useWords } from '../i18n/locale.ts';
import { StatusGlyph } from '../kit/status-glyph.tsx';
import { acknowledged, leftToAcknowledge, withTick } from './acknowledgement.ts';
import { Dialog } from '../kit/dialog.tsx';
import { REPORT_CHANGES } from './report-changes.ts';
import { reportingWords } from './words.ts';

/** 公布定稿: each missing figure is ticked as known, then text and figures are frozen under a digest. */
export function PublishDialog({ report, onClose }: { readonly report: ReportView; readonly onClose: () => void }): ReactElement {
  const t = useWords(reportingWords);
  const text = useText();
  const publish = useCommand(publishReport, REPORT_CHANGES);
  const [commandId] = useState(newCommandId);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const left = leftToAcknowledge(report.missing, ticked).length;
  const changed = report.figures.filter((figure) => figure.changed).length;
  if (publish.isSuccess) return <Frozen digest={publish.data.digest ?? ''} onClose={onClose} />;
  const submit = (): void => {
    if (left === 0) publish.mutate([{ params: { reportId: report.id }, body: { commandId, acknowledgeMissing: acknowledged(report.missing, ticked) } }]);
  };
  return (
    <Dialog
      title={t('publishTitle')} width={600} onClose={onClose} onSubmit={submit} hint={publish.isPending ? t('publishing') : left > 0 && t('leftToAcknowledge', { n: left })}
      actions={<><button type="button" className="btn" onClick={onClose}>{t('cancel')}</button><button type="submit" className="btn p" disabled={left > 0 || publish.isPending}>{t('publish')}</button></>}
    >
      {publish.isError && <p className="notice late" role="alert"><StatusGlyph status="late">{text(userMessageOf(publish.error))}</StatusGlyph></p>}
      <p>{t('publishNote', { n: report.figureCount })}</p>
      {changed > 0 && <p className="notice"><StatusGlyph status="lag">{t('publishChanged', { n: changed })}</StatusGlyph></p>}
      {report.missing.length > 0 && (
        <fieldset>
          <legend>{t('publishMissing', { n: report.missing.length })}{report.missing.length > 1 && <button type="button" className="lnk all" onClick={() => setTicked(new Set(report.missing.map((figure) => figure.key)))}>{t('acknowledgeAll')}</button>}</legend>
          <div className="pickable">
            {report.missing.map((figure) => (
              <label key={figure.key}>
                <input type="checkbox" checked={ticked.has(figure.key)} onChange={(event) => setTicked(withTick(ticked, figure.key, event.target.checked))} />
                <span>{text(figure.name)}</span><small>{text(figure.reason)}</small>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {report.notes.map((note) => <p key={note.zh} className="xs muted">{text(note)}</p>)}
    </Dialog>
  );
}

function Frozen({ digest, onClose }: { readonly digest: string; readonly onClose: () => void }): ReactElement {
  const t = useWords(reportingWords);
  return (
    <Dialog title={t('publishTitle')} width={600} onClose={onClose} onSubmit={onClose} actions={<button type="submit" className="btn p">{t('close')}</button>}>
      <p role="status"><StatusGlyph status="ok">{t('publishedDone')}</StatusGlyph></p>
      <p className="s muted">{`${t('digest')}：${t('digestNote')}`}</p>
      <code className="digest">{digest}</code>
    </Dialog>
  );
}
