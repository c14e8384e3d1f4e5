import { assertNever } from '@taizhang/kernel';
import { changeCells, type CellChanges, type CellValues } from './cells.ts';

interface ActionBase {
  /** Chosen by the client; the same id never acts twice. */
  readonly id: string;
  /** Instant, ISO 8601 with its offset. */
  readonly at: string;
  readonly by: string;
  readonly byName: string;
  /** Version the author was looking at. */
  readonly baseVersion: number;
}

/** Reasons for sending a form back, by cell key. */
export type CellReasons = Readonly<Record<string, string>>;

/** Something done to one form of one institution and period; actions are only ever appended. */
export type SubmissionAction =
  | (ActionBase & { readonly kind: 'save'; readonly cells: CellChanges; readonly note?: string })
  | (ActionBase & { readonly kind: 'submit'; readonly cells?: CellChanges; readonly note?: string })
  | (ActionBase & { readonly kind: 'return'; readonly reasons: CellReasons; readonly note?: string })
  | (ActionBase & { readonly kind: 'approve'; readonly note?: string })
  | (ActionBase & { readonly kind: 'lock'; readonly note?: string })
  | (ActionBase & { readonly kind: 'reopen'; readonly note: string })
  | (ActionBase & { readonly kind: 'urge'; readonly note?: string });

/** The kinds of action. */
export type SubmissionActionKind = SubmissionAction['kind'];

/** Where a form stands; `returned` covers sent back by the reviewer and reopened after approval. */
export type SubmissionStatus = 'blank' | 'draft' | 'submitted' | 'returned' | 'approved' | 'locked';

/** What is known of a form after its actions so far; derived, never stored as truth. */
export interface SubmissionState {
  readonly status: SubmissionStatus;
  readonly cells: CellValues;
  /** Reasons that still stand; they go when the form is handed in again. */
  readonly returnedCells: CellReasons;
  readonly returnNote?: string;
  /** Number of actions that changed the form; urging does not, so that it cannot make a draft stale. */
  readonly version: number;
  readonly timeline: readonly SubmissionAction[];
  /** Decides whether the form was late; later rounds do not make it late. */
  readonly firstSubmittedAt?: string;
  readonly submittedAt?: string;
  readonly submittedBy?: string;
  readonly submitNote?: string;
  readonly approvedAt?: string;
  readonly approvedBy?: string;
  /** The cells last approved: what the facts of the ledger were made from. */
  readonly approvedCells?: CellValues;
  readonly urgedAt?: string;
}

/** A form nobody has touched. */
export const BLANK_SUBMISSION: SubmissionState = { status: 'blank', cells: {}, returnedCells: {}, version: 0, timeline: [] };

/** The state after these actions. It does not judge them: a history stays readable when the rules change. */
export function foldSubmission(actions: Iterable<SubmissionAction>): SubmissionState {
  let state = BLANK_SUBMISSION;
  for (const action of actions) state = applyAction(state, action);
  return state;
}

/** The state after one more action. */
export function applyAction(state: SubmissionState, action: SubmissionAction): SubmissionState {
  const timeline = [...state.timeline, action];
  if (action.kind === 'urge') return { ...state, timeline, urgedAt: action.at };
  return { ...changed(state, action), version: state.version + 1, timeline };
}

function changed(state: SubmissionState, action: Exclude<SubmissionAction, { kind: 'urge' }>): SubmissionState {
  switch (action.kind) {
    case 'save':
      return { ...state, cells: changeCells(state.cells, action.cells), status: state.status === 'returned' ? 'returned' : 'draft' };
    case 'submit': {
      const { returnNote: _returnNote, submitNote: _submitNote, ...rest } = state;
      return {
        ...rest,
        status: 'submitted',
        cells: changeCells(state.cells, action.cells ?? {}),
        returnedCells: {},
        firstSubmittedAt: state.firstSubmittedAt ?? action.at,
        submittedAt: action.at,
        submittedBy: action.byName,
        ...(action.note === undefined ? {} : { submitNote: action.note }),
      };
    }
    case 'return':
      return {
        ...state,
        status: 'returned',
        returnedCells: action.reasons,
        ...(action.note === undefined ? {} : { returnNote: action.note }),
      };
    case 'approve':
      return { ...state, status: 'approved', approvedAt: action.at, approvedBy: action.byName, approvedCells: state.cells };
    case 'lock':
      return { ...state, status: 'locked' };
    case 'reopen':
      return { ...state, status: 'returned', returnedCells: {}, returnNote: action.note };
    default:
      return assertNever(action);
  }
}
