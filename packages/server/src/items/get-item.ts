import type { ItemEntry, ItemFigure, ItemView } from '@taizhang/contract';
import { hoursBetween, orgId, unitInfo, unitLabel, type Localized } from '@taizhang/kernel';
import { askedOf, asksOf, availableActions, cite, drawProcedure, HAND_OVER, isAskedWith, isOverdue, judgeCondition, measureClosure, nameOf, type ClosureBinding, type ItemRecord, type Party, type Procedure, type ProcedureAction } from '@taizhang/workflow';
import type { Actor } from '../auth/actor.ts';
import type { Tx } from '../database/database.ts';
import { withScope } from '../database/scope.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { measureOf } from '../ledger/present-metric.ts';
import { rowsOf } from '../ledger/sql.ts';
import type { OrgDirectory } from '../organisation/org-directory.ts';
import { presentOrg } from '../organisation/present-organisation.ts';
import { clocksAsStopped } from './due/clocks-as-stopped.ts';
import { MOVE_NOTICES, moveEntries } from './due/moves-of-item.ts';
import { evidenceOf } from './evidence.ts';
import { relationEntries } from './item-course-relations.ts';
import { personNames } from './item-persons.ts';
import { openItemReader } from './item-reader.ts';
import { markOf } from './item-pulse.ts';
import { itemActor, relationsTo } from './item-relations.ts';
import { readRecords, requireItem, type BoundTo } from './item-storage.ts';
import { partsOf } from './item-tree.ts';
import { laggingParts } from './lagging-parts.ts';
import { measureFigure, type MeasuredFigure } from './measure-figure.ts';
import { ruleOfItem } from './opening-rules/rule-storage.ts';
import { presentAction, valueWords } from './present-action.ts';
import { presentBrief } from './present-brief.ts';

/** An item as its page shows it to the reader. @throws DomainError `not_found` */
export async function getItem(deps: LedgerDeps, actor: Actor, itemId: string): Promise<ItemView> {
  return withScope(
    deps.database,
    actor,
    async (tx) => {
      const reader = await openItemReader(deps, tx, actor);
      const { directory, rules, now } = reader;
      const stored = await requireItem(tx, actor.countyId, itemId);
      const procedure = rules.procedureOf(stored);
      const { item } = stored;
      const records = await readRecords(tx, actor.countyId, itemId);
      const names = await personNames(tx, actor.countyId, [item.parties, ...records.map(({ parties }) => parties ?? {})].flatMap((parties) => Object.values(parties).flat()));
      const parts = await partsOf(deps, tx, actor.countyId, itemId);
      const evidence = await evidenceOf(tx, actor.countyId, itemId);
      const county = await deps.ledger.county(tx, actor.countyId);
      const measured = stored.bound === null ? undefined : await measureFigure(deps, tx, county, stored.bound);
      const relations = relationsTo(item, actor, directory);
      const me = itemActor(item, actor, directory);
      // Whether somebody may review their own work is a question only for who may review.
      const reviews = (id: string): boolean => procedure.actions.some(({ by, conditions }) => conditions?.includes(id) === true && by.some((relation) => relations.includes(relation)));
      const judged = new Map(procedure.conditions.map((condition) => {
        const input = { parts, actor: reviews(condition.id) ? me : { ...me, accountId: '' }, ...(measured === undefined ? {} : { measurement: measured }) };
        return [condition.id, judgeCondition(procedure, item, condition, input)];
      }));
      const blocked = (action: ProcedureAction): readonly Localized[] => (action.conditions ?? []).flatMap((id) => {
        const judgement = judged.get(id);
        return judgement === undefined || judgement.holds || isAskedWith(action, judgement.condition) ? [] : [judgement.reason];
      });
      const runs = await clocksAsStopped(deps, tx, actor.countyId, rules, stored, records);
      return {
        ...presentBrief(reader, procedure, stored),
        rule: await ruleOfItem(tx, actor.countyId, itemId),
        version: item.version, mark: await markOf(deps, tx, actor.countyId, stored, measured), today: reader.today, purpose: procedure.purpose,
        parties: presentParties(directory, procedure, item.parties, names),
        fields: procedure.fields.flatMap((field) => {
          const value = item.fields[field.id];
          return value === undefined || value === '' ? [] : [{ id: field.id, name: field.name, value: valueWords(field, value) }];
        }),
        clocks: procedure.clocks.flatMap((clock) => {
          const run = runs[clock.id];
          if (run === undefined) return [];
          return [{
            id: clock.id, name: clock.name, clause: cite(clock.basis), state: run.state, startedAt: run.startedAt ?? null, due: run.due ?? null, dueAt: run.dueAt ?? null, stoppedAt: run.stoppedAt ?? null, isOverdue: isOverdue(run, now),
            steps: run.steps.map(({ clause, ...step }) => ({ ...step, clause: clause ?? null })),
          }];
        }),
        course: await courseOf(tx, { directory, procedure, itemId, records, evidence, names, relations: await relationEntries(deps, tx, directory, itemId) }),
        // Sub-items are no condition of an item that has none.
        conditions: procedure.conditions.filter((condition) => asksOf(item, condition) && (condition.kind !== 'children' || parts.isDerived)).map((condition) => ({ id: condition.id, name: condition.name, holds: judged.get(condition.id)?.holds === true, reason: judged.get(condition.id)?.reason ?? condition.name })),
        actions: availableActions(procedure, item, relations).map((action) => presentAction(procedure, askedOf(procedure, action, parts.isDerived), item.fields, blocked(action))),
        bound: stored.bound === null || measured === undefined || item.binding === undefined ? null : presentBound(deps, directory, stored.bound, item.binding, measured, await laggingParts(tx, county, { actor, bound: stored.bound, binding: item.binding, period: measured.period, today: reader.today })),
        evidence: [...evidence.values()],
        diagram: presentDiagram(procedure, item.state, records),
      };
    },
    { readOnly: true },
  );
}

