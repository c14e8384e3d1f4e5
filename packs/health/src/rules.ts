/** The rules alone, for a browser that judges a record before it is saved. */
export { healthProgrammes as programmes } from './programmes/health-programmes.ts';
