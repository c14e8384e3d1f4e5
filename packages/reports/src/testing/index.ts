export { corpus, describeMeasure, measureCorpus, plainCase } from '../checker/corpus/index.ts';
export { buildReader, buildReading } from './build-reading.ts';
export { buildContext, buildTemplate } from './build-template.ts';
export { dropParts, editDocument, editPart, stripControls } from './edit-docx.ts';
