import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/checkout.mjs';
import { checkLint } from './check-lint.ts';
import { checkTypes } from './check-types.ts';
import type { ToolOutcome } from './check-types.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules.ts';
import { countRatchets, ratchetFile } from './rules/ratchets.ts';
import type { SourceTree } from './source-tree.ts';
import { readSourceTree } from './source-tree.ts';

const usage = 'npm run check [-- [--record] [types|lint|<rule> …]]';

/** What `npm run check` does: compiler, linter and our rules; prints one line each and every finding. Resolves with the exit status. */
export async function checkEverything(args: readonly string[]): Promise<number> {
  const known = ['types', 'lint', ...rules.map((rule) => rule.name)];
  const wanted = args.filter((arg) => !arg.startsWith('--'));
  const unknown = args.find((arg) => arg !== '--record' && !known.includes(arg));
  if (unknown !== undefined) {
    process.stderr.write(`Unknown check ${unknown}. ${usage}; checks: ${known.join(', ')}\n`);
    return 2;
  }
  const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
  const tools = [...(isWanted('types') ? [checkTypes(root)] : []), ...(isWanted('lint') ? [checkLint(root)] : [])];
  if (args.includes('--record')) record(readSourceTree(root));
  const tree = readSourceTree(root);
  const ours = rules.filter((rule) => isWanted(rule.name)).map((rule) => applyRule(rule, tree));
  const outcomes = [...(await Promise.all(tools)), ...ours];
  for (const outcome of outcomes) print(outcome);
  const failed = outcomes.filter((outcome) => !outcome.isClean);
  if (failed.length === 0) return 0;
  process.stdout.write(`Mend the findings above, then run: npm run check -- ${failed.map((outcome) => outcome.name).join(' ')}\n`);
  return 1;
}

function applyRule(rule: Rule, tree: SourceTree): ToolOutcome {
  const findings = rule.find(tree);
  return { name: rule.name, isClean: findings.length === 0, output: findings.map((finding) => `${finding.path}:${finding.line}: ${finding.message}`).join('\n') };
}

function print(outcome: ToolOutcome): void {
  if (outcome.isClean) {
    process.stdout.write(`ok    ${outcome.name}\n`);
    return;
  }
  process.stdout.write(`FAIL  ${outcome.name}\n${outcome.output.replaceAll(/^/gmu, '      ')}\n`);
}

function record(tree: SourceTree): void {
  writeFileSync(join(root, ratchetFile), `${JSON.stringify(countRatchets(tree), null, 2)}\n`);
}
