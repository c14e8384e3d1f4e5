export { publishedCsv, publishedFigures } from './published-figures.ts';
export { buildLedgerReader } from './build-ledger-reader.ts';