type Names = ReadonlyMap<string, string>;

function presentParties(directory: OrgDirectory, procedure: Procedure, parties: Readonly<Record<string, readonly Party[]>>, names: Names): ItemView['parties'] {
  return procedure.relations.flatMap((relation) =>
    (parties[relation.id] ?? []).map((party) => ({
      relation: { id: relation.id, name: relation.name }, org: presentOrg(directory, orgId(party.orgId)), person: party.accountId === undefined ? null : { id: party.accountId, name: names.get(party.accountId) ?? '' },
    })));
}

interface RefusalRow {
  readonly version: number;
  readonly action: string;
  readonly refused_at: string;
  readonly refused_to: string;
  readonly org_id: number;
  readonly sentence: Localized;
}

/** Who is what to the item from a record on, where the record says so. */
function namedAnew(directory: OrgDirectory, procedure: Procedure, { parties = {} }: ItemRecord, names: Names): ItemEntry['fields'] {
  return Object.entries(parties).map(([relation, list]) => {
    const said = list.map(({ orgId: unit, accountId }) => ({ org: presentOrg(directory, orgId(unit)).name, person: accountId === undefined ? '' : ` ${names.get(accountId) ?? ''}` }));
    return { name: nameOf(procedure.relations, relation), value: { zh: said.map(({ org, person }) => `${org.zh}${person}`).join('、') || '无', en: said.map(({ org, person }) => `${org.en}${person}`).join(', ') || 'none' } };
  });
}

interface CourseInput {
  readonly directory: OrgDirectory;
  readonly procedure: Procedure;
  readonly itemId: string;
  readonly records: readonly ItemRecord[];
  readonly evidence: Awaited<ReturnType<typeof evidenceOf>>;
  readonly names: Names;
  readonly relations: readonly ItemEntry[];
}

