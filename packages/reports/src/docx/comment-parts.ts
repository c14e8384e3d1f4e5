import { inlineText } from '../compose/line-piece.ts';
import type { DocumentTree, Inline } from '../document-tree.ts';
import type { WordComment } from '../roundtrip/edited-document.ts';
import type { AddedPart } from './added-parts.ts';

/** The comments of a tree by the words they hang on, numbered in the order given. */
export type PlacedComments = ReadonlyMap<readonly Inline[], readonly number[]>;

/** Finds for each comment the paragraph or cell it is about; one whose words are gone hangs on the first, rather than being lost. */
export function placeComments(tree: DocumentTree, comments: readonly WordComment[]): PlacedComments {
  const runs = tree.blocks.flatMap((block): readonly (readonly Inline[])[] => {
    if (block.kind === 'paragraph' || block.kind === 'heading') return [block.inlines];
    return block.kind === 'table' ? block.rows.flat() : [];
  });
  const placed = new Map<readonly Inline[], number[]>();
  comments.forEach(({ about }, id) => {
    const home = runs.find(inlines => about !== '' && inlineText(inlines).includes(about)) ?? runs[0];
    if (home !== undefined) placed.set(home, [...placed.get(home) ?? [], id]);
  });
  return placed;
}

/** The part that holds the comments themselves; docx would date them by the clock. */
export function commentParts(comments: readonly WordComment[]): readonly AddedPart[] {
  if (comments.length === 0) return [];
  const bodies = comments.map(({ author, at, text }, id) => {
    const date = at === '' ? '' : ` w:date="${escapeXml(at)}"`;
    const lines = text.split('\n').map(line => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`);
    return `<w:comment w:id="${id}" w:author="${escapeXml(author)}" w:initials="${escapeXml(author.slice(0, 1))}"${date}>${lines.join('')}</w:comment>`;
  });
  return [{
    name: 'word/comments.xml',
    content: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${bodies.join('')}</w:comments>\n`,
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml',
    relation: { type: 'comments', target: 'comments.xml' },
  }];
}

function escapeXml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;');
}
