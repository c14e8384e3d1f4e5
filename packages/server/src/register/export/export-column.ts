import type { Localized } from '@taizhang/kernel';

/** A column of an exported file: what it is called, what it means, and how it is read. The dictionary is written from the same declaration. */
export interface ExportColumn<Source> {
  readonly name: string;
  readonly type: 'text' | 'date' | 'integer' | 'json' | 'list';
  readonly meaning: Localized;
  read(source: Source): string | number | null;
}

/** Declares a column: `column<ExportedVisit>('on', 'date', ['发生日期', 'Day it happened'], (visit) => visit.on)`. */
export function column<Source>(name: string, type: ExportColumn<Source>['type'], [zh, en]: readonly [zh: string, en: string], read: ExportColumn<Source>['read']): ExportColumn<Source> {
  return { name, type, meaning: { zh, en }, read };
}