/** What happened, what was refused, and what people were told, in the order it was recorded. */
async function courseOf(tx: Tx, { directory, procedure, itemId, records, evidence, names, relations }: CourseInput): Promise<ItemEntry[]> {
  const refusals = await rowsOf<RefusalRow>(tx, 'select version, action, refused_at, refused_to, org_id, sentence from work_refusal where county_id = $1 and item_id = $2', [directory.countyId, itemId]);
  const notices = await rowsOf<{ words: Localized; told_at: string }>(tx, 'select words, told_at from work_notice where county_id = $1 and item_id = $2 and not starts_with(key, $3)', [directory.countyId, itemId, MOVE_NOTICES]);
  const plain = { as: [], opinion: null, state: null, fields: [], evidence: [], deskHours: null };
  const entries: ItemEntry[] = [
    ...records.map((record): ItemEntry => ({
      kind: 'record', version: record.version, action: record.isHandOver === true ? HAND_OVER.name : nameOf(procedure.actions, record.action), at: record.at, recordedAt: record.recordedAt, by: { name: record.by.name, org: presentOrg(directory, orgId(record.by.orgId)) },
      as: record.as.map((relation) => nameOf(procedure.relations, relation)), opinion: record.opinion ?? null, state: record.to === record.from ? null : nameOf(procedure.states, record.to),
      fields: [...namedAnew(directory, procedure, record, names), ...Object.entries(record.fields).flatMap(([id, value]) => {
        const field = procedure.fields.find((each) => each.id === id);
        return field === undefined || value === '' ? [] : [{ name: field.name, value: valueWords(field, value) }];
      })],
      evidence: record.evidence.flatMap(({ id }) => evidence.get(id) ?? []), sentence: record.evaluation?.sentence ?? null, deskHours: null,
    })),
    ...refusals.map((row): ItemEntry => ({ ...plain, kind: 'refusal', version: row.version, action: nameOf(procedure.actions, row.action), at: row.refused_at, recordedAt: row.refused_at, by: { name: row.refused_to, org: presentOrg(directory, directory.codeOf(row.org_id)) }, sentence: row.sentence })),
    ...(await moveEntries(tx, directory.countyId, procedure, itemId)),
    ...uniqueBy(notices, ({ words, told_at: at }) => `${words.zh} ${at}`).map((row): ItemEntry => ({ ...plain, kind: 'notice', version: null, action: { zh: '系统提醒', en: 'System notice' }, at: row.told_at, recordedAt: row.told_at, by: { name: '系统', org: null }, sentence: row.words })),
    ...relations,
  ];
  // What was refused on a version stands after the record that made it, a link made by the opening after the opening.
  const placeOf = ({ kind, version }: ItemEntry): number => version ?? (kind === 'relation' ? 1 : Infinity);
  entries.sort((a, b) => (a.recordedAt === b.recordedAt ? placeOf(a) - placeOf(b) : a.recordedAt < b.recordedAt ? -1 : 1));
  let last: string | undefined;
  return entries.map((entry) => {
    if (entry.kind !== 'record') return entry;
    const deskHours = last === undefined ? null : Math.max(0, hoursBetween(last, entry.recordedAt));
    last = entry.recordedAt;
    return { ...entry, deskHours };
  });
}

function uniqueBy<Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

function presentBound(deps: LedgerDeps, directory: OrgDirectory, bound: BoundTo, binding: ClosureBinding, measured: MeasuredFigure, parts: ItemFigure['parts']): ItemFigure {
  const judgement = measureClosure(binding, measured);
  return {
    metricId: bound.metricId, org: presentOrg(directory, orgId(bound.orgId)), label: binding.label, unit: unitInfo(binding.unit).code, unitEn: unitLabel(binding.unit, 'en'), decimals: binding.decimals, direction: binding.direction, threshold: binding.threshold,
    from: binding.window.from, value: measured.value ?? null, numerator: measured.reading?.numerator ?? null, denominator: measured.reading?.denominator ?? null, period: measured.period ?? null, on: measured.value === undefined ? null : measured.on,
    isReached: judgement.isReached, shortfall: judgement.shortfall ?? null, sentence: judgement.sentence, measureId: measureOf(deps.ledger.packs, measured.metric.id)?.id ?? null, months: [...measured.months], parts,
  };
}

function presentDiagram(procedure: Procedure, state: string | undefined, records: readonly ItemRecord[]): ItemView['diagram'] {
  const drawing = drawProcedure(procedure, { ...(state === undefined ? {} : { state }), passed: records.map(({ to }) => to) });
  return { ...drawing, nodes: [...drawing.nodes], edges: drawing.edges.map((edge) => ({ ...edge, actions: [...edge.actions], points: edge.points.map(([x, y]): [number, number] => [x, y]) })) };
}
