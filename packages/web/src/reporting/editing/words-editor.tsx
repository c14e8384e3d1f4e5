import { getReportWords, type ReportView, type ReportWordsView } from '@taizhang/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useReducer, useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { routeKey, useRoute } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { REPORT_CHANGES } from '../report-changes.ts';
import { editBlocks } from './edit-blocks.ts';
import { afterAct, openHistory } from './edit-history.ts';
import { EditToolbar } from './edit-toolbar.tsx';
import { EditedPage } from './edited-page.tsx';
import './editing.css';
import { OvertakenNotice } from './overtaken-notice.tsx';
import { SaveMark } from './save-mark.tsx';
import { useAutosave } from './use-autosave.ts';
import { useEditKeys } from './use-edit-keys.ts';
import { editingWords } from './words.ts';
import { WritingAccount } from './writing-account.tsx';

export interface WordsEditorProps {
  readonly report: ReportView;
  readonly onClose: () => void;
}

/** 改字: the official page with its words to be edited in place; figures are moved or left out, never retyped. */
export function WordsEditor({ report, onClose }: WordsEditorProps): ReactElement {
  const read = useRoute(getReportWords, { params: { reportId: report.id } });
  const [sitting] = useState(newCommandId);
  // What was opened stays, whatever is read again beside it: the words on the screen are somebody's work.
  const [opened, setOpened] = useState<ReportWordsView | undefined>(undefined);
  if (opened === undefined && read.data !== undefined && !read.isFetching && !read.isPlaceholderData) setOpened(read.data);
  const reopen = async (): Promise<void> => {
    const fresh = await read.refetch();
    setOpened(fresh.data);
  };
  if (opened === undefined) return <div className="rp-mid">{read.isError ? <ErrorLine error={read.error} onRetry={() => void read.refetch()} /> : <SkeletonRows rows={16} />}</div>;
  return <Editing key={opened.revision} report={report} words={opened} sitting={sitting} onReopen={() => void reopen()} onClose={onClose} />;
}

interface EditingProps extends WordsEditorProps {
  readonly words: ReportWordsView;
  readonly sitting: string;
  readonly onReopen: () => void;
}

function Editing({ report, words, sitting, onReopen, onClose }: EditingProps): ReactElement {
  const t = useWords(editingWords);
  const client = useQueryClient();
  const [history, act] = useReducer(afterAct, words, (first) => openHistory(editBlocks(first)));
  const [current, setCurrent] = useState<number | undefined>(undefined);
  const [isFinishing, setIsFinishing] = useState(false);
  const { state, written, base, save } = useAutosave(report.id, { revision: words.revision, sitting }, history.blocks);
  const chips = useMemo(() => new Map(words.figures.map((figure) => [figure.key, figure])), [words]);
  const leave = useCallback(async (): Promise<void> => {
    await Promise.all(REPORT_CHANGES.map(async (route) => client.invalidateQueries({ queryKey: routeKey(route) })));
    onClose();
  }, [client, onClose]);
  const finish = async (): Promise<void> => {
    setIsFinishing(true);
    if (await save()) await leave();
    else setIsFinishing(false);
  };
  const replace = async (): Promise<void> => {
    if (await save(true)) onReopen();
  };
  useEditKeys(current, act, () => void save());
  return (
    <>
      <WritingAccount written={written} />
      <div className="rp-mid">
        <EditToolbar block={history.blocks.find(({ id }) => id === current)} canUndo={history.past.length > 0} canRedo={history.future.length > 0} isFinishing={isFinishing} onAct={act} onFinish={() => void finish()}><SaveMark state={state} written={written} save={save} /></EditToolbar>
        {state.kind === 'overtaken' && <OvertakenNotice reportId={report.id} by={state.by} base={base} onReplace={() => void replace()} onDiscard={() => void leave()} />}
        {(report.review.status === 'in_review' || report.review.status === 'passed') && <p className="notice ed-notice"><StatusGlyph status="lag">{t('inReview')}</StatusGlyph></p>}
        <div className="desk"><EditedPage words={words} numbers={written?.numbers ?? words.numbers} history={history} chips={chips} reportId={report.id} onAct={act} current={current} onCurrent={setCurrent} /></div>
      </div>
    </>
  );
}
