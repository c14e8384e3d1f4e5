import { once } from 'node:events';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { clientOf, type Tx } from '../database/database.ts';

/** Sends lines to COPY. */
export async function copyText(tx: Tx, target: string, text: string | Uint8Array): Promise<void> {
  const stream = clientOf(tx).query(copyFrom(`copy ${target} from stdin`));
  const done = once(stream, 'finish');
  stream.end(text);
  await done;
}

/** Lines of a query as COPY writes them, in memory of their own, so that they can be handed to another thread. The query takes no parameters: numbers of ours only. */
export async function copyOut(tx: Tx, query: string): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of clientOf(tx).query(copyTo(`copy (${query}) to stdout`))) {
    if (!(piece instanceof Uint8Array)) throw new TypeError('COPY answered something else than bytes');
    pieces.push(piece);
    length += piece.length;
  }
  const lines = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    lines.set(piece, at);
    at += piece.length;
  }
  return lines;
}

/** Rows of COPY's text form, one column after the other: read in place, since a rebuild reads millions. */
export class CopyRows {
  readonly #text: string;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  }

  get hasMore(): boolean {
    return this.#at < this.#text.length;
  }

  /** Next column of the row, as it is written. */
  raw(): string {
    return this.#cut(this.#text.indexOf('\t', this.#at));
  }

  /** Next column; null where there is none. */
  text(): string | null {
    return readColumn(this.raw());
  }

  /** Next column as an integer. */
  integer(): number {
    return Number(this.raw());
  }

  /** Last column of the row. */
  last(): string | null {
    return readColumn(this.rest());
  }

  /** What is left of the row, as it is written. */
  rest(): string {
    return this.#cut(this.#text.indexOf('\n', this.#at));
  }

  #cut(end: number): string {
    const column = this.#text.slice(this.#at, end);
    this.#at = end + 1;
    return column;
  }
}

function readColumn(written: string): string | null {
  if (written === '\\N') return null;
  return written.includes('\\') ? written.replaceAll(/\\(.)/gu, (_, code: string) => ESCAPED[code] ?? code) : written;
}

const ESCAPED: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
