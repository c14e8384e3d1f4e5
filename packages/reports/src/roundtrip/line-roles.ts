import type { EditedLine, EditedPart } from './edited-line.ts';
import type { LineRole } from './tree-parts.ts';

/** What each line of the edited file is in the report: what it was, unless it now stands where that cannot be. */
export function assignRoles(parts: readonly EditedPart[]): ReadonlyMap<EditedLine, LineRole> {
  const roles = new Map<EditedLine, LineRole>();
  let hasBody = false;
  parts.forEach((part, index) => {
    if (part.kind === 'line') {
      const role = roleOf(part, parts.slice(index + 1, index + 3), parts[index - 1], roles, hasBody);
      roles.set(part, role);
      hasBody ||= !BEFORE_BODY.has(role.kind);
    } else if (part.kind === 'table') {
      const [first] = part.original?.rows[0] ?? [];
      const isMark = first?.role.kind === 'element';
      hasBody ||= !isMark;
      part.rows.forEach((row, rowIndex) => { for (const cell of row) roles.set(cell, isMark ? first.role : { kind: rowIndex === 0 ? 'columns' : 'cell' }); });
    }
  });
  return roles;
}

const BEFORE_BODY: ReadonlySet<LineRole['kind']> = new Set(['title', 'subtitle', 'element']);

/** Whether a line of this role may hold figures; a title or a head of a column is words only. */
export function mayHoldFigures(role: LineRole | undefined): boolean {
  return role !== undefined && ['heading', 'paragraph', 'cell', 'note', 'recipient'].includes(role.kind);
}

function roleOf(line: EditedLine, [next, afterNext]: readonly EditedPart[], before: EditedPart | undefined, roles: ReadonlyMap<EditedLine, LineRole>, hasBody: boolean): LineRole {
  const { original, paragraph: { style, text } } = line;
  const heading = headingLevel(style);
  // However it was retyped, the line below the label of an attachment is its title.
  const isBelowChart = before?.kind === 'table' && before.chart !== undefined;
  if (before?.kind === 'line' && roles.get(before)?.kind === 'attachmentLabel') return { kind: 'attachmentTitle' };
  if (original === undefined) {
    if (isBelowChart && /^\s*图/u.test(text)) return { kind: 'chartCaption' };
    // 7.3.7: a line in brackets below the date is a 附注, however it reads.
    if (before?.kind === 'line' && roles.get(before)?.kind === 'date' && /^\s*（.*）\s*$/u.test(text)) return { kind: 'element', name: 'note' };
    if (heading !== undefined) return { kind: 'heading', level: heading };
    if (!hasBody && /^title$|^标题$/iu.test(style ?? '')) return { kind: 'title' };
    return /^\s*(?:续?表|附表)\s*[0-9一二三四五六七八九十]/u.test(text) && next?.kind === 'table' ? { kind: 'caption' } : { kind: 'paragraph' };
  }
  const { role } = original;
  switch (role.kind) {
    case 'heading': return { kind: 'heading', level: heading ?? role.level };
    case 'title':
    case 'subtitle': return hasBody ? { kind: 'paragraph' } : role;
    case 'caption': return next?.kind === 'table' || afterNext?.kind === 'table' ? role : { kind: 'paragraph' };
    case 'unit': return next?.kind === 'table' ? role : { kind: 'paragraph' };
    case 'author': return next?.kind === 'line' && ['author', 'date'].includes(next.original?.role.kind ?? '') ? role : { kind: 'paragraph' };
    case 'attachmentLabel': return next?.kind === 'line' ? role : { kind: 'paragraph' };
    case 'date': return before?.kind === 'line' && roles.get(before)?.kind === 'author' ? role : { kind: 'paragraph' };
    case 'columns':
    case 'cell': return { kind: 'paragraph' };
    case 'paragraph': return heading === undefined ? role : { kind: 'heading', level: heading };
    case 'chartCaption': return isBelowChart ? role : { kind: 'paragraph' };
    case 'attachmentTitle': return { kind: 'paragraph' };
    case 'element':
    case 'note':
    case 'recipient': return role;
  }
}

function headingLevel(style: string | undefined): 1 | 2 | 3 | 4 | undefined {
  const level = Number(/^(?:heading|标题)\s*([1-4])$/iu.exec(style ?? '')?.[1]);
  return level === 1 || level === 2 || level === 3 || level === 4 ? level : undefined;
}
