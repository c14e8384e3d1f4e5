import { parseSync } from 'vite';
import type { SyntaxNode } from './syntax.ts';
import { isSyntaxNode } from './syntax.ts';

/** One import or re-export as written. */
export interface ModuleRequest {
  readonly specifier: string;
  readonly line: number;
  readonly kind: 'import' | 'export' | 'export all' | 'dynamic' | 'type';
}

export interface Comment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isBlock: boolean;
}

/** A file's text, and its syntax when it is code (parsed once, when first asked for). */
export class SourceFile {
  readonly path: string;
  readonly text: string;
  #parsed: ReturnType<typeof parseSync> | undefined;
  #lineStarts: readonly number[] | undefined;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  get isCode(): boolean {
    return /\.(ts|tsx|mts|mjs|js)$/u.test(this.path);
  }

  get isTest(): boolean {
    return /\.test\.tsx?$/u.test(this.path);
  }

  /** Test support: builders behind a package's `./testing` door. */
  get isTestSupport(): boolean {
    return this.path.includes('/testing/') || this.path.startsWith('e2e/') || this.path.startsWith('bench/');
  }

  get lineCount(): number {
    return this.text.split('\n').length - (this.text.endsWith('\n') ? 1 : 0);
  }

  /** @throws Error naming the place when the file is not valid TypeScript. */
  get program(): SyntaxNode {
    const program: unknown = this.#syntax.program;
    if (!isSyntaxNode(program)) throw new Error(`${this.path}: the parser returned no program`);
    return program;
  }

  get comments(): readonly Comment[] {
    return this.#syntax.comments.map((comment) => ({ text: comment.value, start: comment.start, end: comment.end, isBlock: comment.type === 'Block' }));
  }

  /** Every module this file names; `import('x').Type` in type positions is not seen (blind spot; the types still need the dependency). */
  get requests(): readonly ModuleRequest[] {
    const { staticImports, staticExports, dynamicImports } = this.#syntax.module;
    const found: ModuleRequest[] = staticImports.map((item) => ({
      specifier: item.moduleRequest.value,
      line: this.lineAt(item.start),
      kind: 'import',
    }));
    for (const statement of staticExports) {
      for (const entry of statement.entries) {
        if (!entry.moduleRequest) continue;
        const isAll = entry.importName.kind === 'AllButDefault' || entry.importName.kind === 'All';
        found.push({ specifier: entry.moduleRequest.value, line: this.lineAt(entry.start), kind: isAll ? 'export all' : 'export' });
      }
    }
    for (const item of dynamicImports) {
      const written = this.text.slice(item.moduleRequest.start, item.moduleRequest.end);
      const literal = /^['"](.+)['"]$/u.exec(written);
      if (literal?.[1] !== undefined) found.push({ specifier: literal[1], line: this.lineAt(item.start), kind: 'dynamic' });
    }
    return found;
  }

  /** One-based line of an offset. */
  lineAt(offset: number): number {
    this.#lineStarts ??= startsOfLines(this.text);
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  get #syntax(): ReturnType<typeof parseSync> {
    this.#parsed ??= parseSync(this.path, this.text);
    const [problem] = this.#parsed.errors;
    if (problem !== undefined) throw new Error(`${this.path}: ${problem.message}`);
    return this.#parsed;
  }
}

function startsOfLines(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
