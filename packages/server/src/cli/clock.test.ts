import { isDomainError } from '@taizhang/kernel';
import { parseArgs } from 'node:util';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../testing/command-line.ts';
import { command } from './commands/clock.ts';

const answer = ['clock', 'disclosure-request/answer', '--from', '2021-02-05'];

describe('taizhang clock', () => {
  test('lists every clock with its clause', async () => {
    const { status, stdout } = await runCommand(['clock', '--list', '--json']);
    expect(status).toBe(0);
    const clocks: unknown = JSON.parse(stdout);
    expect(clocks).toContainEqual(expect.objectContaining({ clock: 'petition/handling', length: { count: 60, unit: 'days' }, clause: '《信访工作条例》第34条' }));
  });

  test('computes a due date with pauses in any order and an extension, and shows its steps', async () => {
    const { status, stdout } = await runCommand([...answer, '--pause', '2021-03-01..2021-03-02', '--pause', '2021-02-08..2021-02-22', '--extend', '--json']);
    expect({ status, ...(JSON.parse(stdout) as object) }).toMatchObject({ status: 0, due: '2021-04-21', steps: expect.arrayContaining([expect.objectContaining({ what: 'pause', days: 15 })]) });
    expect((await runCommand(answer)).stdout).toContain('2021-03-10 到期');
  });

  test.each<[string, readonly string[], RegExp]>([
    ['no clock', ['clock'], /Name one clock/u],
    ['an unknown clock', ['clock', 'petition/none', '--from', '2021-02-05'], /no clock "petition\/none"/u],
    ['a day that is none', ['clock', 'petition/handling', '--from', '2021-02-30'], /2021-02-30 is not a date/u],
    ['no day', ['clock', 'petition/handling'], /--from is needed/u],
    ['a pause before the start', [...answer, '--pause', '2021-02-01..2021-02-08'], /begins before --from/u],
    ['a pause the wrong way round', [...answer, '--pause', '2021-02-09..2021-02-08'], /ends before it begins/u],
    ['pauses that overlap', [...answer, '--pause', '2021-02-08..2021-02-20', '--pause', '2021-02-20..2021-02-22'], /overlap/u],
    ['a pause after the due date', [...answer, '--pause', '2021-03-11..2021-03-12'], /晚于到期日 2021-03-10/u],
    ['a pause of a clock that has none', ['clock', 'petition/handling', '--from', '2021-02-05', '--pause', '2021-02-08..2021-02-09'], /cannot be paused/u],
    ['an extension of a clock that has none', ['clock', 'petition/acceptance', '--from', '2021-02-05', '--extend'], /cannot be extended/u],
    ['two extensions where one is allowed', [...answer, '--extend', '--extend'], /最多延期 1 次/u],
    ['a year without a holiday table', ['clock', 'disclosure-request/answer', '--from', '2050-01-05'], /没有 2050 年的节假日安排/u],
  ])('refuses %s with a sentence', async (_name, args, sentence) => {
    const { values, positionals } = parseArgs({ args: args.slice(1), allowPositionals: true, options: command.options });
    const unheard = (): never => expect.unreachable('nothing is printed');
    const refusal: unknown = await command.run({ values, positionals, json: true, say: unheard, print: unheard, complain: unheard }).catch((error: unknown) => error);
    expect(isDomainError(refusal) ? `${refusal.userMessage.zh} ${refusal.userMessage.en}` : String(refusal)).toMatch(sentence);
  });

  test('has status 2 for what it refuses', async () => {
    expect(await runCommand([...answer, '--pause', '2021-02-01..2021-02-08', '--json'])).toMatchObject({ status: 2, stdout: '' });
  });
});
