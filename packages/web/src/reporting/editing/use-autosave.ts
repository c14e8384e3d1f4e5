import { overtakenSchema, writeReportWords, type OvertakenView, type WrittenView } from '@taizhang/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiProblem } from '../../api/api-problem.ts';
import { call } from '../../api/call.ts';
import { newCommandId } from '../../api/command-id.ts';
import { sentBlocks, type EditBlock } from './edit-blocks.ts';

/** Whether what is on the screen is saved. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: unknown }
  /** Somebody else changed the report; what is on the screen is kept there. */
  | { readonly kind: 'overtaken'; readonly by: OvertakenView };

/** Saving by itself, and by hand. */
export interface Autosave {
  readonly state: SaveState;
  /** What the last saving answered. */
  readonly written: WrittenView | undefined;
  /** The revision the words on the screen were written on. */
  readonly base: number;
  /** Saves what is not saved yet; false when it could not. */
  readonly save: (replaceNewer?: boolean) => Promise<boolean>;
}

/** So long after the last change it is saved. */
const PAUSE_MS = 1500;
const RETRY_MS = 10_000;

interface Order {
  readonly blocks: readonly EditBlock[];
  readonly body: { readonly commandId: string; readonly sitting: string; readonly baseRevision: number; readonly replaceNewer?: boolean };
}

/** Saves the blocks a moment after they were last changed; one saving at a time, and one that got no answer is sent again as it was. */
export function useAutosave(reportId: string, opened: { readonly revision: number; readonly sitting: string }, blocks: readonly EditBlock[]): Autosave {
  const { sitting } = opened;
  const [state, setState] = useState<SaveState>({ kind: 'saved' });
  const [written, setWritten] = useState<WrittenView | undefined>(undefined);
  const [base, setBase] = useState(opened.revision);
  const latest = useRef(blocks);
  const saved = useRef(blocks);
  const revision = useRef(opened.revision);
  const unanswered = useRef<Order | undefined>(undefined);
  const running = useRef<Promise<boolean> | undefined>(undefined);

  const run = useCallback(async (replaceNewer: boolean): Promise<boolean> => {
    while (saved.current !== latest.current) {
      const order: Order = unanswered.current ?? { blocks: latest.current, body: { commandId: newCommandId(), sitting, baseRevision: revision.current, ...(replaceNewer ? { replaceNewer } : {}) } };
      unanswered.current = order;
      setState({ kind: 'saving' });
      try {
        const answer = await call(writeReportWords, { params: { reportId }, body: { ...order.body, blocks: sentBlocks(order.blocks) } });
        unanswered.current = undefined;
        [saved.current, revision.current] = [order.blocks, answer.revision];
        setWritten(answer);
        setBase(answer.revision);
      } catch (error) {
        const isAnswered = error instanceof ApiProblem && error.status > 0 && error.status < 500;
        if (isAnswered) unanswered.current = undefined;
        const overtaken = error instanceof ApiProblem && error.code === 'stale' ? overtakenSchema.safeParse(error.details) : undefined;
        setState(overtaken?.success === true ? { kind: 'overtaken', by: overtaken.data } : { kind: 'failed', error });
        return false;
      }
    }
    setState({ kind: 'saved' });
    return true;
  }, [reportId, sitting]);

  const save = useCallback(async (replaceNewer = false): Promise<boolean> => {
    await running.current;
    running.current = run(replaceNewer);
    const isSaved = await running.current;
    running.current = undefined;
    return isSaved;
  }, [run]);

  useEffect(() => {
    latest.current = blocks;
    if (saved.current === blocks) return undefined;
    setState((now) => (now.kind === 'overtaken' || now.kind === 'saving' ? now : { kind: 'waiting' }));
    const timer = setTimeout(() => setState((now) => (now.kind === 'overtaken' ? now : (void save(), now))), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [blocks, save]);

  useEffect(() => {
    if (state.kind !== 'failed') return undefined;
    const timer = setTimeout(() => void save(), RETRY_MS);
    return () => clearTimeout(timer);
  }, [state, save]);

  useEffect(() => {
    if (state.kind === 'saved') return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [state.kind]);

  return { state, written, base, save };
}
