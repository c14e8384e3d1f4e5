import type { SourceTree } from './source-tree.ts';

/** Something a rule objects to. */
export interface Finding {
  readonly path: string;
  readonly line: number;
  /** What is wrong and what to do instead, in one line. */
  readonly message: string;
}

/** A check over the whole tree. Every rule's file header states what it cannot see. */
export interface Rule {
  readonly name: string;
  find(tree: SourceTree): readonly Finding[];
}
