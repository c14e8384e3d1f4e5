import type { MetricCatalogue, MetricDefinition, Target } from '@taizhang/indicators';
import { agreeingDimensions, findUnit, fromBase, parsePeriod, readNumber, roundHalfUp, toBase, unitInfo } from '@taizhang/kernel';
import type { Localized } from '@taizhang/kernel';
import { closeAccount } from '@taizhang/records';
import type { ImportAccount, RowOutcome } from '@taizhang/records';
import type { CountyFigure, CountyFigureFile, StatedRate } from './county-figure.ts';
import { rateDoubts, repeatedDoubts, wholeDoubts } from './figure-doubts.ts';
import type { FigureDoubt, PublishedRate } from './figure-doubts.ts';
import { DATASETS, findFigureMeaning } from './figure-mapping.ts';
import type { Dataset, FigureMeaning } from './figure-mapping.ts';
import type { PackFact } from './pack-fact.ts';
import { quotientOf } from './quotient.ts';

/** What a file of published figures amounts to: facts as stated, targets, and the account of every line. */
export interface CountyFigureImport {
  readonly facts: readonly PackFact[];
  readonly targets: readonly Target[];
  readonly account: ImportAccount;
}

/** Turns published figures into facts, exactly as stated: what does not agree with itself is flagged and never corrected. */
export function importCountyFigures(file: CountyFigureFile, catalogue: MetricCatalogue, recordedAt: string): CountyFigureImport {
  const read = file.figures.map((figure) => readFigure(figure, catalogue));
  const understood = read.flatMap((line) => ('reason' in line ? [] : [line]));
  const publications = new Map(Object.keys(DATASETS).map((name) => [name, publicationOf(understood.filter((line) => line.figure.dataset === name))]));
  const judged = understood.map((line) => {
    const publication = publications.get(line.figure.dataset);
    return { line, facts: publication ? factsOf(line, publication, catalogue, recordedAt) : [] };
  });
  const outcomes: RowOutcome[] = [
    ...file.unreadable.map(({ row, column, reason }): RowOutcome => ({ row, column, reason, outcome: 'rejected' })),
    ...read.flatMap((line): RowOutcome[] => ('reason' in line ? [{ row: line.row, column: line.column, reason: line.reason, outcome: 'rejected' }] : [])),
    ...judged.map(({ line, facts }): RowOutcome => ({ row: line.figure.row, outcome: 'accepted', flags: [...new Set(facts.flatMap((fact) => fact.flags))] })),
  ];
  return {
    facts: judged.flatMap(({ facts }) => facts),
    targets: understood.flatMap(targetOf),
    account: closeAccount(file.figures.length + file.unreadable.length, outcomes.toSorted((a, b) => a.row - b.row)),
  };
}

/** A line whose code and units are known, its numbers in the metrics' units. */
interface UnderstoodFigure {
  readonly figure: CountyFigure;
  readonly dataset: Dataset;
  readonly values: readonly { readonly metric: MetricDefinition; readonly value: number; readonly isDenominator: boolean }[];
  readonly rate?: PublishedRate;
  readonly targetMetric?: MetricDefinition;
  readonly caution?: Localized;
}

/** All that one county published of one year. */
interface Publication {
  readonly values: ReadonlyMap<string, number>;
  readonly rates: readonly PublishedRate[];
  /** Line that states a metric: a denominator repeated on another line is not a second figure. */
  readonly statedBy: ReadonlyMap<string, number>;
}

function readFigure(figure: CountyFigure, catalogue: MetricCatalogue): UnderstoodFigure | { readonly row: number; readonly column: string; readonly reason: Localized } {
  const dataset = DATASETS[figure.dataset];
  if (!dataset) return { row: figure.row, column: 'dataset', reason: { zh: `不认识数据集“${figure.dataset}”`, en: `the data set "${figure.dataset}" is not known` } };
  const meaning = findFigureMeaning(figure.dataset, figure.code);
  if (!meaning) return { row: figure.row, column: 'code', reason: { zh: `没有代码为“${figure.code}”的指标`, en: `there is no metric with the code "${figure.code}"` } };
  const valueMetric = meaning.value === undefined ? undefined : catalogue.get(meaning.value);
  const converted = valueMetric && figure.value !== undefined ? convert(figure.value, figure.unit, valueMetric) : undefined;
  if (converted === null) return { row: figure.row, column: 'unit', reason: { zh: `单位“${figure.unit}”与指标不符`, en: `the unit "${figure.unit}" does not fit the metric` } };
  const rate = publishedRate(figure.statedRate, meaning, catalogue);
  if (rate === null) return { row: figure.row, column: 'rate_unit', reason: { zh: `比率单位“${figure.statedRate?.unit}”与指标不符`, en: `the unit "${figure.statedRate?.unit}" does not fit the rate` } };
  return {
    figure, dataset,
    values: [
      ...(valueMetric && converted !== undefined ? [{ metric: valueMetric, value: converted, isDenominator: false }] : []),
      ...denominatorValues(figure, meaning, catalogue), ...noteValues(figure, meaning, catalogue),
    ],
    ...(rate ? { rate } : {}), ...(meaning.caution ? { caution: meaning.caution } : {}),
    ...(valueMetric && figure.target !== undefined ? { targetMetric: valueMetric } : {}),
  };
}

