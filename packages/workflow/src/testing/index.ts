export { checkFigures } from './check-figures.ts';
export { checkWalks } from './check-walks.ts';
export { computeExample, happened, withoutExample, type DatedExample } from './dated-example.ts';
export { anyAttempt, startWalk, step, type Walk } from './random-walk.ts';
