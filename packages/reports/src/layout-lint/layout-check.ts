import type { Localized } from '@taizhang/kernel';
import type { LayoutFault } from './layout-finding.ts';
import { assignRoles, type Role, type RoledBlock, type RoledParagraph } from './paragraph-roles.ts';
import type { WordLayout } from './word-layout.ts';

/** A file ready to be judged: how it is printed, and what each paragraph is. */
export interface JudgedLayout {
  readonly layout: WordLayout;
  readonly blocks: readonly RoledBlock[];
  readonly paragraphs: readonly RoledParagraph[];
}

/** One rule or a few that belong together. */
export type LayoutCheck = (judged: JudgedLayout) => readonly LayoutFault[];

/** Tells what each paragraph of a file is. */
export function judgedLayout(layout: WordLayout): JudgedLayout {
  const blocks = assignRoles(layout);
  return { layout, blocks, paragraphs: blocks.flatMap(block => block.kind === 'paragraph' ? [block] : []) };
}

/** The paragraphs of some roles, in reading order. */
export function inRole({ paragraphs }: JudgedLayout, ...roles: readonly Role[]): readonly RoledParagraph[] {
  return paragraphs.filter(({ role }) => roles.includes(role));
}

/** The same words in both languages, for what is quoted from the file. */
export function quoted(words: string): Localized {
  return { zh: `“${words}”`, en: `"${words}"` };
}
