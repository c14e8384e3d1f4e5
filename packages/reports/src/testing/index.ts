export { buildReader, buildReading } from './build-reading.ts';
export { buildContext, buildTemplate } from './build-template.ts';
