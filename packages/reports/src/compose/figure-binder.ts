import type { PlainDate } from '@taizhang/kernel';
import type { BoundFigure, FigureAspect, FigureState } from '../bound-figure.ts';
import type { FigureAddress, FigureReader, FigureReading } from '../figure-reading.ts';
import type { HandleSource, MetricHandle } from '../language/metric-handle.ts';
import type { FigureAtom } from '../language/output-atom.ts';
import { aspectPhrase, missingMarker } from '../phrases/aspect-phrase.ts';
import type { Phrase } from '../phrases/phrase.ts';

/** Binds every figure at the moment it is printed, so that the tree lists exactly what the text shows. */
export class FigureBinder implements HandleSource {
  readonly asOf: PlainDate;
  readonly figures: BoundFigure[] = [];
  readonly #reader: FigureReader;
  readonly #readings = new Map<string, FigureReading>();
  readonly #conditions = new Map<string, BoundFigure>();

  constructor(reader: FigureReader, asOf: PlainDate) {
    this.#reader = reader;
    this.asOf = asOf;
  }

  /** One reading per address for the whole report: a figure may not differ from itself. */
  read(address: FigureAddress): FigureReading {
    const id = addressId(address);
    const known = this.#readings.get(id);
    if (known !== undefined) return known;
    const reading = this.#reader.read(address);
    this.#readings.set(id, reading);
    return reading;
  }

  bind(atom: FigureAtom): BoundFigure {
    const figure = this.#make(`f${this.figures.length + 1}`, atom.handle.address, atom.aspect, atom.line);
    this.figures.push(figure);
    return figure;
  }

  noteCondition(handle: MetricHandle): void {
    const id = addressId(handle.address);
    if (!this.#conditions.has(id)) this.#conditions.set(id, this.#make(`c${this.#conditions.size + 1}`, handle.address, 'condition', 0));
  }

  get conditions(): readonly BoundFigure[] {
    return [...this.#conditions.values()];
  }

  #make(key: string, ref: FigureAddress, aspect: FigureAspect, line: number): BoundFigure {
    const reading = shownReading(this.read(ref), aspect);
    const phrase = aspectPhrase(aspect, reading, this.asOf);
    return {
      key, ref, aspect, line,
      name: reading.name,
      text: phrase.kind === 'said' ? phrase.text : missingMarker(reading.name, aspect, phrase.reason),
      value: reading.value,
      base: phrase.kind === 'said' ? phrase.base ?? null : null,
      unit: reading.unit,
      decimals: reading.decimals,
      state: stateOf(reading, phrase, aspect),
      ...(phrase.kind === 'unsaid' ? { missing: phrase.reason } : {}),
      demo: phrase.kind === 'said' && phrase.demo,
      absent: reading.absent ?? [],
      flags: reading.flags,
      factIds: reading.factIds,
      ...this.#overrideOf(reading, aspect),
    };
  }

  /** What the ledger would print in place of what was signed. */
  #overrideOf({ override }: FigureReading, aspect: FigureAspect): Pick<BoundFigure, 'override'> {
    if (override === undefined) return {};
    const phrase = aspectPhrase(aspect, override.ledger, this.asOf);
    const ledgerText = phrase.kind === 'said' ? phrase.text : missingMarker(override.ledger.name, aspect, phrase.reason);
    return { override: { ...override.signed, ledger: override.ledger.value, ledgerText } };
  }
}

/** What is said of a figure whatever its value is stays the ledger's. */
function shownReading(reading: FigureReading, aspect: FigureAspect): FigureReading {
  return reading.override !== undefined && UNTOUCHED.has(aspect) ? reading.override.ledger : reading;
}

const UNTOUCHED: ReadonlySet<FigureAspect> = new Set<FigureAspect>(['numerator', 'denominator', 'target', 'rank']);

function stateOf(reading: FigureReading, phrase: Phrase, aspect: FigureAspect): FigureState {
  if (reading.missing === 'zero_denominator' && (phrase.kind === 'said' || phrase.reason === 'zero_denominator')) {
    return phrase.kind === 'said' || aspect === 'condition' ? 'undefined' : 'missing';
  }
  if (phrase.kind === 'unsaid') return 'missing';
  return reading.missing === 'partial' && aspect !== 'target' ? 'partial' : 'ok';
}

function addressId(address: FigureAddress): string {
  return `${address.metricId} ${address.orgId} ${address.period}`;
}
