// Code that reaches the browser uses nothing newer than the oldest browser we build for (Chromium 100, of government
// desktops; packages/web/vite.config.ts). The bundler rewrites new syntax, but not new methods.
// Blind spots: methods whose names older objects also have (with, union), and what libraries use.
import type { Rule } from '../rule.ts';
import { childNode, identifierName, walk } from '../syntax.ts';

/** Method -> the first Chromium that has it. */
const tooNew: ReadonlyMap<string, number> = new Map([
  ['toSorted', 110],
  ['toReversed', 110],
  ['toSpliced', 110],
  ['isWellFormed', 111],
  ['groupBy', 117],
  ['withResolvers', 119],
  ['canParse', 120],
  ['fromAsync', 121],
  ['isSupersetOf', 122],
  ['isSubsetOf', 122],
]);

const reachesBrowser = /^(packages\/(kernel|records|indicators|workflow|reports|contract|web)\/src\/(?!testing\/)|packs\/[^/]+\/src\/(programmes\/|rules\.ts))/u;

export const browsers: Rule = {
  name: 'browsers',
  find: (tree) =>
    tree.code
      .filter((file) => reachesBrowser.test(file.path) && !file.isTest)
      .flatMap((file) => {
        const found: { path: string; line: number; message: string }[] = [];
        walk(file.program, (node) => {
          const property = node.type === 'MemberExpression' && node.computed !== true ? childNode(node, 'property') : undefined;
          const since = tooNew.get(identifierName(property) ?? '');
          if (property !== undefined && since !== undefined) {
            found.push({ path: file.path, line: file.lineAt(property.start), message: `${identifierName(property)} needs Chromium ${since}; users have 100, so write it without (as [...list].sort() for toSorted)` });
          }
          return undefined;
        });
        return found;
      }),
};
