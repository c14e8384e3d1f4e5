import { z } from 'zod';

/** A text in both languages of the product. */
export const localizedSchema = z.object({ zh: z.string(), en: z.string() });
export type LocalizedText = z.infer<typeof localizedSchema>;

/** Client-supplied id that makes a command safe to repeat. */
export const commandIdSchema = z.uuid().describe('Chosen by the caller; the same id never acts twice');

/** Calendar day, YYYY-MM-DD. */
export const dateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);

/** Instant, ISO 8601 in UTC. */
export const instantSchema = z.iso.datetime();

/** Period code: 2021, 2021H1, 2021Q3, 2021-07, 2021T05 (January to May). */
export const periodSchema = z.string().regex(/^\d{4}(H[12]|Q[1-4]|-\d{2}(-\d{2})?|T\d{2})?$/u);

/** The one shape of every refused request. */
export const problemSchema = z.object({
  code: z.string().describe('A DomainErrorCode'),
  message: localizedSchema.describe('For the user'),
  path: z.array(z.union([z.string(), z.number()])).optional().describe('Field the problem belongs to'),
  details: z.unknown().optional(),
  requestId: z.string(),
});
export type Problem = z.infer<typeof problemSchema>;
