import type { ResidentBrief } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useWords } from '../i18n/locale.ts';
import { StatusGlyph } from '../kit/status-glyph.tsx';
import { ScreenLink } from '../screen/screen-link.tsx';
import { registerWords } from './words.ts';

/** A masked name that leads to the resident's page. */
export function ResidentLink({ resident }: { readonly resident: Pick<ResidentBrief, 'id' | 'name'> }): ReactElement {
  return <ScreenLink to={`/register/residents/${resident.id}`} className="lnk">{resident.name}</ScreenLink>;
}

/** 女 · 68 岁. */
export function SexAge({ resident }: { readonly resident: Pick<ResidentBrief, 'sex' | 'age'> }): ReactElement {
  const t = useWords(registerWords);
  return <span className="nowrap">{`${t(resident.sex)} · ${t('years', { n: resident.age })}`}</span>;
}

/** Whether somebody lives here, with glyph and word. */
export function ResidentStatus({ status }: { readonly status: ResidentBrief['status'] }): ReactElement {
  const t = useWords(registerWords);
  switch (status) {
    case 'here':
      return <StatusGlyph status="ok" plain>{t('here')}</StatusGlyph>;
    case 'lost':
      return <StatusGlyph status="lag">{t('lost')}</StatusGlyph>;
    case 'moved_out':
    case 'died':
    case 'merged':
      return <StatusGlyph status="none" plain>{t(status)}</StatusGlyph>;
  }
}
