import { getItem, getItemBreakdown } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useRouteWhen } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { ErrorLine } from '../../kit/state-lines.tsx';
import { useScreenSearch } from '../../screen/screen-address.ts';
import { openingWords } from './words.ts';

/** What a new item will be a part of, and what it follows from. */
export function Whence(): ReactElement | null {
  const t = useWords(openingWords);
  const [{ parent, after }] = useScreenSearch();
  const itemId = parent ?? after ?? '';
  const item = useRouteWhen(itemId !== '', getItem, { params: { itemId } });
  const breakdown = useRouteWhen(parent !== undefined, getItemBreakdown, { params: { itemId } });
  if (item.isError) return <ErrorLine error={item.error} />;
  if (item.data === undefined) return null;
  const name = `${item.data.number} ${item.data.title}`;
  const latest = breakdown.data?.latestDue ?? undefined;
  return <p className="notice">{t(parent === undefined ? 'follows' : 'partOf', { name })}{latest !== undefined && `，${t('partDue', { day: latest })}`}</p>;
}
