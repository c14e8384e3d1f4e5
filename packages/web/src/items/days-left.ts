import type { ItemBrief } from '@taizhang/contract';
import type { Translate } from '../i18n/dictionary.ts';
import { dayInList } from '../i18n/day-words.ts';
import type { itemWords } from './words.ts';

/** 超期 3 天, 今天截止, 还剩 4 天; of a closed item the day it was closed. */
export function daysLeftText({ daysLeft, closedOn }: Pick<ItemBrief, 'daysLeft' | 'closedOn'>, today: string, t: Translate<typeof itemWords>): string {
  if (closedOn !== null) return t('closedOn', { day: dayInList(closedOn, today) });
  if (daysLeft === null) return t('noDue');
  if (daysLeft < 0) return t('late', { n: -daysLeft });
  return daysLeft === 0 ? t('today') : t('daysLeft', { n: daysLeft });
}
