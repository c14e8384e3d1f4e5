export { checkWalks } from './check-walks.ts';
