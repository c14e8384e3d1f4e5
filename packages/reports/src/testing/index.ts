export { buildReader, buildReading } from './build-reading.ts';
