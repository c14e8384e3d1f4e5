import type { RestatedMonth } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useLocale, useWords } from '../i18n/locale.ts';
import { periodTitle } from '../i18n/period-words.ts';
import { StatusGlyph } from '../kit/status-glyph.tsx';
import { registerWords } from './words.ts';

/** Which ended months a change restates, and whether a published report speaks of them; nothing when none is touched. */
export function RestatedNote({ restates }: { readonly restates: readonly RestatedMonth[] }): ReactElement | null {
  const t = useWords(registerWords);
  const locale = useLocale();
  if (restates.length === 0) return null;
  const named = (months: readonly RestatedMonth[]): string => months.map(({ month }) => periodTitle(month, locale)).join(locale === 'zh' ? '、' : ', ');
  const published = restates.filter(({ isPublished }) => isPublished);
  return (
    <div className="reg-restated">
      <StatusGlyph status="lag">{restates.length > MOST ? t('restatesSpan', { n: restates.length, from: named(restates.slice(0, 1)), to: named(restates.slice(-1)) }) : t('restates', { months: named(restates) })}</StatusGlyph>
      {published.length > 0 && <p className="s">{t('restatesPublished', { months: published.length > MOST ? t('months', { n: published.length }) : named(published) })}</p>}
    </div>
  );
}

/** More months are told as a span. */
const MOST = 3;
