import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Version of the program, from its package. */
export function readVersion(): string {
  const text = readFileSync(path.join(import.meta.dirname, '..', 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
