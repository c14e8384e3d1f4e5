import { fail } from './domain-error.ts';
import type { OrgId, OrgUnit } from './org-unit.ts';
import type { PlainDate } from './plain-date.ts';

/** The organisation as it stood on one day. */
export interface OrgTreeView {
  readonly asOf: PlainDate;
  readonly rootIds: readonly OrgId[];
  /**
   * The unit.
   * @throws DomainError unknown_org when it did not exist that day
   */
  get(id: OrgId): OrgUnit;
  find(id: OrgId): OrgUnit | undefined;
  /** Whether it existed that day. */
  has(id: OrgId): boolean;
  parentOf(id: OrgId): OrgId | undefined;
  childrenOf(id: OrgId): readonly OrgId[];
  /** Nearest first, root last, itself not included. */
  ancestorsOf(id: OrgId): readonly OrgId[];
  /** Itself and all below, depth first, siblings in their order. */
  subtreeOf(id: OrgId): readonly OrgId[];
  /** Whether it is `rootId` or stands below it. */
  isWithin(id: OrgId, rootId: OrgId): boolean;
}

/** What a view reads: the units of a day, their parents, and their children in order. */
export interface OrgIndex {
  readonly units: ReadonlyMap<OrgId, OrgUnit>;
  readonly parents: ReadonlyMap<OrgId, OrgId | null>;
  readonly children: ReadonlyMap<OrgId | null, readonly OrgId[]>;
}

/** Builds the view of one day over an index that holds for that day. */
export function viewOf(asOf: PlainDate, index: OrgIndex): OrgTreeView {
  const { units, parents, children } = index;
  const childrenOf = (id: OrgId): readonly OrgId[] => children.get(id) ?? [];
  const ancestorsOf = (id: OrgId): readonly OrgId[] => {
    const ancestors: OrgId[] = [];
    for (let at = parents.get(id); at !== undefined && at !== null; at = parents.get(at)) ancestors.push(at);
    return ancestors;
  };
  return {
    asOf,
    rootIds: children.get(null) ?? [],
    get: (id) =>
      units.get(id) ??
      fail(
        'unknown_org',
        { zh: `${asOf} 没有机构 ${id}`, en: `there is no organisation ${id} on ${asOf}` },
        { details: { orgId: id, asOf } },
      ),
    find: (id) => units.get(id),
    has: (id) => units.has(id),
    parentOf: (id) => parents.get(id) ?? undefined,
    childrenOf,
    ancestorsOf,
    subtreeOf: (id) => (units.has(id) ? depthFirst(id, childrenOf) : []),
    isWithin: (id, rootId) => units.has(id) && (id === rootId || ancestorsOf(id).includes(rootId)),
  };
}

function depthFirst(root: OrgId, childrenOf: (id: OrgId) => readonly OrgId[]): readonly OrgId[] {
  const result: OrgId[] = [];
  const waiting: OrgId[] = [root];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    result.push(id);
    waiting.push(...[...childrenOf(id)].reverse());
  }
  return result;
}
