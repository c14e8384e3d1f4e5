// Named exports only: a default export has no name to search for.
// Blind spots: none known; every export statement is seen.
import type { Rule } from '../rule.ts';
import { childList } from '../syntax.ts';

/** Files whose tool demands a default export. */
const toolFiles = /(^|\/)(vite|vitest)\.config\.ts$/u;

export const namedExports: Rule = {
  name: 'named-exports',
  find: (tree) =>
    tree.code
      .filter((file) => !toolFiles.test(file.path))
      .flatMap((file) =>
        childList(file.program, 'body')
          .filter((statement) => statement.type === 'ExportDefaultDeclaration')
          .map((statement) => ({ path: file.path, line: file.lineAt(statement.start), message: 'default export: give it a name, so that it can be searched for' })),
      ),
};
