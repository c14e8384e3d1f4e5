import type { ItemBrief } from '@taizhang/contract';
import { daysBetween, orgId, unitInfo, type PlainDate, type WorkingCalendar } from '@taizhang/kernel';
import { clocksOf, lightOf, nameOf, type Procedure } from '@taizhang/workflow';
import type { Actor } from '../auth/actor.ts';
import type { OrgDirectory } from '../organisation/org-directory.ts';
import { presentOrg } from '../organisation/present-organisation.ts';
import type { ItemRules } from './item-rules.ts';
import { DOERS, relationsTo, unitsOf } from './item-relations.ts';
import { numberText, type StoredItem } from './item-storage.ts';
import { isWaitingFor } from './waiting-relations.ts';

/** Who looks at items, when. */
export interface ItemReader {
  readonly actor: Actor;
  readonly directory: OrgDirectory;
  readonly rules: ItemRules;
  readonly calendar: WorkingCalendar;
  readonly today: PlainDate;
  readonly now: string;
}

/** The line of an item in a list. */
export function presentBrief({ actor, directory, calendar, today, now }: ItemReader, procedure: Procedure, stored: StoredItem): ItemBrief {
  const { item } = stored;
  const state = procedure.states.find(({ id }) => id === item.state);
  const isFinal = state?.isFinal === true;
  const light = isFinal ? { light: 'green' as const, name: nameOf(procedure.states, item.state) } : lightOf(procedure.lights, clocksOf(procedure, item, calendar), now);
  const isWaiting = isWaitingFor(procedure, item);
  const mine = unitsOf(actor, directory);
  return {
    id: stored.id, number: numberText(procedure, stored), procedure: { id: procedure.id, name: procedure.name }, title: stored.title,
    state: { id: item.state ?? '', name: nameOf(procedure.states, item.state), isFinal },
    light: light.light, lightName: light.name, dueOn: stored.dueOn, dueClock: stored.dueClock === null ? null : nameOf(procedure.clocks, stored.dueClock), daysLeft: stored.dueOn === null ? null : daysBetween(today, stored.dueOn),
    isLate: stored.isLate || (stored.dueOn !== null && stored.dueOn < today),
    leads: (item.parties[DOERS.find((relation) => item.parties[relation] !== undefined) ?? ''] ?? []).map((party) => presentOrg(directory, orgId(party.orgId))), openedOn: stored.openedOn, closedOn: stored.closedOn,
    isPart: item.parentId !== undefined,
    waitsForMe: relationsTo(item, actor, directory).some((relation) => mine.some((unit) => isWaiting(relation, unit))),
    figure: item.binding === undefined ? null : { label: item.binding.label, threshold: item.binding.threshold, unit: unitInfo(item.binding.unit).code },
  };
}
