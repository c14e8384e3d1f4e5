export { defineRoute } from './route.ts';
export type { RouteContract, RouteRequest, RouteResponse } from './route.ts';
export { commandIdSchema, dateSchema, instantSchema, localizedSchema, periodSchema, problemSchema } from './wire.ts';
export type { LocalizedText, Problem } from './wire.ts';
