import { downloadReport, listMetrics, listRenewalMarks, refreshReport, type RenewalMarkView, type ReportView } from '@taizhang/contract';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { userMessageOf } from '../api/api-problem.ts';
import { newCommandId } from '../api/command-id.ts';
import { useCommand, useRoute } from '../api/use-route.ts';
import { useText } from '../i18n/locale.ts';
import { StatusGlyph } from '../kit/status-glyph.tsx';
import { useScreenSearch } from '../screen/screen-address.ts';
import { useTabTitle } from '../screen/opened-pages.ts';
import { useAbility } from '../session/session-context.ts';
import { WritingDesk } from './editing/writing-desk.tsx';
import { ElementsDialog } from './elements/elements-dialog.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { figureMarks } from './figure-marks.ts';
import { FigurePanel } from './figure-panel.tsx';
import { stepFrom } from './figure-walk.ts';
import { FindingsStrip } from './findings-strip.tsx';
import { OfficialPage } from './official-page.tsx';
import { outlineLines } from './outline-lines.ts';
import { figureNames, figureOrder, readPage, type PageNode } from './page-node.ts';
import { findPlace, listPassages } from './page-place.ts';
import { PublishDialog } from './publish-dialog.tsx';
import { refreshAccount, type RefreshAccount } from './refresh-account.ts';
import { RefreshNotice } from './refresh-notice.tsx';
import { MarksStrip } from './renewed/marks-strip.tsx';
import { RenewDialog } from './renewed/renew-dialog.tsx';
import { ReportBar } from './report-bar.tsx';
import { REPORT_CHANGES } from './report-changes.ts';
import { ReportOutline } from './report-outline.tsx';
import { ReportOverview } from './report-overview.tsx';
import { placeOfRemark } from './review/place-of-remark.ts';
import { ReviewPanel } from './review/review-panel.tsx';
import { useCurrentHeading } from './use-current-heading.ts';
import { useSpot } from './use-spot.ts';
import { useFileDownload } from './use-file-download.ts';

/** The report on the desk, to be read or, for who writes it, with its words under edit. */
export function ReportDesk({ report }: { readonly report: ReportView }): ReactElement {
  const [isWriting, setIsWriting] = useState(false);
  const stop = useCallback(() => setIsWriting(false), []);
  return isWriting ? <WritingDesk report={report} onClose={stop} /> : <ReadingDesk report={report} onWrite={report.may.write ? () => setIsWriting(true) : undefined} />;
}

/** Outline at the left, the page in the middle, the figure at the right. */
function ReadingDesk({ report, onWrite }: { readonly report: ReportView; readonly onWrite: (() => void) | undefined }): ReactElement {
  const text = useText();
  const desk = useRef<HTMLDivElement>(null);
  const nodes = useMemo(() => readPage(report.html), [report.html]);
  const order = useMemo(() => figureOrder(nodes), [nodes]);
  const nameOf = useMetricName(report, nodes);
  const marks = useMemo(() => figureMarks(report), [report]);
  const passages = useMemo(() => listPassages(nodes), [nodes]);
  const lines = useMemo(() => outlineLines(report, nodes), [report, nodes]);
  const heading = useCurrentHeading(desk, nodes);
  const walk = useFigureWalk(desk, order);
  const spot = useSpot(desk);
  const mayCompose = useAbility('reports.compose');
  const refresh = useCommand(refreshReport, REPORT_CHANGES);
  const [account, setAccount] = useState<RefreshAccount | undefined>(undefined);
  const [dialog, setDialog] = useState<'elements' | 'export' | 'publish' | 'renew' | undefined>(undefined);
  const file = useFileDownload(downloadReport);
  const [search] = useScreenSearch();
  const [isReviewing, setIsReviewing] = useState(search['panel'] === 'review');
  useTabTitle(report.title);
  const exportWord = (): void => {
    setDialog(undefined);
    file.start({ params: { reportId: report.id } }, `${report.title}.docx`);
  };
  const readAgain = (): void => refresh.mutate([{ params: { reportId: report.id }, body: { commandId: newCommandId() } }], { onSuccess: (fresh) => setAccount(refreshAccount(report.figures, fresh.figures)) });
  const openPublish = (): void => {
    setAccount(undefined);
    setDialog('publish');
  };
  const goTo = (anchor: string): void => desk.current?.querySelector(`[data-anchor="${anchor}"]`)?.scrollIntoView({ block: 'start' });
  const shown = report.figures.find((figure) => figure.key === walk.cursor);
  const problem = refresh.error ?? file.error;
  return (
    <div className={walk.isOpen || isReviewing ? 'page flush rp has-figure' : 'page flush rp'}>
      <ReportBar report={report} isRefreshing={refresh.isPending} isExporting={file.busyKey !== null} onRefresh={readAgain} onExport={() => (report.missing.length > 0 ? setDialog('export') : exportWord())} onElements={() => setDialog('elements')} onPublish={openPublish} onReview={() => { walk.close(); setIsReviewing(!isReviewing || walk.isOpen); }} onWrite={onWrite} onRenew={mayCompose ? () => setDialog('renew') : undefined} />
      <ReportOutline lines={lines} current={heading} report={report} onGoTo={goTo} />
      <ReportOverview report={report} nameOf={nameOf} onLocate={walk.open} />
      <div className="rp-mid">
        {problem !== null && <p className="notice late no-print" role="alert"><StatusGlyph status="late">{text(userMessageOf(problem))}</StatusGlyph></p>}
        {account !== undefined && <RefreshNotice account={account} nameOf={nameOf} onClose={() => setAccount(undefined)} />}
        <FindingsStrip findings={report.findings} onLocate={walk.open} />
        {report.status === 'draft' && <Marks reportId={report.id} nodes={nodes} order={order} onFigure={walk.open} onBlock={spot.show} />}
        <div className="desk" ref={desk}>
          <OfficialPage nodes={nodes} marks={marks} cursor={walk.cursor ?? order[0]} isOpen={walk.isOpen} onOpen={walk.open} onStep={walk.step} spot={spot.block} />
        </div>
      </div>
      {walk.isOpen && shown !== undefined && <FigurePanel report={report} order={order} figure={shown} name={nameOf(shown.metricId)} onStep={walk.step} onClose={walk.close} onRemark={report.status === 'draft' ? () => { walk.close(); setIsReviewing(true); } : undefined} />}
      {isReviewing && !walk.isOpen && <ReviewPanel reportId={report.id} subject={{ figure: shown, passages: passages.map((passage) => passage.text) }} canShow={(remark) => placeOfRemark(passages, remark) !== undefined} onShow={(remark) => spot.show(placeOfRemark(passages, remark))} onClose={() => setIsReviewing(false)} />}
      {dialog === 'elements' && <ElementsDialog reportId={report.id} onClose={() => setDialog(undefined)} />}
      {dialog === 'export' && <ExportDialog report={report} onExport={exportWord} onClose={() => setDialog(undefined)} />}
      {dialog === 'renew' && <RenewDialog report={report} onClose={() => setDialog(undefined)} />}
      {dialog === 'publish' && <PublishDialog report={report} onClose={() => setDialog(undefined)} />}
    </div>
  );
}

