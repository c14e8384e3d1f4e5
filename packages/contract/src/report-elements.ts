import { z } from 'zod';
import { reportSchema } from './report.ts';
import { defineRoute } from './route.ts';
import { commandIdSchema, dateSchema } from './wire.ts';

const line = z.string().max(100);
const names = z.array(line).max(30);

/** 公文要素 of a report as the office fills them in; an empty field is not printed. */
export const reportElementsSchema = z.object({
  copyNumber: line.describe('份号'), secrecy: line.describe('密级和保密期限, such as 机密★1年'), urgency: z.enum(['', '加急', '特急']).describe('紧急程度'),
  issuers: names.describe('发文机关, the leading one first; none: no red head'), mark: z.enum(['document', 'name']).describe('document: the names are followed by 文件'),
  number: line.describe('发文字号, such as 青卫报〔2022〕18号'), signers: names.describe('签发人, of papers sent upwards'),
  recipient: line.describe('主送机关'), signedOn: dateSchema.nullable().describe('成文日期'), isSealed: z.boolean(), note: line.describe('附注'),
  copies: names.describe('抄送机关'), printedBy: line.describe('印发机关; empty: no imprint'), printedOn: dateSchema.nullable().describe('印发日期'),
  imprintPage: z.enum(['own', 'last']).describe('own: the imprint has an even page of its own; last: it stands on the page on which the text ends'),
});
export type ReportElements = z.infer<typeof reportElementsSchema>;

const reportParams = z.object({ reportId: z.string() });
export const getReportElements = defineRoute({
  method: 'GET', path: '/reports/:reportId/elements', summary: 'The elements of a report as an official document, or what is suggested for them.', params: reportParams,
  response: z.object({ elements: reportElementsSchema, isFilled: z.boolean().describe('Whether somebody has filled them in'), may: z.object({ fill: z.boolean() }) }),
});
export const setReportElements = defineRoute({
  method: 'PUT', path: '/reports/:reportId/elements', summary: 'Fill in the elements of a draft; the text and its figures stay.', params: reportParams,
  body: z.object({ commandId: commandIdSchema, elements: reportElementsSchema }), response: reportSchema,
});
