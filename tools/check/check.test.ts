import { describe, expect, test } from 'vitest';
import type { Rule } from './rule.ts';
import { ambient } from './rules/ambient.ts';
import { browsers } from './rules/browsers.ts';
import { cycles } from './rules/cycles.ts';
import { docComments } from './rules/doc-comments.ts';
import { documents } from './rules/documents.ts';
import { fileLength } from './rules/file-length.ts';
import { imports } from './rules/imports.ts';
import { manifests } from './rules/manifests.ts';
import { migrations } from './rules/migrations.ts';
import { namedExports } from './rules/named-exports.ts';
import { outsidePaths } from './rules/outside-paths.ts';
import { countRatchets, ratchets } from './rules/ratchets.ts';
import { settings } from './rules/settings.ts';
import { SourceFile } from './source-file.ts';
import { SourceTree } from './source-tree.ts';

describe('imports', () => {
  test.each([
    ['a package to the right', 'packages/kernel/src/a.ts', "import { x } from '@taizhang/records';", /may not import @taizhang\/records/],
    ['the server from the browser', 'packages/web/src/a.ts', "import { x } from '@taizhang/server';", /may not import/],
    ['a pack', 'packages/server/src/a.ts', "import { x } from '@taizhang/pack-health';", /may not import/],
    ['a file behind the front door', 'packages/server/src/a.ts', "import { x } from '@taizhang/kernel/src/period.ts';", /front door/],
    ['a neighbour by path', 'packages/records/src/a.ts', "import { x } from '../../kernel/src/index.ts';", /leaves packages\/records/],
    ['test support in production', 'packages/server/src/a.ts', "import { x } from '@taizhang/kernel/testing';", /test support/],
    ['own test support in production', 'packages/server/src/a.ts', "import { x } from './testing/index.ts';", /test support/],
    ['everything at once', 'packages/kernel/src/a.ts', "export * from './index.ts';", /name each symbol/],
    ['docx outside its folder', 'packages/reports/src/compose.ts', "import { Document } from 'docx';", /only in packages\/reports\/src\/docx/],
    ['a file without its ending', 'packages/kernel/src/a.ts', "import { x } from './index';", /is no file/],
    ['the file system in a pure package', 'packages/kernel/src/a.ts', "import { readFileSync } from 'node:fs';", /is pure/],
    ['a builtin without its prefix', 'packages/server/src/a.ts', "import { join } from 'path';", /write node:path/],
    ['an undeclared library', 'packages/server/src/a.ts', "import left from 'left-pad';", /not among the dependencies/],
    ['a library only tests may use', 'packages/server/src/a.ts', "import fc from 'fast-check';", /not among the dependencies/],
    ['a re-export of a package to the right', 'packages/kernel/src/a.ts', "export { x } from '@taizhang/records';", /may not import/],
    ['an import at run time', 'packages/kernel/src/a.ts', "export const load = () => import('@taizhang/records');", /may not import/],
    ['HTTP in a command', 'packages/server/src/auth/sign-in.ts', "import type { FastifyRequest } from 'fastify';", /only http\/ knows of HTTP/],
    ['SQL in a route', 'packages/server/src/auth/routes.ts', "import { sql } from 'kysely';", /SQL belongs/],
  ])('catches %s', (_name, path, text, message) => {
    expect(messages(imports, { [path]: text })).toEqual([expect.stringMatching(message)]);
  });

  test('lets production use its dependencies, and tests their builders', () => {
    const found = messages(imports, {
      'packages/server/src/a.ts': "import { x } from '@taizhang/kernel';\nimport { sql } from 'kysely';\nimport { join } from 'node:path';",
      'packages/server/src/a.test.ts': "import { x } from '@taizhang/kernel/testing';\nimport fc from 'fast-check';",
      'packages/reports/src/docx/render.ts': "import { Document } from 'docx';",
    });
    expect(found).toEqual([]);
  });
});