/** The value in the metric's unit, or null when the source counts in something else. */
function convert(value: number, unit: string, metric: MetricDefinition): number | null {
  const from = findUnit(unit === '' && metric.unit === '女=100' ? '女=100' : unit);
  if (from === undefined || !agreeingDimensions(unitInfo(from).dimension, unitInfo(metric.unit).dimension)) return null;
  return from === metric.unit ? value : roundHalfUp(fromBase(toBase(value, from), metric.unit), 6);
}

function publishedRate(stated: StatedRate | undefined, { rate }: FigureMeaning, catalogue: MetricCatalogue): PublishedRate | undefined | null {
  if (!stated || rate === undefined) return undefined;
  const metric = catalogue.get(rate);
  const value = convert(stated.value, stated.unit, metric);
  return value === null ? null : { metricId: metric.id, stated: { ...stated, value } };
}

function denominatorValues({ denominator, target }: CountyFigure, { rate, quota }: FigureMeaning, catalogue: MetricCatalogue): UnderstoodFigure['values'] {
  const below = rate === undefined ? undefined : quotientOf(catalogue.get(rate))?.denominator;
  return [
    ...(denominator !== undefined && below !== undefined ? [{ metric: catalogue.get(below), value: denominator, isDenominator: true }] : []),
    ...(target !== undefined && quota !== undefined ? [{ metric: catalogue.get(quota), value: target, isDenominator: true }] : []),
  ];
}

function noteValues({ note }: CountyFigure, { inNote = [] }: FigureMeaning, catalogue: MetricCatalogue): UnderstoodFigure['values'] {
  return inNote.flatMap(([word, metric]) => {
    const [, digits = ''] = new RegExp(`${word}(\\d+)`, 'u').exec(note) ?? [];
    const number = readNumber(digits);
    return 'value' in number ? [{ metric: catalogue.get(metric), value: number.value, isDenominator: false }] : [];
  });
}

function publicationOf(lines: readonly UnderstoodFigure[]): Publication {
  const stated = lines.flatMap((line) => line.values.map((value) => ({ ...value, row: line.figure.row })));
  // A figure's own line comes first; a denominator on another line counts only when no line states it.
  const ordered = stated.toSorted((a, b) => Number(b.isDenominator) - Number(a.isDenominator) || b.row - a.row);
  return {
    values: new Map(ordered.map(({ metric, value }) => [metric.id, value])),
    statedBy: new Map(ordered.map(({ metric, row }) => [metric.id, row])),
    rates: lines.flatMap((line) => line.rate ?? []),
  };
}

function factsOf({ figure, dataset, values, rate, caution }: UnderstoodFigure, publication: Publication, catalogue: MetricCatalogue, recordedAt: string): readonly PackFact[] {
  const fact = (metric: MetricDefinition, value: number, doubts: readonly FigureDoubt[]): PackFact => ({
    metricId: metric.id, orgId: dataset.orgId, period: parsePeriod(String(dataset.year)), value, demo: false, recordedAt,
    origin: { kind: 'published', document: dataset.document, row: figure.row },
    flags: [...new Set(doubts.map((doubt) => doubt.flag))], doubts: [...(caution ? [caution] : []), ...doubts.map((doubt) => doubt.sentence)],
    ...(figure.note === '' ? {} : { note: figure.note }),
  });
  const own = values.flatMap(({ metric, value }) =>
    publication.statedBy.get(metric.id) === figure.row ? [fact(metric, value, valueDoubts(metric, value, publication, catalogue))] : []);
  const doubtsOfRate = rate ? [...rateDoubts(rate, publication.rates, publication.values, catalogue), ...repeatedDoubts(rate, figure.note)] : [];
  const stated = rate ? [fact(catalogue.get(rate.metricId), rate.stated.value, doubtsOfRate)] : [];
  return [...own, ...stated];
}

/** A whole against its parts, and a total the source states against its formula. */
function valueDoubts(metric: MetricDefinition, value: number, { values }: Publication, catalogue: MetricCatalogue): readonly FigureDoubt[] {
  if (metric.formula === undefined) return wholeDoubts(metric.id, values);
  const computed = catalogue.evaluate(metric.id, (id) => (id === metric.id ? undefined : values.get(id)));
  if (computed.kind !== 'value' || computed.value === value) return [];
  return [{ flag: 'parts_differ_from_whole', sentence: { zh: `由分项计算为 ${computed.value}，与 ${value} 不符`, en: `its parts give ${computed.value}, not ${value}` } }];
}

function targetOf({ figure, dataset, targetMetric }: UnderstoodFigure): readonly Target[] {
  if (!targetMetric || figure.target === undefined) return [];
  return [{
    metricId: targetMetric.id, orgId: dataset.orgId, year: dataset.year, value: figure.target, direction: 'at_least', weight: 1,
    source: dataset.document, curve: 'even', demo: false,
  }];
}
