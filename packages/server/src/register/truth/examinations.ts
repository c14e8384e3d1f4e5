import { TRUTH_PARAMETERS } from '@taizhang/indicators';
import { withSystem } from '../../database/scope.ts';
import type { RegisterDeps } from '../register.ts';
import type { RegisterRead } from '../register-scope.ts';
import { windowOf, type TruthWindow } from './truth-window.ts';
import type { Examination } from './examination.ts';
import { examineWorkers } from './examine-workers.ts';
import { listDoubts } from './person-doubts.ts';
import { findExamination, rulesDigest, storeExamination, type ExaminedPlace } from './stored-examinations.ts';

/** Examinations kept at most: a county with its townships, and some more windows. */
const MOST_KEPT = 60;
/** After this one is made anew behind the answer, in milliseconds: a question about a year's work can be an hour old, and says so. */
const KEEP_MS = 3_600_000;
/** A large county's year is read in one statement. */
const STATEMENT_SECONDS = 300;

/** What is examined: a unit with everything below it. */
type ExaminedUnit = Pick<RegisterRead, 'directory' | 'org' | 'orgIds'>;

interface Kept {
  /** When it was made, here or elsewhere, in milliseconds. */
  since: number;
  readonly examination: Promise<Examination>;
  /** Being made anew. */
  isRenewing: boolean;
}

/**
 * Examinations by unit and days. Reading a year of a county takes seconds, so an examination is made once and kept for everybody who may see the unit;
 * who may is asked before, by the caller. Two who ask at once wait for the same one. It is stored, too: after a restart, and on another server, the answer is there.
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
    if (kept === undefined || isAnew) return this.#make(key, unit, window, { isAnew });
    if (!kept.isRenewing && this.#now() - kept.since >= KEEP_MS) {
      kept.isRenewing = true;
      // The kept one stays when this fails, still saying when it was made; the next look tries again.
      this.#make(key, unit, window, { former: kept }).catch(() => (kept.isRenewing = false));
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

  async #make(key: string, unit: ExaminedUnit, window: TruthWindow, { former, isAnew = false }: { readonly former?: Kept; readonly isAnew?: boolean }): Promise<Examination> {
    const examination = isAnew ? this.#examine(unit, window) : this.#storedOrNew(unit, window, former !== undefined);
    const made: Kept = { since: this.#now(), examination, isRenewing: false };
    if (former === undefined) this.#keep(key, made);
    try {
      const done = await examination;
      made.since = Date.parse(done.examinedAt);
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

  /** One that is renewed is taken from another server only when that has made it lately. */
  async #storedOrNew(unit: ExaminedUnit, window: TruthWindow, isRenewal: boolean): Promise<Examination> {
    const stored = await findExamination(this.#deps.database, this.#placeOf(unit, window));
    if (stored !== undefined && (!isRenewal || this.#now() - Date.parse(stored.examinedAt) < KEEP_MS)) return stored;
    return this.#examine(unit, window);
  }

  #placeOf({ directory, org }: ExaminedUnit, window: TruthWindow): ExaminedPlace {
    return { countyId: directory.countyId, orgId: org.id, window, rules: rulesDigest(this.#deps.register.watch) };
  }

  async #examine(unit: ExaminedUnit, window: TruthWindow): Promise<Examination> {
    const { directory, orgIds } = unit;
    const examinedAt = this.#deps.clock.now();
    const found = await withSystem(this.#deps.database, async (tx) => {
      const read = { tx, directory, orgIds };
      const ranked = await examineWorkers(read, this.#deps.register, this.#deps.register.watch, window);
      const doubts = await listDoubts(read, this.#deps.register, window);
      return { window, examinedAt, records: ranked.reduce((sum, { worker }) => sum + worker.records, 0), ranked, doubts, falseShare: TRUTH_PARAMETERS.falseShare };
    }, { readOnly: true, isolation: 'repeatable read', statementSeconds: STATEMENT_SECONDS });
    await storeExamination(this.#deps.database, this.#placeOf(unit, window), found);
    return found;
  }

  #now(): number {
    return Date.parse(this.#deps.clock.now());
  }
}
