export { corpus } from './corpus.ts';
export { plainCase, type AnnotatedFigure, type CorpusCase, type PlainCase } from './corpus-case.ts';
export { describeMeasure, measureCorpus, type CorpusMeasure, type Tally } from './measure-corpus.ts';
