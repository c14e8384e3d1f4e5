import { earlierOf, type PlainDate } from '@taizhang/kernel';

/** Figures that may have moved: of a unit and a procedure, from a day on. */
export interface TouchedFigures {
  /** Internal id of the unit. */
  readonly orgId: number;
  readonly procedure: string;
  readonly from: PlainDate;
}

/** What a batch of changes touched, each unit and procedure once, from the earliest day. */
export class TouchedSet {
  readonly #touched = new Map<string, TouchedFigures>();

  touch(orgId: number, procedure: string, from: PlainDate): void {
    const key = `${orgId}|${procedure}`;
    const known = this.#touched.get(key);
    this.#touched.set(key, { orgId, procedure, from: known === undefined ? from : earlierOf(known.from, from) });
  }

  get list(): readonly TouchedFigures[] {
    return [...this.#touched.values()];
  }
}
