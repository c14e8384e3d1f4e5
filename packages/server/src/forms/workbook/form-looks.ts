import type { CellLook } from './spreadsheet-writer.ts';

/** The looks of a form's workbook: paper, what may be typed in, and what is wrong, as on the screens. */
export const LOOKS = {
  hidden: { format: '@', ink: '8A8578' },
  title: { isBold: true, size: 16, isCentred: true },
  group: { isBold: true, isCentred: true, fill: 'E9E4D9', hasBorder: true },
  head: { isBold: true, isCentred: true, fill: 'F3EFE6', hasBorder: true },
  code: { format: '@', fill: 'F8F6F1', hasBorder: true },
  openCode: { format: '@', hasBorder: true, isLocked: false },
  whole: { format: '#,##0', hasBorder: true, isLocked: false },
  decimal: { format: 'General', hasBorder: true, isLocked: false },
  note: { format: '@', hasBorder: true, isLocked: false },
  rejected: { fill: 'F6D5D0', ink: 'A12A1C', isBold: true, hasBorder: true, isLocked: false, format: 'General' },
  flagged: { fill: 'FAE9C4', hasBorder: true, isLocked: false, format: 'General' },
  reason: { ink: 'A12A1C', isWrapped: true, hasBorder: true },
  doubtReason: { ink: '8A5A00', isWrapped: true, hasBorder: true },
  heading: { isBold: true, size: 13 },
  line: { isWrapped: true },
  example: { format: '@', fill: 'F8F6F1', hasBorder: true },
} as const satisfies Readonly<Record<string, CellLook>>;