describe('cycles', () => {
  test('catches a way round through three files, types included', () => {
    const found = messages(cycles, {
      'packages/kernel/src/a.ts': "import type { B } from './b.ts';",
      'packages/kernel/src/b.ts': "export { c } from './c.ts';",
      'packages/kernel/src/c.ts': "import { a } from './a.ts';\nexport const c = a;",
    });
    expect(found).toEqual([expect.stringMatching(/a\.ts -> .*b\.ts -> .*c\.ts -> .*a\.ts/)]);
  });

  test('is quiet about two files using a third', () => {
    const found = messages(cycles, {
      'packages/kernel/src/a.ts': "import { c } from './c.ts';\nexport const a = c;",
      'packages/kernel/src/b.ts': "import { c } from './c.ts';\nexport const b = c;",
      'packages/kernel/src/c.ts': 'export const c = 1;',
    });
    expect(found).toEqual([]);
  });
});

describe('ambient', () => {
  test.each([
    ['the clock in a domain package', 'packages/kernel/src/a.ts', 'const today = new Date();'],
    ['the clock in a domain test', 'packages/kernel/src/a.test.ts', 'const today = new Date();'],
    ['Date.now in the server', 'packages/server/src/a.ts', 'const now = Date.now();'],
    ['Date.now handed on as a function', 'packages/server/src/a.ts', 'const clock = { now: Date.now };'],
    ['Math.random anywhere', 'packages/web/src/a.ts', 'const key = Math.random();'],
    ['a random id in a domain package', 'packages/records/src/a.ts', 'const id = crypto.randomUUID();'],
    ['the environment in a domain package', 'packages/reports/src/a.ts', 'const home = process.env.HOME;'],
    ['the network in a pack', 'packs/health/src/a.ts', "const page = fetch('x');"],
    ['a stopwatch in a domain package', 'packages/indicators/src/a.ts', 'const t = performance.now();'],
  ])('catches %s', (_name, path, text) => {
    expect(messages(ambient, { [path]: text })).toHaveLength(1);
  });

  test('is quiet about a date made from an argument, a field called process, and the one clock file', () => {
    const found = messages(ambient, {
      'packages/kernel/src/a.ts': 'const day = new Date(0);\nconst step = { process: 1 };\nexport const x = step.process + day.getTime();\nexport interface Window { window: number }',
      'packages/server/src/clock.ts': 'export const now = () => new Date();',
    });
    expect(found).toEqual([]);
  });
});

describe('browsers', () => {
  test('catches a method newer than the oldest browser, in code that reaches one only', () => {
    const text = 'export const sorted = [2, 1].toSorted();';
    expect(messages(browsers, { 'packages/kernel/src/a.ts': text, 'packages/server/src/a.ts': text, 'packages/kernel/src/a.test.ts': text })).toHaveLength(1);
  });
});

describe('doc comments', () => {
  test('catches an exported symbol without a sentence and a thrower without @throws', () => {
    const found = messages(docComments, {
      'packages/kernel/src/a.ts': 'export const a = 1;\n/** Says b. */\nexport function b(): never {\n  throw new Error();\n}\nfunction c() {}\nexport { c };',
    });
    expect(found).toEqual([expect.stringMatching(/^a is exported/), expect.stringMatching(/^b throws/), expect.stringMatching(/^c is exported/)]);
  });

  test('is quiet about documented symbols, front doors, tests and packages whose words are not the domain', () => {
    const found = messages(docComments, {
      'packages/kernel/src/a.ts': '/**\n * A.\n * @throws always\n */\nexport function a(): never {\n  throw new Error();\n}\n/** The parts. */\nexport interface Parts { x: 1 }',
      'packages/kernel/src/index.ts': "export { a } from './a.ts';",
      'packages/kernel/src/a.test.ts': 'export const x = 1;',
      'packages/server/src/a.ts': 'export const x = 1;',
    });
    expect(found).toEqual([]);
  });
});

