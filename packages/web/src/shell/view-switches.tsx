import type { ReactElement } from 'react';
import { useWords } from '../i18n/locale.ts';
import { changePreference, usePreference } from '../preference/preference.ts';
import { sessionWords } from '../session/words.ts';

/** 长辈版 and EN / 中文, in a prominent place on every page. */
export function ViewSwitches({ className = 'tl' }: { readonly className?: string }): ReactElement {
  const t = useWords(sessionWords);
  const { locale, view } = usePreference();
  return (
    <>
      <button type="button" className={className} aria-pressed={view === 'elder'} onClick={() => changePreference({ view: view === 'elder' ? 'standard' : 'elder' })}>{t('elder')}</button>
      <button type="button" className={className} lang={locale === 'zh' ? 'en' : 'zh-CN'} onClick={() => changePreference({ locale: locale === 'zh' ? 'en' : 'zh' })}>{t('otherLanguage')}</button>
    </>
  );
}
