import { z } from 'zod';
import { defineRoute } from './route.ts';
import { commandIdSchema, dateSchema, localizedSchema } from './wire.ts';

export const orgKindSchema = z.enum(['county', 'bureau', 'section', 'hospital', 'tcm-hospital', 'mch', 'cdc', 'supervision', 'township', 'township-hospital', 'village-clinic']);

/** A unit where it stands on the day asked about. */
export const orgUnitSchema = z.object({
  id: z.string().describe('Code of the organisation, e.g. 990001101W01'),
  name: localizedSchema,
  kind: orgKindSchema,
  level: z.enum(['county', 'township', 'village']),
  parentId: z.string().nullable(),
  order: z.number().int(),
  openedOn: dateSchema,
  closedOn: dateSchema.nullable().describe('First day it no longer existed'),
  mergedInto: z.string().nullable(),
  creditCode: z.string().nullable(),
  inJurisdiction: z.boolean().describe('Whether the person asking may see its figures'),
});
export type OrgUnitView = z.infer<typeof orgUnitSchema>;

export const organisationSchema = z.object({ asOf: dateSchema, units: z.array(orgUnitSchema).describe('Depth first, each unit after its parent') });

export const getOrganisation = defineRoute({
  method: 'GET', path: '/organisation', summary: 'The organisation tree as it was on a day.',
  query: z.object({ asOf: dateSchema.optional().describe("The office's today unless given"), closed: z.enum(['0', '1']).default('0').describe('1: also the units closed by then, where they last stood') }),
  response: organisationSchema,
});

const orgParams = z.object({ orgId: z.string() });
const changed = z.object({ orgId: z.string(), on: dateSchema });

export const openOrgUnit = defineRoute({
  method: 'POST', path: '/organisation/units', summary: 'Open a unit.',
  body: z.object({
    commandId: commandIdSchema,
    id: z.string().regex(/^[0-9A-Za-z][0-9A-Za-z_-]{0,39}$/u), name: z.string().min(2).max(60), nameEn: z.string().max(120).default(''),
    kind: orgKindSchema, parentId: z.string(), openedOn: dateSchema, creditCode: z.string().length(18).nullable().default(null), order: z.number().int().min(0).max(100_000).default(0),
  }),
  response: changed,
});

export const moveOrgUnit = defineRoute({
  method: 'POST', path: '/organisation/units/:orgId/move', summary: 'Put a unit, with all below it, under another from a day on.',
  params: orgParams, body: z.object({ commandId: commandIdSchema, toParentId: z.string(), on: dateSchema, reason: z.string().min(2).max(300) }), response: changed,
});

export const mergeOrgUnits = defineRoute({
  method: 'POST', path: '/organisation/units/:orgId/merge', summary: 'Merge other units into this one: they close, it takes over what stood below them.',
  params: orgParams, body: z.object({ commandId: commandIdSchema, unitIds: z.array(z.string()).min(1).max(200), on: dateSchema, reason: z.string().min(2).max(300) }), response: changed,
});

export const closeOrgUnit = defineRoute({
  method: 'POST', path: '/organisation/units/:orgId/close', summary: 'Close a unit that has nothing below it.',
  params: orgParams, body: z.object({ commandId: commandIdSchema, on: dateSchema, reason: z.string().min(2).max(300) }), response: changed,
});