describe('shape of files', () => {
  test('catches a default export, except where the tool wants one', () => {
    expect(messages(namedExports, { 'packages/web/src/page.tsx': 'export default function Page() { return null; }', 'vitest.config.ts': 'export default {};' })).toHaveLength(1);
  });

  test('catches a file of 401 lines and lets 400 pass', () => {
    const lines = (count: number): string => 'x;\n'.repeat(count);
    expect(messages(fileLength, { 'packages/web/src/a.ts': lines(401), 'packages/web/src/b.ts': lines(400) })).toEqual([expect.stringMatching(/^401 lines/)]);
  });
});

describe('manifests', () => {
  test('catches a dependency the grid forbids, a version range, and a package the grid does not know', () => {
    const found = messages(manifests, {
      'packages/kernel/package.json': '{ "dependencies": { "@taizhang/records": "0.1.0", "jsep": "^1.4.0" } }',
      'packages/utils/package.json': '{}',
    });
    expect(found).toEqual([expect.stringMatching(/may not depend/), expect.stringMatching(/not pinned/), expect.stringMatching(/not in tools/)]);
  });
});

describe('migrations', () => {
  const folder = 'packages/server/src/database/migrations';

  test('catches one that is unlisted, one that was edited, one that is gone and one that is misnamed', () => {
    const found = messages(migrations, {
      [`${folder}/202601010000-create-fact.sql`]: 'create table fact ();',
      [`${folder}/202601010001-create-unit.sql`]: 'create table unit ();',
      [`${folder}/2-unit.sql`]: '',
      [`${folder}/manifest.json`]: '{ "202601010001-create-unit.sql": "0", "202601010002-create-gone.sql": "0" }',
    });
    expect(found).toEqual([expect.stringMatching(/never removed/), expect.stringMatching(/not in manifest/), expect.stringMatching(/edited after/), expect.stringMatching(/name a migration/)]);
  });
});

describe('documents', () => {
  test('catches a glossary link to a file that moved', () => {
    const found = messages(documents, { 'docs/glossary.md': 'See [period](../packages/kernel/src/period.ts) and [gone](../packages/kernel/src/gone.ts).', 'packages/kernel/src/period.ts': '' });
    expect(found).toEqual([expect.stringMatching(/gone\.ts leads nowhere/)]);
  });

  test('catches a word of the glossary that its file no longer uses', () => {
    const found = messages(documents, { 'docs/glossary.md': '[`Period`, `Day`](../packages/kernel/src/period.ts)', 'packages/kernel/src/period.ts': 'export type Period = string;' });
    expect(found).toEqual(['packages/kernel/src/period.ts does not know Day']);
  });

  test('catches a package that does not say what it is', () => {
    expect(messages(documents, { 'packages/web/package.json': '{}' })).toContainEqual(expect.stringMatching(/write packages\/web\/README\.md/));
  });

  test('catches a picture that was never taken', () => {
    expect(messages(documents, { 'README.md': '![cockpit](docs/screens/cockpit.png)' })).toEqual([expect.stringMatching(/cockpit\.png leads nowhere/)]);
  });

  test('catches two decisions with one number and a decision without its sections', () => {
    const whole = 'Status: accepted\n\n## Context\n\n## Options\n\n## Decision\n\n## Consequences\n';
    const found = messages(documents, { 'docs/adr/0001-a.md': whole, 'docs/adr/0001-b.md': whole, 'docs/adr/0002-c.md': whole.replace('## Options', '') });
    expect(found).toEqual([expect.stringMatching(/taken by/), expect.stringMatching(/has no "## Options"/)]);
  });
});

describe('settings', () => {
  test('catches a variable that is not in the table, and one in the table that nobody reads', () => {
    const found = messages(settings, { 'docs/configuration.md': '`TAIZHANG_OLD`', 'packages/server/src/a.ts': 'export const port = process.env.TAIZHANG_PORT;' });
    expect(found).toEqual([expect.stringMatching(/PORT is not in/), expect.stringMatching(/OLD is read nowhere/)]);
  });
});

