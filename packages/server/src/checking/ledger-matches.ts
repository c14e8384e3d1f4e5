import type { LedgerMatchView } from '@taizhang/contract';
import { isOrgId, orgId as readOrgId, parsePeriod } from '@taizhang/kernel';
import { addressOfBinding, readFigures, readMaskedPage, sayBinding, type BoundPlace, type FigureAddress, type ReadFigure } from '@taizhang/reports';
import type { Actor } from '../auth/actor.ts';
import type { Tx } from '../database/database.ts';
import { withScope } from '../database/scope.ts';
import type { LedgerCounty } from '../ledger/ledger-county.ts';
import { canSeeOrg } from '../policies/jurisdiction.ts';
import { openLedgerReader } from '../reporting/ledger-reader.ts';
import type { ReportingDeps } from '../reporting/reporting-deps.ts';
import { maskSetting } from '../reporting/templates/mask-setting.ts';
import { reportedPeriod } from './reported-period.ts';

/** A text that was checked, and where its figures are bound when it is a report of this system. */
export interface CheckedSource {
  readonly text: string;
  readonly figures: readonly ReadFigure[];
  readonly places: readonly BoundPlace[];
}

/**
 * The figures of a text that are beyond doubt figures of the ledger the actor may see: those bound in a report of this system,
 * and in a report about the county whose period is stated, those whose words name one metric and no other.
 */
export async function ledgerMatches(deps: ReportingDeps, actor: Actor, source: CheckedSource): Promise<LedgerMatchView[]> {
  if (source.figures.length === 0 || source.text.length > LONGEST) return [];
  return withScope(deps.database, actor, async (tx) => {
    const county = await deps.ledger.county(tx, actor.countyId);
    const asOf = deps.clock.today();
    const found = source.places.length > 0 ? boundFigures(source) : await namedFigures(deps, tx, county, source);
    const visible = found.filter(({ address: { metricId, orgId } }) => county.catalogue.all.some(({ id }) => id === metricId) && canSee(actor, county, orgId));
    if (visible.length === 0) return [];
    const { reader } = await openLedgerReader(tx, county, visible.map(({ address }) => address), { asOf });
    return visible.flatMap(({ figure, address, isValue }): LedgerMatchView[] => {
      const { metricId, orgId, period } = address;
      const read = source.figures[figure];
      const said = sayBinding({ kind: 'figure', metricId, aspect: 'value', orgId }, reader, { orgId, period, asOf });
      if (read === undefined) return [];
      const metric = county.catalogue.all.find(({ id }) => id === metricId);
      const name = { zh: metric?.name.zh ?? metricId, en: metric?.name.en ?? metricId };
      return [{ figure, metricId, orgId, period, name, said: said.isMissing ? null : said.text, agrees: isValue && !said.isMissing ? saysSame(read, said.text) : null }];
    });
  }, { readOnly: true });
}

/** Characters up to which figures are looked for in the ledger: more than twice a long yearly report, a second or two of work. */
const LONGEST = 50_000;

interface FoundFigure { readonly figure: number; readonly address: FigureAddress; readonly isValue: boolean }

function boundFigures({ figures, places }: CheckedSource): readonly FoundFigure[] {
  return places.flatMap(({ span: [start, end], binding: { metricId, orgId, period, aspect } }) => {
    const figure = figures.findIndex(({ span: [from, to] }) => from < end && to > start);
    return figure === -1 ? [] : [{ figure, address: { metricId, orgId, period: parsePeriod(period) }, isValue: ['value', 'number', 'wan'].includes(aspect) }];
  });
}

async function namedFigures(deps: ReportingDeps, tx: Tx, county: LedgerCounty, { text, figures }: CheckedSource): Promise<readonly FoundFigure[]> {
  const period = reportedPeriod(text);
  const home = county.directory.tree.units.get(county.directory.countyCode)?.name ?? '';
  // A report of another county has figures of the same names.
  if (period === undefined || home === '' || !text.slice(0, HEAD).includes(home)) return [];
  const offsets = plainOffsets(text);
  const byStart = new Map(figures.map(({ span: [start], masked }, place) => [masked ? -1 : start, place]));
  const { masks } = readMaskedPage(text, await maskSetting(tx, county, deps.ledger.packs, deps.clock.today()));
  return masks.flatMap(({ start, isMasked, proposals: [best] }) => {
    const figure = byStart.get(offsets(start));
    if (isMasked || figure === undefined || best?.grade !== 'sure' || best.binding.kind !== 'figure' || best.binding.aspect !== 'value') return [];
    return [{ figure, address: addressOfBinding(best.binding, { orgId: county.directory.countyCode, period }), isValue: true }];
  });
}

/** Characters of a report in which it says whose it is. */
const HEAD = 600;

/** Where a character of the text without returns and byte-order mark stands in the text as it is. */
function plainOffsets(text: string): (offset: number) => number {
  const dropped = [...text.matchAll(/^\uFEFF|\r(?=\n)/gu)].map(({ index }) => index);
  return (offset) => dropped.reduce((at, drop) => (drop <= at ? at + 1 : at), offset);
}

function canSee(actor: Actor, { directory }: LedgerCounty, orgId: string): boolean {
  return isOrgId(orgId) && directory.tree.units.has(readOrgId(orgId)) && canSeeOrg(actor, directory.idOf(readOrgId(orgId)));
}

/** Whether a figure of the text is what the ledger says, to the decimals the text has. */
function saysSame({ surface, value, scale, unit }: ReadFigure, said: string): boolean | null {
  const [ledger] = readFigures(said);
  if (value === null || ledger === undefined || ledger.value === null || /[%‰]/u.test(unit) !== /[%‰]/u.test(ledger.unit)) return null;
  const decimals = /\.(\d+)/u.exec(surface)?.[1]?.length ?? 0;
  return Math.abs(value * scale - ledger.value * ledger.scale) <= 0.5 * 10 ** -decimals * scale * 1.0001;
}

