import { walkXml } from '../word-file/xml-walk.ts';

/** A comment without the place it is about. */
export interface CommentBody {
  readonly author: string;
  readonly at: string;
  readonly text: string;
}

/** Reads the comments of a Word file by their ids. */
export function readComments(xml: string | undefined): ReadonlyMap<string, CommentBody> {
  const comments = new Map<string, CommentBody>();
  if (xml === undefined) return comments;
  let current: { id: string; body: CommentBody } | undefined;
  let isText = false;
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'w:comment') current = { id: attributes['w:id'] ?? '', body: { author: attributes['w:author'] ?? '', at: attributes['w:date'] ?? '', text: '' } };
      isText = name === 'w:t';
    },
    close(name) {
      isText = false;
      if (name === 'w:comment' && current !== undefined) comments.set(current.id, { ...current.body, text: current.body.text.trim() });
      else if (name === 'w:p' && current !== undefined) current.body = { ...current.body, text: `${current.body.text}\n` };
    },
    text(words) {
      if (isText && current !== undefined) current.body = { ...current.body, text: current.body.text + words };
    },
  });
  return comments;
}
