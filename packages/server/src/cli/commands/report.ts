import { writeFile } from 'node:fs/promises';
import { renderDocx } from '@taizhang/reports';
import { withScope } from '../../database/scope.ts';
import { headlineOf } from '../../pack.ts';
import { openRasteriser } from '../../reporting/charts/open-rasteriser.ts';
import { requireReportPeriod } from '../../reporting/template-library.ts';
import { writeReport } from '../../reporting/write-report.ts';
import { CannotGoOn, requireOption, type CliCommand } from '../command.ts';
import { commandActor, withOpenServer } from '../open-for-command.ts';

/** `taizhang report`: writes a report as a Word file. */
export const command: CliCommand = {
  summary: 'write a work report as a Word file',
  help: `
Usage: taizhang report --data DIR --template annual|half-year --period 2021 --out FILE.docx [--county CODE] [--today YYYY-MM-DD]

Lists every figure the ledger does not have; they are marked in the file, never left blank.
Exit status: 0 complete, 1 written with figures missing, 2 not written.`,
  options: { template: { type: 'string' }, period: { type: 'string' }, out: { type: 'string' }, county: { type: 'string' }, today: { type: 'string' } },
  async run(call) {
    const out = requireOption(call, 'out');
    const wanted = requireOption(call, 'template');
    const tree = await withOpenServer(call, 'report', async ({ deps }) => {
      const actor = await commandActor(call, deps, '命令行');
      const template = deps.templates.all.find(({ template: { id, kind } }) => id === wanted || kind === wanted);
      if (!template) throw new CannotGoOn(`There is no template "${wanted}". Known: ${deps.templates.all.map((known) => known.template.kind).join(', ')}`);
      const today = deps.clock.today();
      const period = requireReportPeriod(template.template, requireOption(call, 'period'), today);
      const headline = headlineOf(deps.ledger.packs);
      return withScope(
        deps.database,
        actor,
        async (tx) => writeReport(tx, await deps.ledger.county(tx, actor.countyId), { template, orgId: actor.orgCode, period, today, knownAt: deps.clock.now(), headline }),
        { readOnly: true, isolation: 'repeatable read' },
      );
    });
    await writeFile(out, await renderDocx(tree, { rasterise: await openRasteriser() }));
    const missing = [...new Set(tree.missing.map((figure) => figure.name))];
    call.print({ file: out, title: tree.title, figures: tree.figures.length, demo: tree.figures.filter((figure) => figure.demo).length, missing });
    call.say(`${tree.title}：${tree.figures.length} 处数字，${missing.length === 0 ? '全部取到' : `未取到 ${missing.length} 项：${missing.join('、')}`}。已写入 ${out}`);
    return missing.length === 0 ? 0 : 1;
  },
};
