import { randomUUID } from 'node:crypto';
import { giveRecordCodes } from '../../register/record-codes/give-record-codes.ts';
import { previewRecordCodes } from '../../register/record-codes/list-record-codes.ts';
import { findOption, type CliCommand, type ExitStatus } from '../command.ts';
import { commandActor, withOpenServer } from '../open-for-command.ts';

/** `taizhang record-codes`: gives health record codes to residents who came into the register without one. */
export const command: CliCommand = {
  summary: 'give health record codes to residents who lack one',
  help: `
Usage: taizhang record-codes --data DIR [--org CODE] [--give] [--json]

Says by clinic who lives there without a health record code (居民健康档案编号, 17 digits) and which serials they would get, in the order their
records were opened. Numbers go on from the last one given; none is used twice, none that was left out is filled. Status 1 while somebody lacks one.

  --org CODE   a township or a clinic; the whole county when left out
  --give       gives them; who got which is listed in the application, 登记台账 → 居民档案 → 补编档案编号
  --json       {"lacking":n,"given":n,"cannot":n,"units":[{"org":…,"lacking":n,"first":…,"last":…,"cannot":n}]}`,
  options: { org: { type: 'string' }, give: { type: 'boolean' }, county: { type: 'string' }, today: { type: 'string' } },
  async run(call) {
    return withOpenServer(call, 'record-codes', async ({ deps }): Promise<ExitStatus> => {
      const actor = await commandActor(call, deps, '命令行');
      const orgId = findOption(call, 'org') ?? actor.jurisdictionCode;
      const { units, lacking } = await previewRecordCodes(deps, actor, orgId);
      let given = 0;
      while (call.values['give'] === true) {
        const step = await giveRecordCodes(deps, actor, { commandId: randomUUID(), orgId });
        given += step.given;
        if (step.given === 0) break;
      }
      const cannot = units.reduce((sum, unit) => sum + unit.cannot, 0);
      call.print({ lacking, given, cannot, units: units.map(({ org, ...unit }) => ({ org: org.id, ...unit })) });
      for (const { org, lacking: n, first, last } of units) call.say(`${org.name.zh}：缺 ${n} 人${first === null ? '，机构代码不是 12 位区划代码或序号已满，不能编' : `，${first}–${last ?? first}`}`);
      call.say(call.values['give'] === true ? `已编 ${given} 人，不能编 ${cannot} 人。` : `共缺 ${lacking} 人；加 --give 补编。`);
      return lacking - given > 0 ? 1 : 0;
    });
  },
};
