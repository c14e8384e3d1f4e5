import { orgId } from '@taizhang/kernel';
import { z } from 'zod';

/** An action as a worker sends it; the same text sends it again. */
export type WorkerCommand = z.infer<typeof schema>;

const schema = z.object({
  commandId: z.uuid(), itemId: z.uuid(), orgId: z.string().transform((text) => orgId(text)), action: z.string(), version: z.number().int(), fields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

/** Reads a command from what a worker printed. */
export function readCommand(text: string): WorkerCommand {
  return schema.parse(JSON.parse(text));
}
