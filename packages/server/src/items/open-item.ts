import type { LinkTarget } from '@taizhang/contract';
import { metricId, type MetricDefinition } from '@taizhang/indicators';
import { dayOfInstant, fail, orgId, yearOf } from '@taizhang/kernel';
import { act, measureClosure, newItem, type ClosureBinding, type FieldValue, type ItemOpening, type Party, type Procedure } from '@taizhang/workflow';
import type { Actor } from '../auth/actor.ts';
import { executeCommand, type CommandTrail } from '../command/execute-command.ts';
import type { Tx } from '../database/database.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { presentName } from '../ledger/present-figure.ts';
import type { OrgDirectory } from '../organisation/org-directory.ts';
import { requireVisibleOrg } from '../policies/jurisdiction.ts';
import { readEvidence } from './evidence.ts';
import { readParties, type GivenParties } from './item-persons.ts';
import { itemActor, relationsTo } from './item-relations.ts';
import { holdItemRules } from './item-rules.ts';
import { insertItem, numberText, type BoundTo } from './item-storage.ts';
import { assertDueWithin, requireParent } from './item-tree.ts';
import { insertLink } from './link-item.ts';
import { measureFigure } from './measure-figure.ts';

/** What an item is opened with. */
export interface OpenOrder {
  readonly commandId: string;
  readonly procedure: string;
  readonly action: string;
  readonly title: string;
  readonly parties: GivenParties;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly opinion?: string | undefined;
  readonly at?: string | undefined;
  readonly evidence: readonly string[];
  readonly figure?: { readonly metricId: string; readonly orgId: string; readonly direction: 'at_least' | 'at_most'; readonly threshold: number } | undefined;
  readonly cause?: string | undefined;
  /** The item it is a part of. */
  readonly parentId?: string | undefined;
  /** What it comes from; the figure it is bound to is linked by itself. */
  readonly links?: readonly LinkTarget[] | undefined;
}

/**
 * Opens an item with its first action. Whoever opens it is what that action asks for; relations the procedure cannot do without fall to them unless given.
 * @throws DomainError what `act` refuses with; `conflict` for a cause that has an open item; `unknown_org`, `forbidden` for parties outside the jurisdiction;
 * `wrong_state`, `invalid_input` for what its parent does not allow
 */
export async function openItem(deps: LedgerDeps, actor: Actor, order: OpenOrder): Promise<{ readonly itemId: string; readonly number: string }> {
  return executeCommand(deps, actor, { commandId: order.commandId, action: 'item.open', subject: { kind: 'item', id: order.commandId } }, async (tx, trail) => placeItem(deps, actor, order, { tx, trail }));
}

/** Opens an item within a command that is under way. @throws DomainError as {@link openItem} */
export async function placeItem(deps: LedgerDeps, actor: Actor, order: OpenOrder, { tx, trail }: { readonly tx: Tx; readonly trail: CommandTrail }): Promise<{ readonly itemId: string; readonly number: string }> {
  const itemId = order.commandId;
  const directory = await deps.directories.of(tx, actor.countyId);
  const rules = await holdItemRules(deps, tx, actor.countyId);
  const { calendar } = rules;
  const procedure = rules.procedureOf({ procedure: order.procedure, openedOn: dayOfInstant(deps.clock.now()) });
  const parent = order.parentId === undefined ? undefined : await requireParent(rules, tx, actor, directory, order.parentId, procedure);
  const parties = await partiesOf(tx, procedure, actor, directory, order);
  const binding = order.figure === undefined ? undefined : await bindingOf(deps, tx, actor, directory, order.figure);
  const opening: ItemOpening = { id: itemId, procedureId: procedure.id, title: order.title, parties, ...(binding === undefined ? {} : { binding }), ...(parent === undefined ? {} : { parentId: parent.stored.id }) };
  const item = newItem(opening);
  const now = deps.clock.now();
  const outcome = act(
    procedure, item,
    { action: order.action, baseVersion: 0, fields: order.fields, evidence: await readEvidence(tx, actor, order.evidence), ...(order.opinion === undefined ? {} : { opinion: order.opinion }), ...(order.at === undefined ? {} : { at: order.at }) },
    { now, actor: itemActor(item, actor, directory), relations: relationsTo(item, actor, directory), calendar },
  );
  if (outcome.kind === 'refused') throw outcome.error;
  if (parent !== undefined) assertDueWithin(parent, { procedure, item: outcome.item, dueField: dueFieldOf(procedure, order.action) }, calendar);
  const bound: BoundTo | null = order.figure === undefined ? null : { metricId: order.figure.metricId, orgId: order.figure.orgId };
  const number = await insertItem({ tx, directory, procedure, calendar, now }, outcome.item, outcome.record, { opening, orgId: actor.orgId, openedBy: actor.accountId, bound, cause: order.cause ?? null });
  for (const target of linksOf(order)) await insertLink(deps, tx, actor, directory, itemId, target);
  const cited = numberText(procedure, { year: yearOf(dayOfInstant(now)), number });
  trail.add({ number: cited, procedure: procedure.id, title: order.title, action: order.action, parties: JSON.stringify(parties), parent: parent?.stored.id, bound: bound === null ? undefined : `${bound.metricId} ${bound.orgId} ${order.figure?.threshold ?? ''}` });
  return { itemId, number: cited };
}

