// Imports across parts obey the grid, use front doors only, and name declared dependencies.
// Blind spots: a specifier put together at run time, and import('x').Type in a type position.
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import type { Part } from '../import-grid.ts';
import { boundaries, exceptions, libraryHomes, partOf, parts } from '../import-grid.ts';
import type { Finding, Rule } from '../rule.ts';
import type { ModuleRequest, SourceFile } from '../source-file.ts';
import type { SourceTree } from '../source-tree.ts';

export const imports: Rule = {
  name: 'imports',
  find: (tree) => tree.code.flatMap((file) => file.requests.flatMap((request) => objections(tree, file, request))),
};

function objections(tree: SourceTree, file: SourceFile, request: ModuleRequest): readonly Finding[] {
  if (exceptions.includes(`${file.path} -> ${request.specifier}`)) return [];
  const messages = [shapeProblem(request), boundaryProblem(file, request), placeProblem(tree, file, request)];
  return messages.filter((message) => message !== undefined).map((message) => ({ path: file.path, line: request.line, message }));
}

function shapeProblem(request: ModuleRequest): string | undefined {
  if (request.kind === 'export all') return 'export * hides what is exported: name each symbol';
  return undefined;
}

function boundaryProblem(file: SourceFile, request: ModuleRequest): string | undefined {
  const broken = boundaries.find((boundary) => boundary.files.test(file.path) && !file.isTest && boundary.mayNotImport.test(request.specifier));
  return broken && `${request.specifier} may not be imported here: ${broken.because}`;
}

function placeProblem(tree: SourceTree, file: SourceFile, request: ModuleRequest): string | undefined {
  const part = partOf(file.path);
  if (part === undefined) return undefined;
  if (request.specifier.startsWith('.')) return relativeProblem(tree, file, part, request.specifier);
  if (request.specifier.startsWith('@taizhang/')) return frontDoorProblem(tree, file, part, request.specifier);
  if (isBuiltin(request.specifier)) return builtinProblem(file, part, request.specifier);
  return libraryProblem(tree, file, part, request.specifier);
}

function relativeProblem(tree: SourceTree, file: SourceFile, part: Part, specifier: string): string | undefined {
  const target = posix.normalize(posix.join(posix.dirname(file.path), specifier.replace(/\?.*$/u, '')));
  if (!target.startsWith(`${part.folder}/`)) return `${specifier} leaves ${part.folder}: import the other package by its name`;
  if (/\/testing\//u.test(target) && !mayUseTestSupport(file)) return `${specifier} is test support: production code may not import it`;
  if (/\.test\.tsx?$/u.test(target)) return `${specifier} is a test: move what is shared to src/testing`;
  if (tree.findFile(target) === undefined && !/\.(json|css|svg|png|woff2|csv|sql|liquid)$/u.test(target)) return `${specifier} is no file (write the ending, .ts or .tsx)`;
  return undefined;
}

function frontDoorProblem(tree: SourceTree, file: SourceFile, part: Part, specifier: string): string | undefined {
  const [scope, name, ...rest] = specifier.split('/');
  const packageName = `${scope}/${name}`;
  const door = rest.join('/');
  if (door !== '' && door !== 'testing') return `${specifier} goes round the front door: import ${packageName}`;
  if (door === 'testing' && !mayUseTestSupport(file)) return `${specifier} is test support: production code may not import it`;
  const isOwn = packageName === part.packageName;
  if (isOwn) return `${specifier} is this package: import the file`;
  if (!parts.some((other) => other.packageName === packageName)) return `${packageName} is not in tools/check/import-grid.ts`;
  if (!part.mayImport.includes(packageName)) return `${part.folder} may not import ${packageName} (tools/check/import-grid.ts)`;
  // Never installed apart from the workspace, which links every package: the grid alone decides.
  return ['e2e', 'bench', 'tools'].includes(part.folder) ? undefined : undeclared(tree, file, part, packageName);
}

function builtinProblem(file: SourceFile, part: Part, specifier: string): string | undefined {
  if (!specifier.startsWith('node:')) return `write node:${specifier}`;
  if (part.isPure && !file.isTest && !file.isTestSupport) return `${specifier}: ${part.folder} is pure and runs in the browser; take the value as an argument`;
  if (part.folder === 'packages/web' && file.path.startsWith('packages/web/src/') && !file.isTest) return `${specifier} does not exist in a browser`;
  return undefined;
}

function libraryProblem(tree: SourceTree, file: SourceFile, part: Part, specifier: string): string | undefined {
  const library = specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
  const home = libraryHomes.find((candidate) => candidate.libraries.includes(library));
  const isAtHome = home === undefined || home.folders.some((folder) => file.path.startsWith(`${folder}/`));
  if (!isAtHome && !file.isTest) return `${library} may be imported only in ${home?.folders.join(', ')}`;
  return undeclared(tree, file, part, library);
}

/** A package's production code may name only its own dependencies; tests also what the root provides for tests. */
function undeclared(tree: SourceTree, file: SourceFile, part: Part, library: string): string | undefined {
  const own = manifest(tree, `${part.folder}/package.json`);
  const isBundledOrTool = ['packages/web', 'e2e', 'bench', 'tools'].includes(part.folder);
  const allowed = [...own.dependencies];
  if (file.isTest || file.isTestSupport || isBundledOrTool || isToolConfig(file)) allowed.push(...own.devDependencies, ...manifest(tree, 'package.json').devDependencies);
  const types = `@types/${library.replace('@', '').replace('/', '__')}`;
  if (allowed.includes(library) || allowed.includes(types)) return undefined;
  return `${library} is not among the dependencies of ${part.folder}/package.json`;
}

interface Manifest {
  readonly dependencies: readonly string[];
  readonly devDependencies: readonly string[];
}

function manifest(tree: SourceTree, path: string): Manifest {
  const parsed: unknown = JSON.parse(tree.findFile(path)?.text ?? '{}');
  return { dependencies: [...keysOf(parsed, 'dependencies'), ...keysOf(parsed, 'optionalDependencies')], devDependencies: keysOf(parsed, 'devDependencies') };
}

function keysOf(value: unknown, field: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const found: unknown = Object.entries(value).find(([key]) => key === field)?.[1];
  return typeof found === 'object' && found !== null ? Object.keys(found) : [];
}

function mayUseTestSupport(file: SourceFile): boolean {
  return file.isTest || file.isTestSupport;
}

function isToolConfig(file: SourceFile): boolean {
  return /(^|\/)(vite|vitest)\.config\.ts$/u.test(file.path);
}

function isBuiltin(specifier: string): boolean {
  return specifier.startsWith('node:') || builtinModules.includes(specifier);
}
