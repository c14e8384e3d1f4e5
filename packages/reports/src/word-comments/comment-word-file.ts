import { strToU8 } from 'fflate';
import { relationshipPartOf, relationshipsOf } from '../word-file/relationships.ts';
import { spliceZip } from '../word-file/splice-zip.ts';
import { damaged, readWordParts, type WordParts } from '../word-file/word-parts.ts';
import type { TextPiece, WordText } from '../word-file/word-text.ts';
import { pointBefore, pointBehind, type RangePoint, type WordRemark } from './word-remark.ts';

/** Who remarks, and when (an instant, ISO 8601). */
export interface RemarkAuthor {
  readonly name: string;
  readonly initials: string;
  readonly at: string;
}

/**
 * The Word file with the remarks as comments on their stretches. All else stays as it was: of the parts only the text, the
 * comments and what lists them are written anew, and in the text nothing but ranges is put in.
 * @throws DomainError `unsupported_file`, `too_large`
 */
export function commentWordFile(bytes: Uint8Array, text: WordText, remarks: readonly WordRemark[], author: RemarkAuthor): Uint8Array {
  if (remarks.length === 0) return bytes;
  const parts = readWordParts(bytes, name => PACKAGE_PART.test(name) || name === text.part);
  const related = relationshipsOf(parts, text.part).find(({ type }) => type === 'comments')?.target;
  const commentPart = related ?? freeName(parts);
  const before = related === undefined ? undefined : parts.find(related);
  const first = firstFreeId(text.xml, before ?? '');
  return spliceZip(bytes, {
    [text.part]: strToU8(withRanges(text, remarks, first)),
    [commentPart]: strToU8(withComments(before, remarks, first, author, text.xml.includes(STRICT) ? `${STRICT}/wordprocessingml/main` : MAIN)),
    ...related === undefined ? listed(parts, text, commentPart) : {},
  });
}

const PACKAGE_PART = /^\[Content_Types\]\.xml$|\.rels$|^word\/comments\d*\.xml$/u;
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Where the names of a file in the strict form begin. */
const STRICT = 'http://purl.oclc.org/ooxml';
const COMMENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

function freeName(parts: WordParts): string {
  const names = ['word/comments.xml', ...Array.from({ length: 9 }, (_, index) => `word/comments${index + 1}.xml`)];
  return names.find(name => !parts.names.includes(name)) ?? damaged();
}

/** Ids of comments are apart from those of bookmarks; only ranges and comments are looked at. */
function firstFreeId(...sources: readonly string[]): number {
  const ids = sources.flatMap(source => [...source.matchAll(/<w:comment(?:RangeStart|Reference|RangeEnd)?\s[^>]*w:id="(\d+)"/gu)].map(([, id]) => Number(id)));
  return ids.reduce((most, id) => Math.max(most, id), -1) + 1;
}

function withRanges({ xml, pieces }: WordText, remarks: readonly WordRemark[], first: number): string {
  const points = new Map<number, { readonly point: RangePoint; ends: string; starts: string }>();
  const mark = (point: RangePoint, end: string, start: string): void => {
    const known = points.get(point.at) ?? { point, ends: '', starts: '' };
    known.ends += end;
    known.starts += start;
    points.set(point.at, known);
  };
  remarks.forEach(({ span: [start, end] }, index) => {
    const from = pieceAt(pieces, start);
    const to = pieceAt(pieces, end - 1);
    if (from === undefined || to === undefined) return;
    const id = first + index;
    mark(pointBefore(from, start, xml), '', `<w:commentRangeStart w:id="${id}"/>`);
    mark(pointBehind(to, end, xml), `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`, '');
  });
  const blanks = new Set([...points.values()].flatMap(({ point }) => point.keepsBlanks === undefined ? [] : [point.keepsBlanks.to - 1]));
  const edits = [
    // A range that begins where another ends begins behind it.
    ...[...points.values()].map(({ point, ends, starts }) => ({ at: point.at, words: `${point.before}${ends}${starts}${point.after}` })),
    ...[...blanks].map(at => ({ at, words: ' xml:space="preserve"' })),
  ].sort((left, right) => left.at - right.at);
  let done = 0;
  const out: string[] = [];
  for (const { at, words } of edits) {
    out.push(xml.slice(done, at), words);
    done = at;
  }
  return [...out, xml.slice(done)].join('');
}

/** The piece an offset is in; beside a tab or a line end that belongs to none, the nearest before it. */
function pieceAt(pieces: readonly TextPiece[], offset: number): TextPiece | undefined {
  return pieces.findLast(({ start }) => start <= offset) ?? pieces[0];
}

function withComments(before: string | undefined, remarks: readonly WordRemark[], first: number, { name, initials, at }: RemarkAuthor, namespace: string): string {
  const comments = remarks.map(({ lines }, index) => {
    const paragraphs = lines.map(line => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`);
    return `<w:comment w:id="${first + index}" w:author="${escapeXml(name)}" w:initials="${escapeXml(initials)}" w:date="${at.replace(/\.\d+/u, '')}">${paragraphs.join('')}</w:comment>`;
  }).join('');
  if (before === undefined) return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace}">${comments}</w:comments>`;
  const end = before.lastIndexOf('</w:comments>');
  // An empty list is written without a closing tag.
  return end === -1 ? before.replace(/\/>\s*$/u, `>${comments}</w:comments>`) : before.slice(0, end) + comments + before.slice(end);
}

/** The two parts that say there are comments. */
function listed(parts: WordParts, { part, xml }: WordText, commentPart: string): Readonly<Record<string, Uint8Array>> {
  const types = parts.find('[Content_Types].xml') ?? damaged();
  const relationships = relationshipPartOf(part);
  const base = xml.includes(STRICT) ? `${STRICT}/officeDocument/relationships` : OFFICE;
  const list = parts.find(relationships) ?? '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const id = freeRelationshipId(list);
  return {
    '[Content_Types].xml': strToU8(inserted(types, 'Types', `<Override PartName="/${commentPart}" ContentType="${COMMENT_TYPE}"/>`)),
    [relationships]: strToU8(inserted(list, 'Relationships', `<Relationship Id="${id}" Type="${base}/comments" Target="/${commentPart}"/>`)),
  };
}

function freeRelationshipId(list: string): string {
  let number = 1;
  while (list.includes(`"rIdCheck${number}"`)) number += 1;
  return `rIdCheck${number}`;
}

function inserted(xml: string, root: string, element: string): string {
  const end = xml.lastIndexOf(`</${root}>`);
  return end === -1 ? xml.replace(/\/>\s*$/u, `>${element}</${root}>`) : xml.slice(0, end) + element + xml.slice(end);
}

function escapeXml(text: string): string {
  // Characters XML cannot hold would make the whole file unreadable.
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;');
}