/** The figure it is bound to is what it comes from, unless that is said already. */
function linksOf({ links = [], figure }: OpenOrder): readonly LinkTarget[] {
  if (figure === undefined || links.some((link) => link.to === 'figure' && link.metricId === figure.metricId && link.orgId === figure.orgId)) return links;
  return [...links, { to: 'figure', metricId: figure.metricId, orgId: figure.orgId, reason: '由该指标立项，重新计算达标后销号' }];
}

/** The field an opening action takes the last day from. */
function dueFieldOf({ actions, breakdown }: Procedure, actionId: string): string | undefined {
  return actions.find(({ id }) => id === actionId)?.clocks?.find(({ clock }) => clock === breakdown?.until)?.until;
}

async function partiesOf(tx: Tx, procedure: Procedure, actor: Actor, directory: OrgDirectory, order: OpenOrder): Promise<Readonly<Record<string, readonly Party[]>>> {
  const known = new Set(procedure.relations.map(({ id }) => id));
  const unknown = Object.keys(order.parties).find((relation) => !known.has(relation));
  if (unknown !== undefined) fail('invalid_input', { zh: `“${procedure.name.zh}”没有“${unknown}”这一方`, en: `"${procedure.name.en}" knows no party "${unknown}"` }, { path: ['parties', unknown] });
  const given = await readParties(tx, actor, directory, order.parties);
  const parties: Record<string, readonly Party[]> = Object.fromEntries(Object.entries(given).filter(([, list]) => list.length > 0));
  const me: Party = { orgId: actor.orgCode, ...(actor.accountId === null ? {} : { accountId: actor.accountId }) };
  for (const relation of [...openersOf(procedure, order.action), ...neededRelations(procedure)]) parties[relation] ??= [me];
  return parties;
}

/** What whoever takes an opening action is to the item. */
export function openersOf(procedure: Procedure, action: string): readonly string[] {
  return procedure.actions.find(({ id }) => id === action)?.by.slice(0, 1) ?? [];
}

/** Relations without whom an item would stop somewhere: they alone may lead on from a state. */
export function neededRelations(procedure: Procedure): readonly string[] {
  return [...new Set(procedure.actions.flatMap(({ by: [only, ...others], to }) => (only !== undefined && others.length === 0 && to !== undefined ? [only] : [])))];
}

/** The figure of the moment is the one to be bettered: what is of its day or later counts, a correction of it too, nothing older. */
async function bindingOf(deps: LedgerDeps, tx: Tx, actor: Actor, directory: OrgDirectory, figure: NonNullable<OpenOrder['figure']>): Promise<ClosureBinding> {
  const metric: MetricDefinition = deps.ledger.catalogue.get(metricId(figure.metricId));
  const unit = directory.tree.units.get(requireVisibleOrg(actor, directory, orgId(figure.orgId)).code);
  const name = unit === undefined ? { zh: figure.orgId, en: figure.orgId } : presentName(unit);
  const measured = await measureFigure(deps, tx, await deps.ledger.county(tx, actor.countyId), figure);
  const binding: ClosureBinding = {
    expression: metric.id, label: { zh: `${name.zh}${metric.name.zh}`, en: `${metric.name.en}, ${name.en}` }, unit: metric.unit, decimals: metric.decimals, direction: figure.direction, threshold: figure.threshold,
    window: { from: measured.value === undefined ? deps.clock.today() : measured.on },
  };
  const judgement = measureClosure(binding, measured);
  if (judgement.isReached) fail('invalid_input', { zh: `${judgement.sentence.zh}，无须立项。`, en: `${judgement.sentence.en}: there is nothing to supervise.` }, { path: ['figure', 'threshold'] });
  return binding;
}