interface MarksProps {
  readonly reportId: string;
  readonly nodes: readonly PageNode[];
  readonly order: readonly string[];
  readonly onFigure: (key: string) => void;
  readonly onBlock: (block: number | undefined) => void;
}

/** What was marked when the draft was started from an earlier report; nothing for others. */
function Marks({ reportId, nodes, order, onFigure, onBlock }: MarksProps): ReactElement | null {
  const renewal = useRoute(listRenewalMarks, { params: { reportId } });
  if (renewal.data === undefined || renewal.isPlaceholderData || renewal.data.fromReportId === null) return null;
  const figureOf = ({ figureKey }: RenewalMarkView): string | undefined => (figureKey !== null && order.includes(figureKey) ? figureKey : undefined);
  const blockOf = (mark: RenewalMarkView): number | undefined => findPlace(nodes, mark.near)?.block;
  const show = (mark: RenewalMarkView): void => {
    onBlock(blockOf(mark));
    const key = figureOf(mark);
    if (key !== undefined) onFigure(key);
  };
  return <MarksStrip fromReportId={renewal.data.fromReportId} marks={renewal.data.marks} canShow={(mark) => figureOf(mark) !== undefined || blockOf(mark) !== undefined} onShow={show} />;
}

/** The names of metrics in the language of the screen; until the catalogue is read, as the page tells it. */
function useMetricName(report: ReportView, nodes: readonly PageNode[]): (metricId: string) => string {
  const text = useText();
  const metrics = useRoute(listMetrics);
  const names = useMemo(() => figureNames(nodes), [nodes]);
  return (metricId) => {
    const metric = metrics.data?.metrics.find((other) => other.id === metricId);
    return metric === undefined ? (names.get(report.figures.find((figure) => figure.metricId === metricId)?.key ?? '') ?? metricId) : text(metric.name);
  };
}

interface FigureWalk {
  readonly cursor: string | undefined;
  readonly isOpen: boolean;
  readonly open: (key: string) => void;
  readonly step: (by: 1 | -1) => void;
  readonly close: () => void;
}

/** Which figure of the page the reader is at, and whether its provenance is open. The focus follows while it stands on the page. */
function useFigureWalk(desk: { readonly current: HTMLElement | null }, order: readonly string[]): FigureWalk {
  const [cursor, setCursor] = useState<string | undefined>(undefined);
  const [isOpen, setIsOpen] = useState(false);
  const find = useCallback((key: string): HTMLElement | undefined => [...(desk.current?.querySelectorAll<HTMLElement>('[data-figure]') ?? [])].find((element) => element.dataset['figure'] === key), [desk]);
  const open = useCallback((key: string): void => {
    setCursor(key);
    setIsOpen(true);
  }, []);
  const step = useCallback((by: 1 | -1): void => setCursor((at) => stepFrom(order, at ?? order[0], by)), [order]);
  const close = useCallback((): void => {
    setIsOpen(false);
    // After the drawer has given the focus back to where it was opened, the reader stands on the last figure looked at.
    if (cursor !== undefined) requestAnimationFrame(() => find(cursor)?.focus());
  }, [cursor, find]);
  useEffect(() => {
    if (cursor === undefined) return;
    const figure = find(cursor);
    figure?.scrollIntoView({ block: 'nearest' });
    if (desk.current?.contains(document.activeElement) === true) figure?.focus();
  }, [cursor, desk, find]);
  return { cursor, isOpen: isOpen && cursor !== undefined && order.includes(cursor), open, step, close };
}
