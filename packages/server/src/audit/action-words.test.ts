import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Where the server names an act: `action: 'x.y'`, or handing the name on beside the command. */
const NAMED = /(?:\baction(?::| =) |command, )(?:[^'\n;{}]*\? )?'([a-z_]+\.[a-z_.]+)'(?: : '([a-z_]+\.[a-z_.]+)')?/gu;

test('every action the server writes is named and grouped by the audit screen: an auditor reads no codes', () => {
  const server = join(import.meta.dirname, '..');
  const sources = globSync(join(server, '**/*.ts')).filter((file) => !/\.test\.ts$|\/testing\//u.test(file));
  const written = new Set(sources.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(NAMED)].flatMap(([, one = '', other = '']) => [one, other])).filter((action) => action !== '' && !action.endsWith('.')));
  const words = readFileSync(join(server, '../../web/src/admin/audit/action-names.ts'), 'utf8');
  const keys = [...words.matchAll(/^ {2}'([a-z_.]+)': \{ zh/gmu)].map(([, key = '']) => key);
  const groups = keys.filter((key) => key.endsWith('.'));
  expect(written.size).toBeGreaterThan(40);
  expect([...written].filter((action) => !keys.includes(action))).toEqual([]);
  expect([...written].filter((action) => !groups.some((group) => action.startsWith(group)))).toEqual([]);
});
