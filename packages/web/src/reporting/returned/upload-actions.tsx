import { commitReportUpload, getReportUpload, listReportUploads, type ReportUploadView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { ApiProblem, userMessageOf } from '../../api/api-problem.ts';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { ErrorLine } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { REPORT_CHANGES } from '../report-changes.ts';
import { returnedWords } from './words.ts';

export interface UploadActionsProps {
  readonly upload: ReportUploadView;
  readonly cutOff: string | undefined;
  /** What is on the screen is not what would be taken over. */
  readonly isStale: boolean;
  readonly onLeave: () => void;
}

/** 采用为新稿 or 放弃; where somebody else's file was taken meanwhile, replacing it is asked for by name. */
export function UploadActions({ upload, cutOff, isStale, onLeave }: UploadActionsProps): ReactElement {
  const t = useWords(returnedWords);
  const text = useText();
  const commit = useCommand(commitReportUpload, [...REPORT_CHANGES, listReportUploads, getReportUpload]);
  // One id per file: pressing again after a lost connection makes no second revision.
  const [commandId] = useState(newCommandId);
  const { reportId, uploadId } = upload;
  const take = (replaceNewer: boolean): void => commit.mutate([{ params: { reportId, uploadId }, body: { commandId, ...(cutOff === undefined ? {} : { knownAt: cutOff }), ...(replaceNewer ? { replaceNewer } : {}) } }]);
  if (upload.status === 'committed') {
    return (
      <div className="up-acts">
        <p className="notice ok" role="status"><StatusGlyph status="ok">{t('done', { n: upload.revision ?? 0 })}</StatusGlyph></p>
        <ScreenLink to={`/reports/${reportId}`} className="btn p">{t('openDraft')}</ScreenLink>
        <button type="button" className="btn" onClick={onLeave}>{t('another')}</button>
      </div>
    );
  }
  const isOvertaken = commit.error instanceof ApiProblem && commit.error.code === 'stale';
  return (
    <div className="up-acts">
      {commit.isError && !isOvertaken && <ErrorLine error={commit.error} />}
      {isOvertaken && <div className="notice late" role="alert"><StatusGlyph status="late">{t('staleHead')}</StatusGlyph><p>{text(userMessageOf(commit.error))}</p><button type="button" className="btn d" disabled={commit.isPending} onClick={() => take(true)}>{t('replace')}</button></div>}
      {upload.may.commit && !isOvertaken && <button type="button" className="btn p" disabled={commit.isPending || isStale} onClick={() => take(false)}>{t(commit.isPending ? 'committing' : 'commit')}</button>}
      <button type="button" className="btn" disabled={commit.isPending} onClick={onLeave}>{t('discard')}</button>
      <p className="xs muted">{t('discardNote')}</p>
    </div>
  );
}
