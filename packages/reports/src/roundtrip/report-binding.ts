import { fail } from '@taizhang/kernel';
import type { DocumentTree } from '../document-tree.ts';

/** Which stored report a Word file was written from. */
export interface DownloadedRevision {
  readonly reportId: string;
  readonly revision: number;
  /** Digest of the tree in canonical JSON. */
  readonly digest: string;
}

/** What the file says of one figure, for whoever opens it without the ledger. */
export interface FigureBinding {
  readonly key: string;
  readonly metricId: string;
  readonly orgId: string;
  readonly period: string;
  readonly aspect: string;
  readonly text: string;
  readonly value: number | null;
}

/** The table that ties the figures of a Word file to the ledger; it travels inside the file. */
export interface ReportBinding extends DownloadedRevision {
  /** Instant up to which facts were known. */
  readonly knownAt: string;
  readonly figures: readonly FigureBinding[];
}

/** The binding of a tree about to be written. */
export function bindReport(tree: DocumentTree, from: DownloadedRevision): ReportBinding {
  return {
    ...from,
    knownAt: tree.meta.knownAt,
    figures: tree.figures.map(({ key, ref, aspect, text, value }) => ({ key, metricId: ref.metricId, orgId: ref.orgId, period: ref.period, aspect, text, value })),
  };
}

/**
 * Eight hexadecimal digits that tell this download from any other, carried by every tag: a sentence pasted from another
 * report brings its tags along, and f12 there is not f12 here.
 * @throws DomainError invalid_input when the digest is not hexadecimal
 */
export function downloadCode({ reportId, revision, digest }: DownloadedRevision): string {
  if (!/^[0-9a-f]{8,}$/u.test(digest)) fail('invalid_input', { zh: '报告摘要值无效。', en: 'The digest of the report is not hexadecimal.' });
  // Two reports may hold the same words (a copy); the id tells them apart.
  const seed = Array.from(`${reportId}#${revision}`).reduce((sum, character) => (Math.imul(sum, 31) + (character.codePointAt(0) ?? 0)) >>> 0, 0);
  return ((Number.parseInt(digest.slice(0, 8), 16) ^ seed) >>> 0).toString(16).padStart(8, '0');
}

/** The tag of a figure's content control and the name of its bookmark: f12_3fa9c1d2. */
export function figureTag(key: string, code: string | undefined): string {
  return code === undefined ? key : `${key}_${code}`;
}

/** The name of a chart's picture, by its place among the charts of the report: c2_3fa9c1d2. */
export function chartTag(place: number, code: string | undefined): string {
  return figureTag(`c${place}`, code);
}

/** Reads the name of a picture; undefined for one that is not ours. */
export function readChartTag(tag: string): { readonly place: number; readonly code: string | undefined } | undefined {
  // An editor that copies a picture adds to its name.
  const [, place, code] = /^c(\d+)(?:_([0-9a-f]{8}))?(?:\s.*)?$/u.exec(tag) ?? [];
  return place === undefined ? undefined : { place: Number(place), code };
}

/** Reads a tag back; undefined for a control that is not ours. A tag without code comes from a file written without binding. */
export function readFigureTag(tag: string): { readonly key: string; readonly code: string | undefined } | undefined {
  const [, key, code] = /^(f\d+)(?:_([0-9a-f]{8}))?$/u.exec(tag) ?? [];
  return key === undefined ? undefined : { key, code };
}
