import { demoCounty, healthMetrics, otherNames } from '@taizhang/pack-health';
import { readMaskedPage, type LedgerBinding, type NamedUnit, type PageMask } from '@taizhang/reports';

/** How good the proposals for masked texts are. */
export interface MaskMeasure {
  /** Masks the ledger has a figure for, and those it has none for. */
  readonly bindable: number;
  readonly foreign: number;
  /** Bindable masks whose first proposal, or one of the five, is right. */
  readonly first: number;
  readonly five: number;
  /** Proposals graded sure, and those of them that are right. */
  readonly sure: number;
  readonly sureRight: number;
  readonly likely: number;
  readonly likelyRight: number;
  /** First proposals above a guess for masks the ledger has nothing for. */
  readonly misled: number;
}

/** Proposes for every marked mask of the texts and compares with what is marked. */
export function measureMasks(texts: readonly string[]): MaskMeasure {
  const catalogue = healthMetrics.map(({ id, name, unit }) => ({ id, names: [name.zh, ...otherNames[id] ?? []], unit }));
  const units = demoCounty.units.filter(({ kind }) => kind === 'township' || kind === 'hospital').map(({ id, name }): NamedUnit => ({ id, name }));
  const measure = { bindable: 0, foreign: 0, first: 0, five: 0, sure: 0, sureRight: 0, likely: 0, likelyRight: 0, misled: 0 };
  for (const annotated of texts) {
    const { text, marks } = unmark(annotated, units);
    const masks = new Map(readMaskedPage(text, { catalogue, units }).masks.map((mask) => [mask.start, mask]));
    for (const mark of marks) tally(measure, mark.binding, masks.get(mark.start));
  }
  return measure;
}

interface Mark {
  readonly start: number;
  readonly binding: LedgerBinding | null;
}

function tally(measure: { -readonly [Key in keyof MaskMeasure]: number }, expected: LedgerBinding | null, mask: PageMask | undefined): void {
  const [best] = mask?.proposals ?? [];
  const isRight = (index: number): boolean => {
    const binding = mask?.proposals[index]?.binding;
    return expected !== null && binding?.kind === 'figure' && keyOf(binding) === keyOf(expected);
  };
  if (expected === null) measure.foreign += 1;
  else measure.bindable += 1;
  if (isRight(0)) measure.first += 1;
  if ([0, 1, 2, 3, 4].some(isRight)) measure.five += 1;
  if (best?.grade === 'sure') measure.sure += 1;
  if (best?.grade === 'sure' && isRight(0)) measure.sureRight += 1;
  if (best?.grade === 'likely') measure.likely += 1;
  if (best?.grade === 'likely' && isRight(0)) measure.likelyRight += 1;
  if (expected === null && best !== undefined && best.grade !== 'guess') measure.misled += 1;
}

function keyOf({ metricId, aspect, orgId, at }: LedgerBinding): string {
  return [metricId, aspect, orgId, at].join(' ');
}

const ASPECTS = ['value', 'yoy', 'change', 'pop', 'completion', 'target', 'pace', 'rank'] as const;

/** Takes the marks ⟨surface|metric|aspect|more⟩ out of a text. */
function unmark(annotated: string, units: readonly NamedUnit[]): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let at = 0;
  for (const match of annotated.matchAll(/⟨([^|⟩]*)\|([^|⟩]*)(?:\|([^|⟩]*))?(?:\|([^⟩]*))?⟩/gu)) {
    const [whole, surface = '', metricId = '-', aspect = 'value', more = ''] = match;
    text += annotated.slice(at, match.index);
    const unit = units.find(({ name }) => more === `of:${name}`);
    const known = ASPECTS.find((one) => one === aspect);
    if (known === undefined || (more.startsWith('of:') && unit === undefined)) throw new TypeError(`unknown mark in the corpus of masks: ${whole}`);
    const binding = { kind: 'figure', metricId, aspect: known, ...(unit === undefined ? {} : { orgId: unit.id }), ...(more === 'last_year' ? { at: 'last_year' as const } : {}) } as const;
    marks.push({ start: text.length, binding: metricId === '-' ? null : binding });
    text += surface;
    at = match.index + whole.length;
  }
  return { text: text + annotated.slice(at), marks };
}
