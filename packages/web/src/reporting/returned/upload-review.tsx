import { getReportUpload, type ReportUploadView, type ReportView } from '@taizhang/contract';
import { useMemo, useRef, useState, type ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { useScreenSearch } from '../../screen/screen-address.ts';
import { readPage } from '../page-node.ts';
import { useSpot } from '../use-spot.ts';
import { BecomingPage } from './becoming-page.tsx';
import { listChanges } from './change-list.ts';
import { changePlaces } from './change-places.ts';
import { CutOffPicker } from './cut-off-picker.tsx';
import { EditAccountPanel } from './edit-account-panel.tsx';
import { FigureChanges } from './figure-changes.tsx';
import { LineEdits } from './line-edits.tsx';
import { UploadActions } from './upload-actions.tsx';
import { UploadHistory } from './upload-history.tsx';
import { returnedWords } from './words.ts';
import { WordNotes } from './word-notes.tsx';

const VIEWS = ['figures', 'words', 'notes', 'page'] as const;
type View = (typeof VIEWS)[number];

/** An edited file held against its report: the account and what to do at the right, what changed at the left. */
export function UploadReview({ report, uploadId }: { readonly report: ReportView; readonly uploadId: string }): ReactElement {
  const t = useWords(returnedWords);
  const text = useText();
  const [search, change] = useScreenSearch();
  const at = search['at'];
  const read = useRoute(getReportUpload, { params: { reportId: report.id, uploadId }, query: at === undefined ? {} : { knownAt: at } });
  // A cut-off that is refused leaves what was shown before on the screen, with the picker to choose another.
  const [shown, setShown] = useState<ReportUploadView | undefined>(undefined);
  if (read.data !== undefined && read.data !== shown) setShown(read.data);
  const upload = read.data ?? shown;
  if (upload === undefined || upload.uploadId !== uploadId) {
    return read.isError ? <><ErrorLine error={read.error} onRetry={() => void read.refetch()} /><p><button type="button" className="lnk" onClick={() => change({ upload: undefined, at: undefined })}>{t('another')}</button></p></> : <SkeletonRows rows={12} />;
  }
  return (
    <div className="up-two" aria-busy={read.isPlaceholderData}>
      <aside className="no-print" aria-label={t('account')}>
        <EditAccountPanel upload={upload} />
        {upload.status === 'previewed' && <CutOffPicker key={at ?? 'now'} chosen={at} draft={report.knownAt} shown={upload.knownAt} onChange={(instant) => change({ at: instant })} />}
        {read.isError && <ErrorLine error={read.error} onRetry={() => change({ at: undefined })} />}
        <UploadActions upload={upload} cutOff={at} isStale={read.isPlaceholderData || read.isError} onLeave={() => change({ upload: undefined, at: undefined, show: undefined })} />
      </aside>
      <div>
        {upload.warnings.map((warning) => <p key={warning.zh} className="notice no-print"><StatusGlyph status="lag">{text(warning)}</StatusGlyph></p>)}
        <Views upload={upload} view={VIEWS.find((view) => view === search['show']) ?? 'figures'} onView={(view) => change({ show: view })} />
        <UploadHistory reportId={report.id} shownId={uploadId} onOpen={(other) => change({ upload: other, at: undefined, show: undefined })} />
      </div>
    </div>
  );
}

function Views({ upload, view, onView }: { readonly upload: ReportUploadView; readonly view: View; readonly onView: (view: View) => void }): ReactElement {
  const t = useWords(returnedWords);
  const desk = useRef<HTMLDivElement>(null);
  const spot = useSpot(desk, view);
  const nodes = useMemo(() => readPage(upload.html), [upload.html]);
  const found = useMemo(() => changePlaces(nodes, listChanges(upload.changes)), [nodes, upload.changes]);
  const onPage = useMemo(() => new Set(found.places.keys()), [found]);
  const counts = { figures: upload.changes.length, words: upload.edits.length, notes: upload.trackedChanges.length + upload.comments.length + upload.unsupported.length, page: undefined };
  const names = { figures: t('viewFigures'), words: t('viewWords'), notes: t('viewNotes'), page: t('viewPage') };
  const show = (key: string): void => {
    onView('page');
    spot.show(found.places.get(key)?.block);
  };
  return (
    <>
      <div className="switch up-switch no-print" role="group" aria-label={t('views')}>{VIEWS.map((one) => <button key={one} type="button" aria-pressed={one === view} onClick={() => onView(one)}>{names[one]}{counts[one] !== undefined && <b>{counts[one]}</b>}</button>)}</div>
      <div ref={desk} className="up-view">
        {view === 'figures' && <FigureChanges changes={upload.changes} knownAt={upload.knownAt} onPage={onPage} onShow={show} />}
        {view === 'words' && <LineEdits edits={upload.edits} />}
        {view === 'notes' && <WordNotes upload={upload} />}
        {view === 'page' && <BecomingPage upload={upload} nodes={nodes} found={found} spot={spot} />}
      </div>
    </>
  );
}