describe('outside paths', () => {
  const slash = '/';

  test.each([
    ['a path of one machine', 'README.md', `see ${slash}home${slash}someone/notes`],
    ['a neighbouring checkout', 'README.md', `see ..${slash}shared/design.md`],
    ['an address in shipped code', 'packages/web/src/a.css', "src: url('https://fonts.example.com/a.woff2');"],
  ])('catches %s', (_name, path, text) => {
    expect(messages(outsidePaths, { [path]: text })).toHaveLength(1);
  });

  test('is quiet about XML namespaces, local addresses and a source cited in a comment', () => {
    expect(messages(outsidePaths, { 'packages/web/src/a.ts': "// https://www.gov.cn/x\nconst svg = 'http://www.w3.org/2000/svg';\nconst here = 'http://localhost:8080';" })).toEqual([]);
  });
});

describe('ratchets', () => {
  const planted = {
    'packages/kernel/src/a.ts': '// oxlint-disable-next-line eqeqeq\nexport const a = 1 as unknown as string;\n// TODO(#7): later\nexport const b = [1] as const;\nexport function brand(x: string): Brand {\n  return x as Brand;\n}',
    'packages/kernel/src/a.test.ts': "test.skip('x', () => {});",
  };

  test('counts suppressions, assertions outside constructors, skipped tests and TODOs', () => {
    const [file, testFile] = ['packages/kernel/src/a.ts', 'packages/kernel/src/a.test.ts'] as const;
    expect(countRatchets(tree(planted))).toMatchObject({ suppressions: { [file]: 1 }, typeAssertions: { [file]: 2 }, skippedTests: { [testFile]: 1 }, todos: { [file]: 1 } });
  });

  test('fails when a count falls unrecorded as well as when it rises', () => {
    const counts = { ...countRatchets(tree(planted)), suppressions: { 'packages/kernel/src/a.ts': 2 }, todos: {} };
    const found = messages(ratchets, { ...planted, 'tools/ratchets.json': JSON.stringify(counts) });
    expect(found).toEqual([expect.stringMatching(/^suppressions: 2 recorded, 1 found; well done/), expect.stringMatching(/^todos: 0 recorded, 1 found; take it out/)]);
  });

  test('catches a TODO without an issue number', () => {
    const files = { 'packages/kernel/src/a.ts': '// TODO: later' };
    const found = messages(ratchets, { ...files, 'tools/ratchets.json': JSON.stringify(countRatchets(tree(files))) });
    expect(found).toEqual([expect.stringMatching(/carries its issue/)]);
  });
});

/** A checkout with the manifests and front doors the rules look up. */
function tree(files: Readonly<Record<string, string>>): SourceTree {
  const base = {
    'package.json': '{ "devDependencies": { "vitest": "5.1.1", "fast-check": "4.10.2" } }',
    'packages/kernel/package.json': '{ "dependencies": { "jsep": "1.4.0" } }',
    'packages/reports/package.json': '{ "dependencies": { "docx": "9.15.2" } }',
    'packages/server/package.json': '{ "dependencies": { "@taizhang/kernel": "0.1.0", "kysely": "0.29.9", "fastify": "5.12.8" } }',
    'packages/kernel/src/index.ts': '',
    'packages/server/src/testing/index.ts': '',
    ...Object.fromEntries(['kernel', 'reports', 'server'].map((name) => [`packages/${name}/README.md`, ''])),
  };
  return new SourceTree(Object.entries({ ...base, ...files }).map(([path, text]) => new SourceFile(path, text)));
}

function messages(rule: Rule, files: Readonly<Record<string, string>>): readonly string[] {
  return rule.find(tree(files)).map((finding) => finding.message);
}
