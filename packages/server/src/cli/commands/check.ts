import { checkText, type CheckedRelation, type TextCheck } from '@taizhang/reports';
import { writeFile } from 'node:fs/promises';
import { commentReport } from '../../checking/comment-report.ts';
import { readReportText } from '../../checking/read-text.ts';
import { systemClock } from '../../clock.ts';
import { checkLayout } from '../check-layout.ts';
import { CannotGoOn, findOption, type CliCall, type CliCommand, type ExitStatus } from '../command.ts';
import { readOrTell } from '../read-or-tell.ts';

/** `taizhang check`: reads reports and checks the arithmetic they imply, or their layout. */
export const command: CliCommand = {
  summary: 'check the figures or the layout of any Chinese work report',
  help: `
Usage: taizhang check [--json] FILE…
       taizhang check --comments OUT.docx [--holds] [--json] FILE
       taizhang check --layout [--json] FILE.docx…

  FILE            .txt, .md (UTF-8, UTF-16 or GBK) or .docx; needs no database and no network
  --comments OUT  also writes the report as a Word file with the findings as comments: a .docx stays as it is but
                  for the comments, a text is set in the official layout
  --holds         with --comments: comments also on what holds
  --layout        holds Word files against the official layout (GB/T 9704—2012) instead

Lists what does not add up (不一致), what needs a second look (待确认) and how much holds (一致).
With --json, one line a file, in order: {"file","figures":[…],"relations":[…]}, offsets in UTF-16 code units of the text as read;
with --layout: {"file","findings":[{"rule","name","clause","grade","found","expected","places"}]}, grade error or confirm.
Exit status: 0 nothing wrong, 1 something does not add up or departs from the layout, 2 a file could not be read.`,
  options: { layout: { type: 'boolean' }, comments: { type: 'string' }, holds: { type: 'boolean' } },
  async run(call) {
    if (call.positionals.length === 0) throw new CannotGoOn('Name a file: taizhang check FILE…');
    if (call.values['layout'] === true) return checkLayout(call);
    const out = findOption(call, 'comments');
    if (out !== undefined && call.positionals.length > 1) throw new CannotGoOn('--comments takes one FILE.');
    return checkFigures(call, out);
  },
};

async function checkFigures(call: CliCall, out: string | undefined): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  for (const file of call.positionals) {
    const read = await readOrTell(call, file, async (bytes) => {
      const text = readReportText(bytes, file);
      if (out !== undefined) await writeFile(out, await commentReport({ bytes, fileName: file }, { at: systemClock().now(), withHolds: call.values['holds'] === true }));
      return { text, check: checkText(text) };
    });
    if (read === undefined) {
      status = 2;
      continue;
    }
    const { text, check } = read;
    call.print({ file, figures: check.figures, relations: check.relations.map((relation) => ({ ...relation, reason: relation.reason.zh })) });
    for (const line of describe(file, text, check)) call.say(line);
    if (status === 0 && check.relations.some(({ verdict }) => verdict === 'wrong')) status = 1;
  }
  return status;
}

function describe(file: string, text: string, { figures, relations }: TextCheck): readonly string[] {
  if (text.trim() === '') return [`${file}：没有文字，未作核校`];
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
