// The repository needs nothing outside itself: no path into one machine, no package registry host, no page fetched from elsewhere.
// Blind spots: a path put together from parts (as this file does, so as not to find itself).
import type { Finding, Rule } from '../rule.ts';
import type { SourceFile } from '../source-file.ts';

const slash = '/';
const machinePath = new RegExp(String.raw`(?<![\w.$}~-])${slash}(work|home|Users)${slash}[A-Za-z0-9._-]+`, 'u');
const neighbour = new RegExp(String.raw`\.\.${slash}shared\b|\.libr${'ary'}${slash}`, 'u');
const registry = new RegExp([['registry', 'npmjs', 'org'], ['deb', 'debian', 'org']].map((labels) => labels.join(String.raw`\.`)).join('|'), 'u');
/** XML namespaces and the names of code systems look like addresses and are never opened. */
const webAddress = /https?:\/\/(?!(www\.w3\.org|schemas\.|localhost|127\.0\.0\.1|purl\.org|purl\.oclc\.org|loinc\.org|unitsofmeasure\.org|terminology\.hl7\.org)\b)/u;

export const outsidePaths: Rule = {
  name: 'outside-paths',
  find: (tree) => [...tree.files.values()].filter((file) => file.path !== 'LICENSE').flatMap(findIn),
};

function findIn(file: SourceFile): readonly Finding[] {
  const isShipped = /^(packages|packs)\/[^/]+\/(src|index\.html)/u.test(file.path) && !file.isTest && /\.(tsx?|css|html)$/u.test(file.path);
  return file.text.split('\n').flatMap((text, index): readonly Finding[] => {
    const at = { path: file.path, line: index + 1 };
    if (machinePath.test(text) || neighbour.test(text)) return [{ ...at, message: 'path outside the repository: the project must run from any clone' }];
    if (registry.test(text)) return [{ ...at, message: 'package registry host: closed networks use their own; leave it to npm configuration' }];
    if (isShipped && webAddress.test(text) && !isComment(text)) return [{ ...at, message: 'outside address in shipped code: the product runs on closed networks' }];
    return [];
  });
}

function isComment(line: string): boolean {
  return /^\s*(\/\/|\*|\/\*)/u.test(line);
}
