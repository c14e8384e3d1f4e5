import { lintLayout, type LayoutFinding } from '@taizhang/reports';
import type { CliCall, ExitStatus } from './command.ts';
import { readOrTell } from './read-or-tell.ts';

/** `taizhang check --layout`: holds Word files against the official layout. */
export async function checkLayout(call: CliCall): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  for (const file of call.positionals) {
    const read = await readOrTell(call, file, (bytes) => lintLayout(bytes));
    if (read === undefined) {
      status = 2;
      continue;
    }
    call.print({ file, findings: read });
    for (const line of describe(file, read)) call.say(line);
    if (status === 0 && read.some(({ grade }) => grade === 'error')) status = 1;
  }
  return status;
}

/** Places named of each finding; the rest are counted. */
const NAMED_PLACES = 3;

function describe(file: string, findings: readonly LayoutFinding[]): readonly string[] {
  const errors = findings.filter(({ grade }) => grade === 'error').length;
  return [
    findings.length === 0 ? `${file}：版式符合 GB/T 9704—2012` : `${file}：版式不符 ${errors} 项，待确认 ${findings.length - errors} 项`,
    ...findings.map(({ grade, name, clause, found, expected, places }) => {
      const named = places.slice(0, NAMED_PLACES).map(({ paragraph, words }) => `第 ${paragraph} 段“${words}”`).join('、');
      const where = places.length === 0 ? '' : `；${named}${places.length > NAMED_PLACES ? ` 等 ${places.length} 处` : ''}`;
      return `  ${grade === 'error' ? '■ 不符' : '▲ 待确认'} ${name.zh}：${found.zh}，应为${expected.zh}（${clause.zh}）${where}`;
    }),
  ];
}
