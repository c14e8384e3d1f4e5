import { execFileSync } from 'node:child_process';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SourceFile } from './source-file.ts';

/** The text files of the checkout that are, or would be, under version control. Paths are relative, with slashes. */
export class SourceTree {
  readonly files: ReadonlyMap<string, SourceFile>;

  readonly #pictures: ReadonlySet<string>;

  constructor(files: readonly SourceFile[], pictures: readonly string[] = []) {
    this.files = new Map(files.map((file) => [file.path, file]));
    this.#pictures = new Set(pictures);
  }

  /** Production and test code; generated and vendored files are not in the tree at all. */
  get code(): readonly SourceFile[] {
    return [...this.files.values()].filter((file) => file.isCode);
  }

  under(folder: string): readonly SourceFile[] {
    return [...this.files.values()].filter((file) => file.path.startsWith(`${folder}/`));
  }

  /** Whether there is such a file, a picture (never read) included. */
  has(path: string): boolean {
    return this.files.has(path) || this.#pictures.has(path);
  }

  findFile(path: string): SourceFile | undefined {
    return this.files.get(path);
  }
}

const textEndings = /\.(ts|tsx|mts|cts|js|mjs|cjs|json|md|css|html|sql|csv|yml|yaml|svg|txt|sh|liquid)$|(^|\/)(\.gitignore|\.gitattributes|\.npmrc|run|LICENSE)$/u;

/** Reads the files git tracks or would track, so that ignored output is never checked. @throws when git is not there. */
export function readSourceTree(root: string): SourceTree {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  const paths = [...new Set(listed.split('\0'))].filter((path) => path !== '' && isRegularFile(join(root, path))).toSorted();
  const texts = paths.filter((path) => textEndings.test(path)).map((path) => new SourceFile(path, readFileSync(join(root, path), 'utf8')));
  return new SourceTree(texts, paths.filter((path) => /\.(png|jpg|webp)$/u.test(path)));
}

/** False for links and for a file deleted but not yet staged. */
function isRegularFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
