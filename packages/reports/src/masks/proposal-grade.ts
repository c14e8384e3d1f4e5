/** How far a proposal may be trusted, in words a clerk acts on: sure may be accepted unseen, likely wants a look, guess is an idea. */
export type ProposalGrade = 'sure' | 'likely' | 'guess';

/** What the grade of a proposal is judged by. */
export interface GradeEvidence {
  readonly score: number;
  /** Score of the next best, or of the best for one that is not. */
  readonly rival: number;
  readonly isFirst: boolean;
  /** Share of the metric's name found around the mask. */
  readonly named: number;
  /** Share of the metric's name in the mask's own words. */
  readonly ownNamed: number;
  /** Share of the mask's own words the name accounts for. */
  readonly explained: number;
  /** Characters of the name that matched. */
  readonly length: number;
  /** Whether other masks of the paragraph are of this ledger's trade beyond doubt. */
  readonly isAtHome: boolean;
  /** Whether the words leave no doubt whose figure it is: a named place, the whole of what there is. */
  readonly isWhole: boolean;
  readonly certainty: number;
}

// Set on the tuned half of the corpus of masks so that what is called sure is right at least 19 times in 20 (npm run bench -- masks).
const SURE = { score: 0.86, margin: 0.06, named: 0.8, ownNamed: 0.22, explained: 0.85 };
/** Up to here a name may be anybody's: 罚没款, 护士, 竣工项目. */
const SHORT_NAME = 4;
const LIKELY = { score: 0.68, margin: 0.02 };

/** Grades a proposal; a wrong one called sure does more harm than none. */
export function gradeOf(evidence: GradeEvidence): ProposalGrade {
  const { score, rival, isFirst, isWhole, certainty } = evidence;
  if (!isFirst || certainty < 0.75) return 'guess';
  const margin = score - rival;
  if (score >= SURE.score && margin >= SURE.margin && certainty === 1 && isWhole && isSaidOutright(evidence)) return 'sure';
  return score >= LIKELY.score && margin >= LIKELY.margin ? 'likely' : 'guess';
}

function isSaidOutright({ named, ownNamed, explained, length, isAtHome }: GradeEvidence): boolean {
  return named >= SURE.named && ownNamed >= SURE.ownNamed && explained >= SURE.explained && (length > SHORT_NAME || isAtHome);
}
