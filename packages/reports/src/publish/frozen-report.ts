import type { DocumentTree } from '../document-tree.ts';
import { canonicalJson } from './canonical-json.ts';

/** SHA-256 of a text in lower-case hexadecimal; given by the caller, because this package has no crypto of its own. */
export type Digest = (text: string) => string;

/** A published report: words and figures as they were, with the digest that shows they still are. */
export interface FrozenReport {
  readonly format: 'taizhang-report/1';
  readonly tree: DocumentTree;
  /** Digest of the tree in canonical JSON. */
  readonly digest: string;
}

/** Fixes a composed report for publication; what the ledger learns later does not reach it. */
export function freezeReport(tree: DocumentTree, digest: Digest): FrozenReport {
  return { format: 'taizhang-report/1', tree, digest: digest(canonicalJson(tree)) };
}

/** Whether a frozen report is still what was published. */
export function isUnaltered(frozen: FrozenReport, digest: Digest): boolean {
  return digest(canonicalJson(frozen.tree)) === frozen.digest;
}
