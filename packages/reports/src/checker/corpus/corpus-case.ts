import type { ChangeDirection, FigureKind, RelationType, Verdict } from '../read-figure.ts';

/**
 * One annotated text. Figures stand in the text as ⟨surface|value|unit|kind|comparison⟩: the value with its scale
 * (8.8万), `?` when masked, `3~5` for a range; the comparison as base and arrow (同比↓).
 */
export interface CorpusCase {
  readonly text: string;
  /** Relations that must be found to hold, with a figure they hold about where the text has several (ratio 96.3%). */
  readonly holds?: readonly (RelationType | `${RelationType} ${string}`)[];
  /** Exactly the findings that must be reported. */
  readonly finds?: readonly (readonly [Exclude<Verdict, 'holds'>, RelationType])[];
}

/** A figure as annotated. */
export interface AnnotatedFigure {
  readonly start: number;
  readonly end: number;
  readonly value: number | null;
  readonly value2: number | null;
  readonly scale: number;
  readonly unit: string;
  readonly kind: FigureKind;
  readonly direction: ChangeDirection | null;
  /** What a change is measured against; undefined where the annotation leaves it open. */
  readonly base: string | undefined;
}

/** A corpus case with its marks taken out. */
export interface PlainCase {
  readonly text: string;
  readonly figures: readonly AnnotatedFigure[];
}

const MARK = /⟨([^|⟩]*)\|([^|⟩]*)\|([^|⟩]*)\|([^|⟩]*)(?:\|([^⟩]*))?⟩/g;

/** Separates an annotated text into the text a reader sees and its figures. */
export function plainCase({ text }: CorpusCase): PlainCase {
  const figures: AnnotatedFigure[] = [];
  let plain = '';
  let at = 0;
  for (const match of text.matchAll(MARK)) {
    const [whole, surface = '', value = '', unit = '', kind = '', comparison] = match;
    plain += text.slice(at, match.index);
    figures.push({ start: plain.length, end: plain.length + surface.length, ...annotatedValue(value), unit, kind: annotatedKind(kind), direction: annotatedDirection(comparison), base: annotatedBase(comparison) });
    plain += surface;
    at = match.index + whole.length;
  }
  return { text: plain + text.slice(at), figures };
}

function annotatedValue(written: string): Pick<AnnotatedFigure, 'value' | 'value2' | 'scale'> {
  const scale = written.endsWith('亿') ? 1e8 : written.endsWith('万') ? 1e4 : 1;
  const [low = '', high] = written.replace(/[万亿]$/, '').split('~');
  return { value: low === '?' ? null : Number(low), value2: high === undefined ? null : Number(high), scale };
}

const KINDS: readonly FigureKind[] = ['count', 'money', 'percent', 'permille', 'per100k', 'rank', 'change_pct', 'change_pp', 'target_share', 'other'];

function annotatedKind(written: string): FigureKind {
  const kind = KINDS.find((candidate) => candidate === written);
  if (kind === undefined) throw new TypeError(`unknown figure kind in the corpus: ${written}`);
  return kind;
}

/** A bare arrow or a dash leaves open what the change is measured against. */
function annotatedBase(written: string | undefined): string | undefined {
  const base = written?.replace(/[↑↓→]$/, '') ?? '';
  return base === '' || base === '-' ? undefined : base;
}

function annotatedDirection(written: string | undefined): ChangeDirection | null {
  if (written === undefined) return null;
  return written.endsWith('↑') ? 'up' : written.endsWith('↓') ? 'down' : 'level';
}
