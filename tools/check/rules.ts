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
import { ratchets } from './rules/ratchets.ts';
import { settings } from './rules/settings.ts';

/** Every rule of our own, in the order reported. The compiler and the linter come before them. */
export const rules: readonly Rule[] = [imports, cycles, manifests, ambient, browsers, namedExports, docComments, fileLength, migrations, documents, settings, outsidePaths, ratchets];
