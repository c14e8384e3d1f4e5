import type { DueDay } from '@taizhang/contract';
import type { Translate } from '../../i18n/dictionary.ts';
import type { dueWords } from './words.ts';

/** 休 or 班 of a day that is not what its weekday says, with the holiday's name; undefined for ordinary days. */
export function markOf({ kind, holiday }: DueDay, t: Translate<typeof dueWords>): { readonly word: string; readonly name: string; readonly isOff: boolean } | undefined {
  if (kind === 'holiday') return { word: t('off'), name: holiday ?? '', isOff: true };
  return kind === 'make_up_day' ? { word: t('work'), name: holiday ?? '', isOff: false } : undefined;
}
