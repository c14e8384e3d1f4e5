// Package manifests agree with the import grid, pin exact versions, and carry no door the grid does not know.
// Blind spots: versions of packages that dependencies bring along (the lock file pins those).
import { parts } from '../import-grid.ts';
import type { Finding, Rule } from '../rule.ts';
import type { SourceTree } from '../source-tree.ts';

export const manifests: Rule = {
  name: 'manifests',
  find: (tree) => [...tree.files.keys()].filter((path) => /(^|\/)package\.json$/u.test(path)).flatMap((path) => problemsOf(tree, path)),
};

function problemsOf(tree: SourceTree, path: string): readonly Finding[] {
  const text = tree.findFile(path)?.text ?? '';
  const folder = path.replace(/\/?package\.json$/u, '');
  const part = parts.find((candidate) => candidate.folder === folder);
  const problems: string[] = [];
  if (folder !== '' && part === undefined) problems.push(`${folder} is not in tools/check/import-grid.ts`);
  for (const { name, version, section } of dependenciesOf(text)) {
    if (!/^\d/u.test(version)) problems.push(`${name} is not pinned to one version (${version})`);
    if (name.startsWith('@taizhang/') && section === 'dependencies' && part !== undefined && !part.mayImport.includes(name)) problems.push(`${folder} may not depend on ${name}`);
  }
  return problems.map((message) => ({ path, line: 1, message }));
}

interface Dependency {
  readonly name: string;
  readonly version: string;
  readonly section: string;
}

function dependenciesOf(text: string): readonly Dependency[] {
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== 'object' || parsed === null) return [];
  return Object.entries(parsed)
    .filter(([section]) => /^(dev|optional)?dependencies$/iu.test(section))
    .flatMap(([section, listed]: [string, unknown]) =>
      typeof listed === 'object' && listed !== null ? Object.entries(listed).map(([name, version]) => ({ name, version: String(version), section })) : [],
    );
}
