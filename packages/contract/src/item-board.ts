import { z } from 'zod';
import { itemBriefSchema } from './item.ts';
import { defineRoute } from './route.ts';
import { commandIdSchema, dateSchema, localizedSchema } from './wire.ts';

const namedSchema = z.object({ id: z.string(), name: localizedSchema });

/** What stands in a cell of a list: a number, a day or free words as they were written, words in both languages, or nothing. */
export const boardCellSchema = z.union([z.number(), z.string(), localizedSchema]).nullable();
export type BoardCell = z.infer<typeof boardCellSchema>;

const choiceShape = {
  procedure: z.string().optional().describe('The first that has lists when absent'),
  source: z.string().max(200).optional(), batch: z.string().max(400).optional(), org: z.string().optional().describe('Issues put right by this unit or one below it'),
  only: z.enum(['all', 'open', 'overdue', 'closed', 'look_back', 'dropped']).default('all'),
};

const countedSchema = z.object({ value: z.string(), name: localizedSchema, count: z.number().int() });

/** One issue with its cells, list by list in the order of the columns. */
export const issueRowSchema = itemBriefSchema.extend({
  place: z.number().int().describe('序号 in the whole list'), standing: z.enum(['open', 'closed', 'dropped']), isLimitOver: z.boolean(), limit: dateSchema.nullable(),
  lookBack: z.enum(['waiting', 'passed', 'relisted']).nullable(), cells: z.array(z.array(boardCellSchema)),
});
export type IssueRow = z.infer<typeof issueRowSchema>;

/** Sums over every issue of the choice, whatever part of it is shown. */
export const boardTotalsSchema = z.object({
  issues: z.number().int(), dropped: z.number().int().describe('并案或撤销; not in the rate'), open: z.number().int(), overdue: z.number().int().describe('Of the open ones'), closed: z.number().int(),
  rate: z.number().nullable().describe('Per cent of those not dropped; null when there is none'), lookBack: z.number().int().describe('Closed and to be looked back at'), relisted: z.number().int().describe('Open again after looking back'),
});
export type BoardTotals = z.infer<typeof boardTotalsSchema>;

/** The lists of a procedure: 问题清单、任务清单、责任清单. */
export const itemBoardSchema = z.object({
  today: dateSchema, procedures: z.array(namedSchema).describe('Those that have lists'), procedure: namedSchema, title: localizedSchema, years: z.array(z.number().int()), sources: z.array(countedSchema), batches: z.array(countedSchema),
  lists: z.array(namedSchema.extend({ columns: z.array(namedSchema.extend({ width: z.number() })) })), totals: boardTotalsSchema, total: z.number().int().describe('Rows of the part that is shown'), rows: z.array(issueRowSchema),
});
export type ItemBoardView = z.infer<typeof itemBoardSchema>;

export const getItemBoard = defineRoute({
  method: 'GET', path: '/items/board', summary: 'The lists of issues of a procedure by source, batch, year and unit, with their sums.',
  query: z.object({ ...choiceShape, year: z.coerce.number().int().optional(), page: z.coerce.number().int().min(1).default(1), size: z.coerce.number().int().min(1).max(100).default(30) }),
  response: itemBoardSchema,
});

export const exportItemBoard = defineRoute({
  method: 'POST', path: '/items/board/exports', summary: 'The lists as an Excel workbook or a Word file, every row of the choice; noted in the audit.',
  body: z.object({ commandId: commandIdSchema, format: z.enum(['xlsx', 'docx']), ...choiceShape, year: z.number().int().optional() }), response: z.unknown(),
});
