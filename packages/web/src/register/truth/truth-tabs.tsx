import type { ReactElement, ReactNode } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { truthWords } from './words.ts';

/** 疑点 and 复核: two lists of one work. */
export function TruthTabs({ current, right }: { readonly current: 'truth' | 'rechecks'; readonly right?: ReactNode }): ReactElement {
  const t = useWords(truthWords);
  return (
    <nav className="switch tr-tabs no-print" aria-label={t('views')}>
      <ScreenLink to="/register/truth" isCurrent={current === 'truth'}>{t('title')}</ScreenLink>
      <ScreenLink to="/register/truth/rechecks" isCurrent={current === 'rechecks'}>{t('rechecks')}</ScreenLink>
      {right !== undefined && <span className="r">{right}</span>}
    </nav>
  );
}
