import type { ReportSummary, ReportView } from '@taizhang/contract';
import type { Localized } from '@taizhang/kernel';
import { metricId as readMetricId } from '@taizhang/indicators';
import { inlinesOf, renderHtml, type BoundFigure, type DocumentTree } from '@taizhang/reports';
import type { Actor } from '../auth/actor.ts';
import type { Tx } from '../database/database.ts';
import type { LedgerCounty } from '../ledger/ledger-county.ts';
import { can } from '../policies/ability.ts';
import { mayOverride, mayRestore } from '../policies/report-policy.ts';
import { openLedgerReader } from './ledger-reader.ts';
import { findingsOf } from './report-findings.ts';
import type { StoredReport } from './report-storage.ts';
import { presentStage } from './review/present-review.ts';

/** A line of the list of reports. */
export function presentSummary({ id, orgId, revision, tree, knownAt, createdAt, createdBy, standing, published }: StoredReport): ReportSummary {
  return {
    id, title: tree.title, templateId: tree.meta.templateId, period: tree.meta.period, orgId, status: published ? 'published' : 'draft', revision, review: presentStage(standing), createdAt, createdBy, knownAt,
    publishedAt: published?.at ?? null, publishedBy: published?.by ?? null, digest: published?.digest ?? null,
    figureCount: tree.figures.length, missingCount: tree.missing.length, demoCount: tree.figures.filter((figure) => figure.demo).length,
  };
}

/** A report as read on screen, each figure beside what the ledger says now. */
export async function presentReport(tx: Tx, county: LedgerCounty, actor: Actor, report: StoredReport): Promise<ReportView> {
  const { tree } = report;
  const isDraft = report.published === null;
  const { reader } = await openLedgerReader(tx, county, tree.figures.map((figure) => figure.ref), { asOf: tree.meta.asOf });
  return {
    ...presentSummary(report),
    html: renderHtml(tree, { figureLinks: true }),
    outline: outlineOf(tree),
    figures: tree.figures.map((figure) => {
      const current = reader.read(figure.ref).value;
      const was = figure.override === undefined ? figure.value : figure.override.ledger;
      return { ...presentFigure(figure), current, changed: (was !== null || figure.override !== undefined) && IS_VALUE.has(figure.aspect) && current !== was };
    }),
    missing: tree.missing.map((figure) => ({ key: figure.key, name: { zh: figure.name, en: county.catalogue.get(figure.ref.metricId).name.en }, reason: missingReason(figure) })),
    findings: findingsOf(tree),
    notes: notesOf(tree),
    may: { refresh: isDraft && can(actor, 'reports.compose'), write: isDraft && can(actor, 'reports.compose'), override: isDraft && mayOverride(actor), restore: isDraft && mayRestore(actor), publish: isDraft && report.standing.status === 'passed' && can(actor, 'reports.publish') },
  };
}

/** Aspects that print the figure itself, so that a changed ledger shows. */
const IS_VALUE = new Set<BoundFigure['aspect']>(['value', 'number', 'wan']);

function presentFigure({ key, ref, aspect, text, value, missing, demo, flags, override }: BoundFigure): Omit<ReportView['figures'][number], 'current' | 'changed'> {
  return { key, metricId: readMetricId(ref.metricId), orgId: ref.orgId, period: ref.period, aspect, text, value, missing: missing !== undefined, demo, flags: [...flags], override: override === undefined ? null : presentOverride(override) };
}

function presentOverride({ value, ledger, ledgerText, reason, by, at }: NonNullable<BoundFigure['override']>): ReportView['figures'][number]['override'] {
  return { value, ledger, ledgerText, reason, by, at };
}

/** Headings with the figures under each, down to the next. */
function outlineOf(tree: DocumentTree): ReportView['outline'] {
  const outline: ReportView['outline'] = [];
  const missing = new Set(tree.missing.map((figure) => figure.key));
  for (const block of tree.blocks) {
    const keys = inlinesOf(block).flatMap((inline) => (inline.kind === 'figure' ? [inline.key] : []));
    if (block.kind === 'heading') {
      outline.push({ id: `h${outline.length + 1}`, level: block.level, title: block.number + block.inlines.map((inline) => inline.text).join(''), figures: 0, missing: 0 });
    }
    const section = outline.at(-1);
    if (section) outline[outline.length - 1] = { ...section, figures: section.figures + keys.length, missing: section.missing + keys.filter((key) => missing.has(key)).length };
  }
  return outline;
}

function missingReason({ missing, absent }: BoundFigure): Localized {
  if (missing === 'not_reported' && absent.length > 0) return { zh: `未报：${absent.join('、')}`, en: `not reported by ${absent.length} institutions` };
  return REASONS[missing ?? 'not_reported'];
}

const REASONS: Readonly<Record<NonNullable<BoundFigure['missing']>, Localized>> = {
  not_reported: { zh: '台账中没有该数', en: 'the ledger has no such figure' },
  partial: { zh: '部分机构未报', en: 'some institutions have not reported' },
  zero_denominator: { zh: '分母为 0', en: 'the denominator is 0' },
  no_last_year: { zh: '没有上年同期数', en: 'there is no figure of last year' },
  no_previous: { zh: '没有上期数', en: 'there is no figure of the period before' },
  no_target: { zh: '未设目标', en: 'no target is set' },
  no_completion: { zh: '无法计算完成率', en: 'completion cannot be computed' },
  no_parts: { zh: '没有分子或分母', en: 'numerator or denominator is not known' },
  no_rank: { zh: '没有排名', en: 'there is no ranking' },
};

function notesOf(tree: DocumentTree): Localized[] {
  const demo = tree.figures.filter((figure) => figure.demo).length;
  const partial = tree.partial.length;
  const overridden = tree.figures.filter((figure) => figure.override !== undefined).length;
  return [
    ...(demo > 0 ? [{ zh: `${demo} 处数字含演示数据（标 *），不是公布数`, en: `${demo} figures rest on demonstration data (marked *), not on published ones` }] : []),
    ...(partial > 0 ? [{ zh: `${partial} 处数字有机构未报（标 △），为已报部分合计`, en: `${partial} figures are sums of those who reported (marked △)` }] : []),
    ...(overridden > 0 ? [{ zh: `${overridden} 处数字经签字改写（标 ※），与台账不同`, en: `${overridden} figures were changed by signature (marked ※) and differ from the ledger` }] : []),
  ];
}
