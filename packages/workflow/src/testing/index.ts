export { checkWalks } from './check-walks.ts';
export { computeExample, happened, withoutExample, type DatedExample } from './dated-example.ts';
