import { fail, parsePeriod, periodKind, periodYear, type Period } from '@taizhang/kernel';
import { officialDate } from '../compose/report-words.ts';
import type { DocumentTree } from '../document-tree.ts';
import type { OfficialElements } from '../elements/official-elements.ts';
import type { FigureAddress } from '../figure-reading.ts';
import { markDisagreements, type RenewalMark } from './renewal-marks.ts';
import { rereadReport } from './reread-report.ts';
import type { RereadContext } from './rebuild-report.ts';

/** For which period a report is written anew, and from what its figures are read. */
export interface RenewalContext extends RereadContext {
  readonly period: Period;
}

/** A report of an earlier period carried over to a later one. */
export interface RenewedReport {
  readonly tree: DocumentTree;
  /** Words and numbers the author must look at: they were true of the earlier period. */
  readonly marks: readonly RenewalMark[];
}

/**
 * Starts a report from an earlier one of the same kind: its words stay, its years move on, every figure is that of the new
 * period, and what no longer agrees with the figures is marked.
 * @throws DomainError invalid_period when the new period is not the same part of another year
 */
export function renewReport(tree: DocumentTree, context: RenewalContext): RenewedReport {
  const years = yearsBetween(tree.meta.period, context.period);
  const refOf = (ref: FigureAddress): FigureAddress => ({ ...ref, period: laterPeriod(ref.period, years) });
  const { tree: reread, figures } = rereadReport(tree, context, { refOf, wordsOf: words => laterYears(words, periodYear(tree.meta.period), years) });
  const renewed: DocumentTree = {
    ...reread,
    meta: { ...reread.meta, period: context.period },
    ...(tree.elements === undefined ? {} : { elements: renewedElements(tree.elements, officialDate(context.asOf)) }),
    blocks: reread.blocks.map(block => block.kind === 'signature' ? { ...block, date: officialDate(context.asOf) } : block),
  };
  return { tree: renewed, marks: markDisagreements({ before: tree, after: renewed, figures, refOf, reader: context.reader }) };
}

/** Copy and document numbers belong to one paper; who issues, signs and gets it stays. */
function renewedElements({ copyNumber: _copy, secrecy: _secrecy, number: _number, printed, ...others }: OfficialElements, date: string): OfficialElements {
  return { ...others, ...(printed === undefined ? {} : { printed: { ...printed, date } }) };
}

/** Every figure that renewing could read: what to load before. */
export function addressesToRenew(tree: DocumentTree, period: Period): readonly FigureAddress[] {
  const years = yearsBetween(tree.meta.period, period);
  return [...tree.figures, ...tree.conditions].flatMap(({ ref }) => [ref, { ...ref, period: laterPeriod(ref.period, years) }]);
}

function yearsBetween(before: Period, after: Period): number {
  if (periodKind(before) !== periodKind(after) || before.slice(4) !== after.slice(4) || before === after) {
    fail('invalid_period', { zh: '只能由往年同期的报告续写，如由2021年上半年续写2022年上半年。', en: 'A report is renewed from one of the same period of another year.' }, { path: ['period'] });
  }
  return periodYear(after) - periodYear(before);
}

/** Every period code begins with its year. */
function laterPeriod(period: Period, years: number): Period {
  return parsePeriod(`${periodYear(period) + years}${period.slice(4)}`);
}

/** Moves the year of the report and its neighbours; other years (a plan's, a law's) are history and stay. */
function laterYears(words: string, year: number, years: number): string {
  return words.replace(/(?<![0-9〔])(\d{4})(?=年)/gu, text => Math.abs(Number(text) - year) <= 1 ? String(Number(text) + years) : text);
}
