import { addDays, plainDate, startOfDay, type WorkingCalendar } from '@taizhang/kernel';
import type { Party, Procedure } from '@taizhang/workflow';
import { DOERS } from '../item-relations.ts';
import { sweepAfter } from '../next-sweep.ts';
import { partyRows, standingOf, type PartyRow, type Standing } from '../item-storage.ts';
import { drawFrom, isEnded, startOfficeWalk, walkOn, type OfficeWalk } from './office-walk.ts';

/** One walk that many items are made of: the same but for id, title, number, opener and the units, for which {@link unitMark} and the like stand. */
export interface ItemTemplate {
  readonly walk: OfficeWalk;
  readonly standing: Standing;
  readonly parties: readonly PartyRow[];
  /** What kind of unit stands in each relation, in the order of their marks. */
  readonly kinds: readonly UnitKind[];
  /** The relation of whoever opened it. */
  readonly opener: number;
}

/** Sections hand out and review, institutions do the work. */
export type UnitKind = 'section' | 'institution';

export const ID_MARK = '@item@';
export const TITLE_MARK = '@title@';

/** Stands for the unit of the nth relation. */
export function unitMark(nth: number): string {
  return `@unit${nth}@`;
}

const FIRST_DAY = plainDate('2019-01-07');
/** About ten actions each: a handed-out item is signed for, reported on, answered, reviewed. */
const LONGEST = 11;

/** Walks of every procedure, begun on days of three years; most have ended. `now` is the instant their standing is of. */
export function makeTemplates(procedures: readonly Procedure[], count: number, openShare: number, now: string, calendar: WorkingCalendar): readonly ItemTemplate[] {
  const draw = drawFrom(20_220_105);
  const templates: ItemTemplate[] = [];
  for (let nth = 0; templates.length < count && nth < count * 4; nth += 1) {
    const procedure = procedures[nth % procedures.length];
    if (procedure === undefined) break;
    const staysOpen = draw() < openShare;
    // What is open was opened lately.
    const back = staysOpen ? Math.floor(draw() * draw() * 70) : 80 + Math.floor(draw() * 1000);
    const opened = addDays(plainDate(now.slice(0, 10)), -back);
    if (opened < FIRST_DAY) continue;
    const parties = Object.fromEntries(procedure.relations.map(({ id }, relation) => [id, [{ orgId: unitMark(relation) } satisfies Party]]));
    const start = startOfficeWalk(procedure, { id: ID_MARK, title: TITLE_MARK, parties }, startOfDay(opened).replace('T00:', 'T09:'));
    const walk = walkOn(start, { records: staysOpen ? 1 + Math.floor(draw() * 6) : 5 + Math.floor(draw() * LONGEST), ends: !staysOpen }, calendar, draw);
    if (walk.records.length === 0 || walk.now > now || isEnded(walk) === staysOpen) continue;
    templates.push(templateOf(walk, now, calendar));
  }
  return templates;
}

function templateOf(walk: OfficeWalk, now: string, calendar: WorkingCalendar): ItemTemplate {
  const { procedure, item } = walk;
  const standing = standingOf({ procedure, calendar, now: walk.now }, item);
  const opening = walk.records[0]?.as[0];
  return {
    walk, standing: { ...standing, sweepAt: standing.isFinal ? null : sweepAfter(procedure, item, now, calendar) }, parties: partyRows(procedure, item),
    kinds: procedure.relations.map(({ id }) => (DOERS.includes(id) || id === 'assisting' ? 'institution' : 'section')), opener: procedure.relations.findIndex(({ id }) => id === opening),
  };
}

