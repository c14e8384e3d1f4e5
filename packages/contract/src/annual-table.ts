import { z } from 'zod';
import { defineRoute } from './route.ts';
import { localizedSchema } from './wire.ts';

const named = z.object({ id: z.string(), name: localizedSchema });
const itemSchema = z.object({ itemId: z.uuid(), number: z.string(), title: z.string() });

export const annualRowSchema = z.object({
  id: z.string(), name: localizedSchema, group: localizedSchema.nullable().describe('Head over several rows'), counts: z.enum(['new', 'carried_in', 'result', 'results', 'carried_out']),
  cells: z.array(z.number().int()).describe('By column'), total: z.number().int().describe('All items of the row, those without a column too'),
});

/** A table a norm prescribes for a year, made of items. */
export const annualTableSchema = z.object({
  procedure: named, year: z.number().int(), isOver: z.boolean().describe('The year has ended; else what is open today counts as carried over'), title: localizedSchema, clause: z.string(), note: localizedSchema, columnHead: localizedSchema,
  columns: z.array(z.object({ id: z.string(), name: localizedSchema, group: localizedSchema.nullable() })), rows: z.array(annualRowSchema),
  identities: z.array(z.object({ sentence: localizedSchema, by: z.number().int().describe('Left less right; nought when it holds') })),
  unplaced: z.array(itemSchema.extend({ lacks: localizedSchema })).describe('Items the table has no place for, and what they lack'),
});
export type AnnualTableView = z.infer<typeof annualTableSchema>;

const params = z.object({ procedureId: z.string() });
const query = z.object({ year: z.coerce.number().int().min(2000).max(2100).optional().describe('This year unless given') });

export const getAnnualTable = defineRoute({ method: 'GET', path: '/annual-tables/:procedureId', summary: 'The annual table of a procedure, with its equations and what could not be placed.', params, query, response: annualTableSchema });

export const downloadAnnualTable = defineRoute({ method: 'GET', path: '/annual-tables/:procedureId/workbook', summary: 'The same as an Excel file in the layout of the form.', params, query, response: z.unknown() });

export const listAnnualItems = defineRoute({
  method: 'GET', path: '/annual-tables/:procedureId/items', summary: 'The items of one cell.', params,
  query: query.extend({ row: z.string(), column: z.string().optional().describe('All columns unless given') }), response: z.object({ rows: z.array(itemSchema) }),
});
