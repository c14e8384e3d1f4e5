import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { StoredAuditRecord } from './verify-chain.ts';

const recordSchema = z.object({
  countyId: z.number(), seq: z.number(), recordedAt: z.string(), actorId: z.string().nullable(), actorName: z.string(), action: z.string(),
  subjectKind: z.string(), subjectId: z.string(), detail: z.string(), commandId: z.string().nullable(), requestId: z.string().nullable(),
  fromAddress: z.string().nullable(), previousDigest: z.string(), digest: z.string(),
});

/** One entry as a line of an exported file. */
export function writeAuditLine(record: StoredAuditRecord): string {
  return `${JSON.stringify(record)}\n`;
}

/**
 * The entries of an exported file, one a line.
 * @throws Error naming the line that is not an entry
 */
export async function* readAuditFile(file: string): AsyncGenerator<readonly StoredAuditRecord[]> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    yield [readLine(line, `${file}:${number}`)];
  }
}

function readLine(line: string, place: string): StoredAuditRecord {
  try {
    return recordSchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new Error(`${place} is not an audit entry.`, { cause });
  }
}
