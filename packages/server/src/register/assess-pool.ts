import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { OrgRows } from '../organisation/org-directory.ts';
import { ChunkAssessor, type AssessedChunk, type ChunkText, type RebuildPurpose } from './assess-chunk.ts';
import { CountTotals, spanOf, type CountTotalsData } from './count-totals.ts';
import type { ThreadRules } from './register-rules.ts';
import type { CountedSpan, RegisterCounty } from './standing-move.ts';

/** Who assesses chunks: this thread, or several others at once. The result is the same. */
export interface AssessPool {
  /** Chunks to be handed over before the first is asked for, so that nobody waits. */
  readonly ahead: number;
  /** The chunk's memory is given away. */
  assess(text: ChunkText): Promise<AssessedChunk>;
  /** The counts of all chunks assessed. */
  totals(): Promise<CountTotals>;
  /** Ends the threads, whatever they are at. */
  close(): Promise<void>;
}

/** Below so many residents a thread takes longer to load the rules than it saves. */
const WORTH_THREADS = 40_000;

/** More would wait for the one connection that reads. */
const MOST_THREADS = 8;

/** Opens threads where that is worth while and the packs can be loaded by name there. */
export function openAssessPool(county: RegisterCounty, purpose: RebuildPurpose, residents: number): AssessPool {
  const { threadRules: rules } = county.register;
  const threads = Math.min(availableParallelism(), MOST_THREADS);
  return rules === undefined || threads < 2 || residents < WORTH_THREADS ? new OwnThread(county, purpose) : new Threads(county, { rules, rows: county.directory.rows, span: county.span, purpose }, threads);
}

class OwnThread implements AssessPool {
  readonly ahead = 1;
  readonly #assessor: ChunkAssessor;

  constructor(county: RegisterCounty, purpose: RebuildPurpose) {
    this.#assessor = new ChunkAssessor(county, purpose);
  }

  async assess(text: ChunkText): Promise<AssessedChunk> {
    return this.#assessor.assess(text);
  }

  async totals(): Promise<CountTotals> {
    return this.#assessor.totals;
  }

  async close(): Promise<void> {
    // Nothing was opened.
  }
}

/** What a thread is started with. */
export interface ThreadOrder {
  readonly rules: ThreadRules;
  readonly rows: OrgRows;
  readonly span: CountedSpan;
  readonly purpose: RebuildPurpose;
}

/** What is asked of a thread: the standings of a chunk, or its counts so far. */
export type ThreadRequest = { readonly ask: 'assess'; readonly text: ChunkText } | { readonly ask: 'totals' };

/** Its answers, in the order of the requests. */
export type ThreadAnswer = AssessedChunk | CountTotalsData;

class Threads implements AssessPool {
  readonly ahead: number;
  readonly #county: RegisterCounty;
  readonly #threads: readonly AssessThread[];

  constructor(county: RegisterCounty, order: ThreadOrder, threads: number) {
    this.#county = county;
    this.#threads = Array.from({ length: threads }, () => new AssessThread(order));
    // One in work and one waiting for each.
    this.ahead = threads * 2;
  }

  async assess(text: ChunkText): Promise<AssessedChunk> {
    const idlest = this.#threads.reduce((least, thread) => (thread.waiting < least.waiting ? thread : least));
    return idlest.assess(text);
  }

  async totals(): Promise<CountTotals> {
    const all = new CountTotals(spanOf(this.#county));
    for (const data of await Promise.all(this.#threads.map((thread) => thread.totals()))) all.addAll(data);
    return all;
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.end()));
  }
}

interface Waiting {
  readonly resolve: (answer: ThreadAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** One thread and the questions it has not answered yet. */
class AssessThread {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  #failure: Error | undefined;

  constructor(order: ThreadOrder) {
    this.#worker = new Worker(new URL('assess-thread.ts', import.meta.url), { workerData: order, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB, maxOldGenerationSizeMb: OLD_MB } });
    this.#worker.on('message', (answer: ThreadAnswer) => this.#waiting.shift()?.resolve(answer));
    this.#worker.on('error', (error) => this.#fail(error instanceof Error ? error : new Error(String(error))));
    this.#worker.on('exit', () => this.#fail(new Error('A thread of the rebuild ended before it was done.')));
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  async assess(text: ChunkText): Promise<AssessedChunk> {
    const answer = await this.#ask({ ask: 'assess', text }, [text.residents.buffer, text.actions.buffer, text.standings.buffer]);
    if (!('lines' in answer)) throw new TypeError('A thread of the rebuild answered another question.');
    return answer;
  }

  async totals(): Promise<CountTotalsData> {
    const answer = await this.#ask({ ask: 'totals' }, []);
    if ('lines' in answer) throw new TypeError('A thread of the rebuild answered another question.');
    return answer;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #ask(request: ThreadRequest, given: readonly ArrayBuffer[]): Promise<ThreadAnswer> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(request, given);
    });
  }

  /** Whoever waits is told, and whoever asks later: a rebuild ends as a whole. */
  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}

/** A chunk's files fit into the young generation, so that little is copied into the old one; both are bounded. */
const YOUNG_MB = 96;
const OLD_MB = 256;
