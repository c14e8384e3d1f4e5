import { TRUTH_PARAMETERS, type PersonDoubt, type RankedWorker } from '@taizhang/indicators';
import type { OrgId } from '@taizhang/kernel';
import { withSystem } from '../../database/scope.ts';
import type { RegisterDeps } from '../register.ts';
import type { RegisterRead } from '../register-scope.ts';
import type { TruthWindow } from './entry-rows.ts';
import { examineWorkers, type ExaminedDoctor } from './examine-workers.ts';
import { listDoubts } from './person-doubts.ts';

/** What the records of a unit's residents said at an instant. */
export interface Examination {
  readonly window: TruthWindow;
  /** Instant the records were read. */
  readonly examinedAt: string;
  readonly records: number;
  readonly ranked: readonly RankedWorker<ExaminedDoctor>[];
  readonly doubts: readonly PersonDoubt[];
  /** Of those listed, at most this share is expected to be honest. */
  readonly falseShare: number;
}

/** Examinations kept at most: a county with its townships, and some more windows. */
const MOST_KEPT = 60;
/** After this they are made anew when somebody looks, in milliseconds: a question about a year's work can be an hour old, and says so. */
const KEEP_MS = 3_600_000;
/** A large county's year is read in one statement. */
const STATEMENT_SECONDS = 300;

/**
 * Examinations by unit and days. Reading a year of a county takes seconds, so an examination is made once and kept for everybody who may see the unit;
 * who may is asked before, by the caller. Two who ask at once wait for the same one.
 */
export class Examinations {
  readonly #deps: RegisterDeps;
  readonly #kept = new Map<string, { readonly since: number; readonly examination: Promise<Examination> }>();

  constructor(deps: RegisterDeps) {
    this.#deps = deps;
  }

  /** The examination of a unit the caller was found to see; `isAnew` reads the records again. */
  async of({ directory, org, orgIds }: Pick<RegisterRead, 'directory' | 'org' | 'orgIds'>, window: TruthWindow, isAnew = false): Promise<Examination> {
    const now = Date.parse(this.#deps.clock.now());
    const key = `${directory.countyId} ${org.code} ${window.from} ${window.to}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined && !isAnew && now - kept.since < KEEP_MS) return kept.examination;
    const made = { since: now, examination: this.#examine({ directory, org, orgIds }, window) };
    this.#keep(key, made);
    made.examination.catch(() => {
      if (this.#kept.get(key) === made) this.#kept.delete(key);
    });
    return made.examination;
  }

  #keep(key: string, made: { readonly since: number; readonly examination: Promise<Examination> }): void {
    this.#kept.delete(key);
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size >= MOST_KEPT) this.#kept.delete(oldest);
    this.#kept.set(key, made);
  }

  async #examine({ directory, orgIds }: { readonly directory: RegisterRead['directory']; readonly org: { readonly code: OrgId }; readonly orgIds: readonly number[] }, window: TruthWindow): Promise<Examination> {
    const examinedAt = this.#deps.clock.now();
    return withSystem(this.#deps.database, async (tx) => {
      const read = { tx, directory, orgIds };
      const ranked = await examineWorkers(read, this.#deps.register, this.#deps.register.watch, window);
      const doubts = await listDoubts(read, this.#deps.register, window);
      return { window, examinedAt, records: ranked.reduce((sum, { worker }) => sum + worker.records, 0), ranked, doubts, falseShare: TRUTH_PARAMETERS.falseShare };
    }, { readOnly: true, isolation: 'repeatable read', statementSeconds: STATEMENT_SECONDS });
  }
}
