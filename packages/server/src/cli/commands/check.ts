import { isDomainError } from '@taizhang/kernel';
import { checkText, type CheckedRelation, type TextCheck } from '@taizhang/reports';
import { readFile } from 'node:fs/promises';
import { readReportText } from '../../checking/read-text.ts';
import { CannotGoOn, type CliCommand, type ExitStatus } from '../command.ts';

/** `taizhang check`: reads reports and checks the arithmetic they imply. */
export const command: CliCommand = {
  summary: 'check the figures of any Chinese work report',
  help: `
Usage: taizhang check [--json] FILE…

  FILE   .txt, .md (UTF-8, UTF-16 or GBK) or .docx; needs no database and no network

Lists what does not add up (不一致), what needs a second look (待确认) and how much holds (一致).
With --json, one line a file, in order: {"file","figures":[…],"relations":[…]}, offsets in UTF-16 code units of the text as read.
Exit status: 0 nothing wrong, 1 something does not add up, 2 a file could not be read.`,
  options: {},
  async run(call) {
    if (call.positionals.length === 0) throw new CannotGoOn('Name a file: taizhang check FILE…');
    let status: ExitStatus = 0;
    for (const file of call.positionals) {
      const read = await readChecked(file);
      if ('problem' in read) {
        call.print({ file, error: read.problem });
        call.complain(`${file}：${read.problem}`);
        status = 2;
        continue;
      }
      const { text, check } = read;
      call.print({ file, figures: check.figures, relations: check.relations });
      for (const line of describe(file, text, check)) call.say(line);
      if (status === 0 && check.relations.some(({ verdict }) => verdict === 'wrong')) status = 1;
    }
    return status;
  },
};

async function readChecked(file: string): Promise<{ readonly text: string; readonly check: TextCheck } | { readonly problem: string }> {
  try {
    const text = await readReportText(await readFile(file), file);
    return { text, check: checkText(text) };
  } catch (error) {
    if (isDomainError(error)) return { problem: error.userMessage.zh };
    if (error instanceof Error && 'code' in error) return { problem: `无法读取（${String(error.code)}）` };
    throw error;
  }
}

function describe(file: string, text: string, { figures, relations }: TextCheck): readonly string[] {
  const of = (verdict: CheckedRelation['verdict']): readonly CheckedRelation[] => relations.filter((relation) => relation.verdict === verdict);
  const lines = lineStarts(text);
  const row = (word: string, { spans, reason }: CheckedRelation): string => {
    const [start] = spans.at(-1) ?? [0];
    return `  ${word} 第 ${lines.findLastIndex((at) => at <= start) + 1} 行：${reason.zh}（${spans.map(([from, to]) => text.slice(from, to)).join('、')}）`;
  };
  return [
    `${file}：读出 ${figures.length} 个数字，不一致 ${of('wrong').length}，待确认 ${of('confirm').length}，一致 ${of('holds').length}`,
    ...of('wrong').map((relation) => row('■ 不一致', relation)),
    ...of('confirm').map((relation) => row('▲ 待确认', relation)),
  ];
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/gu)].map((match) => match.index + 1)];
}
