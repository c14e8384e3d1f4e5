/** The three reviews before anything is published (三审): the section, the office, the head of the bureau. */
export const REVIEW_LEVELS = [1, 2, 3] as const;
/** First, second or third review. */
export type ReviewLevel = (typeof REVIEW_LEVELS)[number];

/** One step somebody took with a revision of a report; the record of them is only ever added to. */
export interface ReviewAct {
  readonly kind: 'submit' | 'withdraw' | 'pass' | 'return';
  /** Absent for submitting and withdrawing. */
  readonly level: ReviewLevel | undefined;
  readonly revision: number;
  /** Instant, ISO 8601. */
  readonly at: string;
  readonly by: string;
  /** The account; null when it is not known. */
  readonly byId: string | null;
}

/** Where a revision stands: nobody has been asked, a review is awaited, it was sent back, or all three have passed it. */
export type ReviewStanding =
  | { readonly status: 'draft' }
  | { readonly status: 'in_review'; readonly level: ReviewLevel; readonly passes: readonly ReviewAct[] }
  | { readonly status: 'returned'; readonly level: ReviewLevel; readonly returned: ReviewAct }
  | { readonly status: 'passed'; readonly passes: readonly ReviewAct[] };

/** Tells the standing of a revision from the acts, oldest first. Those about other revisions count for nothing: whoever changes a word starts anew. */
export function reviewStanding(acts: readonly ReviewAct[], revision: number): ReviewStanding {
  return acts.filter(act => act.revision === revision).reduce<ReviewStanding>(after, { status: 'draft' });
}

/** The latest pass of an earlier revision that has not passed itself: what a reviewer already knows of the report. */
export function lastPassBefore(acts: readonly ReviewAct[], revision: number): ReviewAct | undefined {
  return acts.findLast(act => act.kind === 'pass' && act.revision < revision);
}

function after(standing: ReviewStanding, act: ReviewAct): ReviewStanding {
  switch (act.kind) {
    case 'submit': return { status: 'in_review', level: 1, passes: [] };
    case 'withdraw': return { status: 'draft' };
    case 'return': return standing.status === 'in_review' ? { status: 'returned', level: standing.level, returned: act } : standing;
    case 'pass': {
      if (standing.status !== 'in_review' || act.level !== standing.level) return standing;
      const passes = [...standing.passes, act];
      const next = REVIEW_LEVELS.find(level => level > standing.level);
      return next === undefined ? { status: 'passed', passes } : { status: 'in_review', level: next, passes };
    }
  }
}
