import { checkText } from '../check-text.ts';
import type { CheckedRelation, FigureKind, ReadFigure } from '../read-figure.ts';
import { plainCase, type AnnotatedFigure, type CorpusCase } from './corpus-case.ts';

/** How many were expected, how many were reported, and how many of those were right. */
export interface Tally {
  readonly expected: number;
  readonly reported: number;
  readonly right: number;
}

/** Precision and recall of the reader by kind of figure, and of the checker by grade. */
export interface CorpusMeasure {
  readonly cases: number;
  readonly figures: Tally;
  readonly byKind: ReadonlyMap<FigureKind, Tally>;
  /** Of the figures found: how many have the right unit, scale and direction of change too. */
  readonly details: Tally;
  /** Of the changes found: how many name what they are measured against. */
  readonly bases: Tally;
  readonly wrong: Tally;
  readonly confirm: Tally;
  readonly holds: Tally;
  /** Findings on texts without any expected. */
  readonly falseAlarms: number;
}

/** Reads and checks every case and counts what came out right. A figure is right with its exact span, kind and value. */
export function measureCorpus(cases: readonly CorpusCase[]): CorpusMeasure {
  const byKind = new Map<FigureKind, Tally>();
  let [figures, details, bases, wrong, confirm, holds] = [NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING];
  let falseAlarms = 0;
  for (const corpusCase of cases) {
    const plain = plainCase(corpusCase);
    const { figures: read, relations } = checkText(plain.text);
    for (const [kind, tally] of tallyKinds(plain.figures, read)) {
      byKind.set(kind, add(byKind.get(kind) ?? NOTHING, tally));
      figures = add(figures, tally);
    }
    details = add(details, tallyDetails(plain.figures, read));
    bases = add(bases, tallyBases(plain.figures, read));
    wrong = add(wrong, tallyFindings(corpusCase, relations, 'wrong'));
    confirm = add(confirm, tallyFindings(corpusCase, relations, 'confirm'));
    holds = add(holds, tallyHolds(corpusCase, plain.text, relations));
    if ((corpusCase.finds ?? []).length === 0) falseAlarms += relations.filter((relation) => relation.verdict !== 'holds').length;
  }
  return { cases: cases.length, figures, byKind, details, bases, wrong, confirm, holds, falseAlarms };
}

/** Writes a measure as lines for a bench to print. */
export function describeMeasure(name: string, measure: CorpusMeasure): readonly string[] {
  return [
    `${name}: ${measure.cases} texts, ${measure.falseAlarms} false alarms on correct text`,
    line('figures', measure.figures),
    ...[...measure.byKind].map(([kind, tally]) => line(`  ${kind}`, tally)),
    line('unit, scale, direction', measure.details),
    line('base of a change', measure.bases),
    line('wrong', measure.wrong),
    line('please confirm', measure.confirm),
    line('holds', measure.holds),
  ];
}

const NOTHING: Tally = { expected: 0, reported: 0, right: 0 };

function add(left: Tally, right: Tally): Tally {
  return { expected: left.expected + right.expected, reported: left.reported + right.reported, right: left.right + right.right };
}

function line(name: string, { expected, reported, right }: Tally): string {
  return `${name.padEnd(24)} precision ${share(right, reported)}  recall ${share(right, expected)}  (${right} right, ${reported} reported, ${expected} expected)`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '   —  ' : `${((part / whole) * 100).toFixed(1).padStart(5)}%`;
}

function isSame(annotated: AnnotatedFigure, read: ReadFigure): boolean {
  return annotated.start === read.span[0] && annotated.end === read.span[1] && annotated.kind === read.kind && annotated.value === read.value && annotated.value2 === read.value2;
}

function tallyKinds(annotated: readonly AnnotatedFigure[], read: readonly ReadFigure[]): ReadonlyMap<FigureKind, Tally> {
  const tallies = new Map<FigureKind, Tally>();
  const count = (kind: FigureKind, tally: Partial<Tally>): void => void tallies.set(kind, add(tallies.get(kind) ?? NOTHING, { ...NOTHING, ...tally }));
  const byStart = new Map(read.map((figure) => [figure.span[0], figure]));
  for (const figure of read) count(figure.kind, { reported: 1 });
  for (const figure of annotated) {
    const found = byStart.get(figure.start);
    count(figure.kind, { expected: 1, right: found !== undefined && isSame(figure, found) ? 1 : 0 });
  }
  return tallies;
}

/** The figures annotated and found alike, as pairs. */
function pairsOf(annotated: readonly AnnotatedFigure[], read: readonly ReadFigure[]): readonly { readonly figure: AnnotatedFigure; readonly found: ReadFigure }[] {
  const byStart = new Map(read.map((figure) => [figure.span[0], figure]));
  return annotated.flatMap((figure) => {
    const found = byStart.get(figure.start);
    return found !== undefined && isSame(figure, found) ? [{ figure, found }] : [];
  });
}

function tallyDetails(annotated: readonly AnnotatedFigure[], read: readonly ReadFigure[]): Tally {
  const pairs = pairsOf(annotated, read);
  const right = pairs.filter(({ figure, found }) => figure.unit === found.unit && figure.scale === found.scale && figure.direction === (found.compare?.direction ?? null));
  return { expected: pairs.length, reported: pairs.length, right: right.length };
}

function tallyBases(annotated: readonly AnnotatedFigure[], read: readonly ReadFigure[]): Tally {
  const pairs = pairsOf(annotated, read).filter(({ figure }) => figure.base !== undefined);
  return { expected: pairs.length, reported: pairs.length, right: pairs.filter(({ figure, found }) => figure.base === found.compare?.base).length };
}

function tallyFindings({ finds = [] }: CorpusCase, relations: readonly CheckedRelation[], verdict: 'wrong' | 'confirm'): Tally {
  const expected = finds.filter(([grade]) => grade === verdict).map(([, type]) => type);
  const reported = relations.filter((relation) => relation.verdict === verdict).map((relation) => relation.type);
  return { expected: expected.length, reported: reported.length, right: overlap(expected, reported) };
}

function tallyHolds({ holds = [] }: CorpusCase, text: string, relations: readonly CheckedRelation[]): Tally {
  const holding = relations.filter((relation) => relation.verdict === 'holds');
  const right = holds.filter((expected) => {
    const [type, ...about] = expected.split(' ');
    const surface = about.join(' ');
    return holding.some((relation) => relation.type === type && (surface === '' || relation.spans.some((span) => text.slice(...span) === surface)));
  });
  return { expected: holds.length, reported: holding.length, right: right.length };
}

function overlap(expected: readonly string[], reported: readonly string[]): number {
  const left = [...reported];
  return expected.filter((type) => {
    const at = left.indexOf(type);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  }).length;
}
