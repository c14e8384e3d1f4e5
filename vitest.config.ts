import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import type { TestProjectConfiguration } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const officeTests = '**/*.{office,geometry}.test.ts';

/** An older PostgreSQL that tools/commands/test.ts has started; the server's tests then run on it a second time. */
const olderDatabase = process.env.TAIZHANG_TEST_DATABASE_URL;

/** Set by npm test: whether a change may land must not depend on the luck of a property test. By hand every run tries new cases. */
const propertySeed = process.env.TAIZHANG_PROPERTY_SEED;

/**
 * Groups run one after the other, so that two cores never carry a database, LibreOffice and a browser at once:
 * 0 pure packages and the web application in a simulated page, 1 the server on the embedded PostgreSQL,
 * 2 the server on an older one, 3 LibreOffice (tests called *.office.test.ts or *.geometry.test.ts), 4 the real browser.
 */
const projects: TestProjectConfiguration[] = [
  ...['packages/kernel', 'packages/records', 'packages/indicators', 'packages/workflow', 'packages/reports', 'packages/contract', 'packs/health', 'tools', 'bench'].map((folder) => project(folder, 0)),
  project('packs/office', 0, { name: 'pack-office' }),
  existsSync(join(root, 'packages/web/vitest.config.ts')) ? 'packages/web/vitest.config.ts' : project('packages/web', 0, { environment: 'happy-dom' }),
  project('packages/server', 1, { testTimeout: 60_000, hookTimeout: 120_000, env: { TAIZHANG_TEST_DATABASE_URL: '' } }),
  ...(olderDatabase
    ? [project('packages/server', 2, { name: 'server-older-postgresql', exclude: [officeTests, '**/node_modules/**', 'src/database/embedded/**', 'src/cli/**'], testTimeout: 60_000, hookTimeout: 120_000 })]
    : []),
  project('.', 3, { name: 'office', include: ['packages/*/src/**/*.{office,geometry}.test.ts', 'packs/*/src/**/*.{office,geometry}.test.ts'], exclude: ['**/node_modules/**'], fileParallelism: false, testTimeout: 120_000, hookTimeout: 120_000 }),
  project('e2e', 4, { include: ['**/*.test.ts'], globalSetup: join(root, 'e2e/harness/build-county.ts'), exclude: ['**/node_modules/**'], fileParallelism: false, testTimeout: 300_000, hookTimeout: 180_000 }),
];

export default defineConfig({ test: { projects, allowOnly: !process.env.CI, passWithNoTests: true } });

type ProjectOptions = Extract<TestProjectConfiguration, { test?: unknown }>['test'];

function project(folder: string, groupOrder: number, options: ProjectOptions = {}): TestProjectConfiguration {
  return {
    root: join(root, folder),
    test: {
      name: folder.split('/').at(-1) ?? folder,
      include: ['**/*.test.{ts,tsx}'],
      exclude: [officeTests, '**/node_modules/**'],
      testTimeout: 20_000,
      setupFiles: propertySeed ? [join(root, 'tools/test-run/seed-properties.ts')] : [],
      sequence: { groupOrder },
      maxWorkers: 2,
      ...options,
    },
  };
}
