import { SaxesParser } from 'saxes';
import type { FigureBinding, ReportBinding } from './report-binding.ts';

/** Namespace of the binding table; also how the part is found again among custom XML parts. */
export const BINDING_NAMESPACE = 'urn:taizhang:report-binding:1';

/** The binding table as a custom XML part of a Word file. */
export function writeBindingXml(binding: ReportBinding): string {
  const figures = binding.figures.map(figure => `<figure${attributes({
    key: figure.key, metric: figure.metricId, org: figure.orgId, period: figure.period, aspect: figure.aspect,
    text: figure.text, ...figure.value === null ? {} : { value: String(figure.value) },
  })}/>`);
  const head = attributes({
    report: binding.reportId, revision: String(binding.revision), knownAt: binding.knownAt, digest: binding.digest,
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<binding xmlns="${BINDING_NAMESPACE}"${head}>\n${figures.join('\n')}\n</binding>\n`;
}

/** Reads a custom XML part; undefined when it is not a whole binding table. */
export function readBindingXml(xml: string): ReportBinding | undefined {
  if (!xml.includes(BINDING_NAMESPACE)) return undefined;
  const parser = new SaxesParser();
  const figures: FigureBinding[] = [];
  let head: Omit<ReportBinding, 'figures'> | undefined;
  let isBroken = false;
  parser.on('error', () => { isBroken = true; });
  parser.on('opentag', ({ name, attributes: given }) => {
    const of = (key: string): string => given[key] ?? '';
    // An editor may give the namespace a prefix of its own.
    const local = name.slice(name.indexOf(':') + 1);
    if (local === 'binding') head = { reportId: of('report'), revision: Number(of('revision')), knownAt: of('knownAt'), digest: of('digest') };
    else if (local === 'figure') {
      const value = given['value'];
      figures.push({ key: of('key'), metricId: of('metric'), orgId: of('org'), period: of('period'), aspect: of('aspect'), text: of('text'), value: value === undefined ? null : Number(value) });
    }
  });
  parser.write(xml).close();
  if (isBroken || head === undefined || head.reportId === '' || !Number.isSafeInteger(head.revision) || head.revision < 1 || head.revision > 1_000_000) return undefined;
  return { ...head, figures };
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('');
}

function escapeAttribute(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;').replace(/\n/gu, '&#10;');
}
