// Every environment variable the program reads is in the one documented table, and the table has none that nobody reads.
// Blind spots: a variable whose name is put together at run time.
import type { Finding, Rule } from '../rule.ts';

const table = 'docs/configuration.md';
const variable = /\b(TAIZHANG_[A-Z_]+|DATABASE_URL|CHROMIUM_PATH)\b/gu;
/** Set by our own scripts for each other; nobody else sets them. */
const internal = new Set(['TAIZHANG_CALLED_FROM', 'TAIZHANG_TEST_RUN']);

export const settings: Rule = {
  name: 'settings',
  find(tree) {
    const documented = new Set(tree.findFile(table)?.text.match(variable) ?? []);
    const read = new Map<string, Finding>();
    for (const file of tree.code.filter((candidate) => !candidate.isTest && !candidate.path.startsWith('tools/check/'))) {
      for (const match of file.text.matchAll(variable)) {
        read.set(match[0], { path: file.path, line: file.lineAt(match.index), message: `${match[0]} is not in ${table}` });
      }
    }
    const missing = [...read].filter(([name]) => !documented.has(name) && !internal.has(name)).map(([, finding]) => finding);
    const unread = [...documented].filter((name) => !read.has(name)).map((name) => ({ path: table, line: 1, message: `${name} is read nowhere` }));
    return [...missing, ...unread];
  },
};
