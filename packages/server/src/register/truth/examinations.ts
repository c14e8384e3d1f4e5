import { TRUTH_PARAMETERS, type PersonDoubt, type RankedWorker } from '@taizhang/indicators';
import { withSystem } from '../../database/scope.ts';
import type { RegisterDeps } from '../register.ts';
import type { RegisterRead } from '../register-scope.ts';
import { windowOf, type TruthWindow } from './truth-window.ts';
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
/** After this one is made anew behind the answer, in milliseconds: a question about a year's work can be an hour old, and says so. */
const KEEP_MS = 3_600_000;
/** A large county's year is read in one statement. */
const STATEMENT_SECONDS = 300;

/** What is examined: a unit with everything below it. */
type ExaminedUnit = Pick<RegisterRead, 'directory' | 'org' | 'orgIds'>;

interface Kept {
  readonly since: number;
  readonly examination: Promise<Examination>;
  /** Being made anew. */
  isRenewing: boolean;
}

/**
 * Examinations by unit and days. Reading a year of a county takes seconds, so an examination is made once and kept for everybody who may see the unit;
 * who may is asked before, by the caller. Two who ask at once wait for the same one.
 */
export class Examinations {
  readonly #deps: RegisterDeps;
  readonly #kept = new Map<string, Kept>();

  constructor(deps: RegisterDeps) {
    this.#deps = deps;
  }

  /** The examination of a unit the caller was found to see; `isAnew` reads the records again. */
  async of(unit: ExaminedUnit, window: TruthWindow, isAnew = false): Promise<Examination> {
    const key = `${unit.directory.countyId} ${unit.org.code} ${window.from} ${window.to}`;
    const kept = this.#kept.get(key);
    if (kept === undefined || isAnew) return this.#make(key, unit, window);
    if (!kept.isRenewing && this.#now() - kept.since >= KEEP_MS) {
      kept.isRenewing = true;
      // The kept one stays when this fails, still saying when it was made; the next look tries again.
      this.#make(key, unit, window, kept).catch(() => (kept.isRenewing = false));
    }
    return kept.examination;
  }

  /** Makes the examination a county's office opens first, unless a recent one is there, so that the list opens at once in the morning. */
  async keepReady(countyId: number): Promise<void> {
    const unit = await withSystem(this.#deps.database, async (tx): Promise<ExaminedUnit> => {
      const directory = await this.#deps.directories.of(tx, countyId);
      const code = directory.codeOf(countyId);
      return { directory, org: { id: countyId, code }, orgIds: directory.jurisdictionOf(code, this.#deps.clock.today()) };
    }, { readOnly: true });
    await this.of(unit, windowOf({}, this.#deps.clock.today()));
  }

  async #make(key: string, unit: ExaminedUnit, window: TruthWindow, former?: Kept): Promise<Examination> {
    const examination = this.#examine(unit, window);
    const made: Kept = { since: this.#now(), examination, isRenewing: false };
    if (former === undefined) this.#keep(key, made);
    try {
      const done = await examination;
      if (former !== undefined) this.#keep(key, made);
      return done;
    } catch (error) {
      if (this.#kept.get(key) === made) this.#kept.delete(key);
      throw error;
    }
  }

  #keep(key: string, made: Kept): void {
    this.#kept.delete(key);
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size >= MOST_KEPT) this.#kept.delete(oldest);
    this.#kept.set(key, made);
  }

  async #examine({ directory, orgIds }: ExaminedUnit, window: TruthWindow): Promise<Examination> {
    const examinedAt = this.#deps.clock.now();
    return withSystem(this.#deps.database, async (tx) => {
      const read = { tx, directory, orgIds };
      const ranked = await examineWorkers(read, this.#deps.register, this.#deps.register.watch, window);
      const doubts = await listDoubts(read, this.#deps.register, window);
      return { window, examinedAt, records: ranked.reduce((sum, { worker }) => sum + worker.records, 0), ranked, doubts, falseShare: TRUTH_PARAMETERS.falseShare };
    }, { readOnly: true, isolation: 'repeatable read', statementSeconds: STATEMENT_SECONDS });
  }

  #now(): number {
    return Date.parse(this.#deps.clock.now());
  }
}
