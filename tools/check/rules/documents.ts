// Links between documents and into the code lead somewhere, decision records are numbered once, and every package says what it is.
// Blind spots: anchors inside a file, and addresses outside the repository (not opened).
import { posix } from 'node:path';
import { parts } from '../import-grid.ts';
import type { Finding, Rule } from '../rule.ts';
import type { SourceFile } from '../source-file.ts';
import type { SourceTree } from '../source-tree.ts';

/** Pages that stay short on purpose: whoever starts here reads them whole. */
const longest: Readonly<Record<string, number>> = { 'ARCHITECTURE.md': 120, 'README.md': 120 };

const decisionSections = ['## Context', '## Options', '## Decision', '## Consequences'];

export const documents: Rule = {
  name: 'documents',
  find: (tree) => {
    const pages = [...tree.files.values()].filter((file) => file.path.endsWith('.md'));
    return [...pages.flatMap((page) => brokenLinks(tree, page)), ...strayWords(tree), ...decisionProblems(pages), ...missingPages(tree), ...longPages(pages)];
  },
};

function brokenLinks(tree: SourceTree, page: SourceFile): readonly Finding[] {
  return page.text.split('\n').flatMap((text, index) =>
    [...text.matchAll(/\]\(([^)\s]+)\)/gu)]
      .map((match) => match[1] ?? '')
      .filter((target) => !/^(https?:|mailto:|#)/u.test(target) && !leadsSomewhere(tree, page.path, target))
      .map((target) => ({ path: page.path, line: index + 1, message: `link to ${target} leads nowhere` })),
  );
}

/** A file of the tree, pictures included, or a folder with files in it. */
function leadsSomewhere(tree: SourceTree, from: string, target: string): boolean {
  const path = posix.normalize(posix.join(posix.dirname(from), target.replace(/#.*$/u, ''))).replace(/\/$/u, '');
  return path === '.' || tree.has(path) || tree.under(path).length > 0;
}

/** A word of the glossary, [`Period`](…/period.ts), is really used by the file it leads to. */
function strayWords(tree: SourceTree): readonly Finding[] {
  const page = tree.findFile('docs/glossary.md');
  return (page?.text.split('\n') ?? []).flatMap((text, index) =>
    [...text.matchAll(/\[(`[^\]]+`)\]\(([^)\s]+)\)/gu)].flatMap((match) => {
      const target = tree.findFile(posix.normalize(posix.join('docs', match[2] ?? '')));
      const names = [...(match[1] ?? '').matchAll(/`(\w+)`/gu)].map((name) => name[1] ?? '');
      const strays = target === undefined ? [] : names.filter((name) => !new RegExp(String.raw`\b${name}\b`, 'u').test(target.text));
      return strays.map((name) => ({ path: 'docs/glossary.md', line: index + 1, message: `${target?.path} does not know ${name}` }));
    }),
  );
}

function decisionProblems(pages: readonly SourceFile[]): readonly Finding[] {
  const decisions = pages.filter((page) => page.path.startsWith('docs/adr/') && !page.path.endsWith('README.md'));
  const numbers = new Map<string, string>();
  return decisions.flatMap((page): readonly Finding[] => {
    const at = { path: page.path, line: 1 };
    const number = /^docs\/adr\/(\d{4})-[a-z0-9-]+\.md$/u.exec(page.path)?.[1];
    if (number === undefined) return [{ ...at, message: 'name a decision record NNNN-title-in-words.md' }];
    const earlier = numbers.get(number);
    numbers.set(number, page.path);
    if (earlier !== undefined) return [{ ...at, message: `number ${number} is taken by ${earlier}` }];
    const missing = decisionSections.filter((section) => !page.text.includes(`\n${section}`));
    const hasStatus = /^Status: (proposed|accepted|superseded by \d{4})/mu.test(page.text);
    return [...missing.map((section) => ({ ...at, message: `has no "${section}"` })), ...(hasStatus ? [] : [{ ...at, message: 'has no "Status: accepted" line' }])];
  });
}

function missingPages(tree: SourceTree): readonly Finding[] {
  return parts
    .filter((part) => tree.has(`${part.folder}/package.json`) && !tree.has(`${part.folder}/README.md`))
    .map((part) => ({ path: `${part.folder}/package.json`, line: 1, message: `write ${part.folder}/README.md: what it is, what it owns, what it may import, how to test it` }));
}

function longPages(pages: readonly SourceFile[]): readonly Finding[] {
  return pages
    .filter((page) => page.lineCount > (longest[page.path] ?? Number.POSITIVE_INFINITY))
    .map((page) => ({ path: page.path, line: longest[page.path] ?? 1, message: `${page.lineCount} lines; at most ${longest[page.path]}` }));
}
