import { join } from 'node:path';
import { accountForEdit, compareReport, composeReport, downloadCode, parseTemplate, readEditedDocx, rebuildReport, renderDocx, type DocumentTree } from '@taizhang/reports';
import { editDocument } from '@taizhang/reports/testing';
import { openDemo, openRasteriser, writeAnnualReport } from '@taizhang/server/testing';
import type { Bench, BenchTools, Measurement } from '../harness/bench.ts';
import { runCommand } from '../harness/program.ts';
import { median, percentile, samplesOf, timed } from '../harness/statistics.ts';
import { largeContext, largeTemplate } from '../subjects/large-report.ts';
import { openTemplateEngines } from '../subjects/template-engines.ts';

export const bench: Bench = {
  name: 'report',
  about: 'The annual report of the demonstration county from the database; a report of 300 figures, 20 tables and 6 charts, written and taken back, beside docxtemplater and carbone.',
  run: async (tools) => [...await largeReport(tools), ...await annualReport(tools)],
};

/** Beyond what the product promises for writing and for taking back, in milliseconds. */
const LIMIT = 500;
const FROM = { reportId: '7f6c1f0e-1111-4222-8333-444455556666', revision: 1, digest: 'ab12cd34ab12cd34' };

async function largeReport({ directory, note }: BenchTools): Promise<readonly Measurement[]> {
  note('a report of 300 figures, 20 tables, 6 charts');
  const parsed = parseTemplate(largeTemplate);
  const tree = composeReport(parsed, largeContext);
  requireSize(tree);
  const rasterise = await openRasteriser();
  // Words in the charts that change with each run, so that no picture is one kept from the run before.
  let round = 0;
  const fresh = (written: DocumentTree): DocumentTree => ({ ...written, blocks: written.blocks.map((block) => (block.kind === 'chart' ? { ...block, caption: `${block.caption}（${round}）` } : block)) });
  const write = async (pictures: boolean): Promise<Uint8Array> => {
    round += 1;
    return renderDocx(fresh(composeReport(parsed, largeContext)), { comesBackTo: FROM, ...(pictures ? { rasterise } : {}) });
  };
  const first = await timed(() => write(true));
  const full = await samplesOf(15, () => write(true));
  const text = await samplesOf(15, () => write(false));
  const edited = editDocument(await renderDocx(tree, { comesBackTo: FROM, rasterise }), (xml) => xml.replaceAll('各项任务有序推进', '各项工作按期完成').replace('1000人', '1001人'));
  const back = await samplesOf(15, () => takeBack(tree, edited));
  const engines = await openTemplateEngines(tree, join(directory, 'engines'));
  const peers: Measurement[] = [];
  for (const { name, write: render } of engines) {
    const samples = await samplesOf(15, render);
    peers.push({ what: `same text without pictures, beside ${name}`, value: median(text), unit: 'ms', comparedWith: { what: name, value: median(samples) } });
  }
  return [
    { what: '300 figures, 20 tables, 6 charts: compose and write, first of the process', value: first.ms, unit: 'ms' },
    { what: '… median', value: median(full), unit: 'ms', limit: LIMIT },
    { what: '… of it, all but the six pictures', value: median(text), unit: 'ms' },
    { what: '… edited and taken back, up to the account, median', value: median(back), unit: 'ms', limit: LIMIT },
    ...peers,
  ];
}

function takeBack(tree: DocumentTree, file: Uint8Array): void {
  const edit = compareReport(tree, readEditedDocx(file), downloadCode(FROM));
  const account = accountForEdit(edit, rebuildReport(edit, largeContext));
  if (account.changed !== 1 || account.deleted !== 0) throw new Error(`the account lists ${account.changed} changed and ${account.deleted} deleted figures instead of one and none`);
}

function requireSize({ figures, blocks, missing }: DocumentTree): void {
  const count = (kind: 'table' | 'chart'): number => blocks.filter((block) => block.kind === kind).length;
  if (figures.length !== 300 || count('table') !== 20 || count('chart') !== 6 || missing.length > 0) throw new Error(`the report has ${figures.length} figures, ${count('table')} tables, ${count('chart')} charts, ${missing.length} missing`);
}

async function annualReport({ directory, note }: BenchTools): Promise<readonly Measurement[]> {
  const data = join(directory, 'data');
  note('building the demonstration county');
  await runCommand(['demo', '--data', data]);
  const demo = await openDemo(data);
  try {
    const first = await samplesOf(1, () => writeAnnualReport(demo), 0);
    const warm = await samplesOf(20, () => writeAnnualReport(demo));
    return [
      { what: 'annual report, first of the process', value: percentile(first, 1), unit: 'ms' },
      { what: 'annual report, median', value: median(warm), unit: 'ms', limit: 300 },
      { what: 'annual report, p95', value: percentile(warm, 0.95), unit: 'ms', limit: 300 },
    ];
  } finally {
    await demo.close();
  }
}
