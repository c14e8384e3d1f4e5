import { getOrganisation } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useRoute } from '../api/use-route.ts';
import { useText, useWords } from '../i18n/locale.ts';
import { useSession } from '../session/session-context.ts';
import { shellWords } from './words.ts';

/** 机构树截至 …, and what the person signed in sees of it. */
export function TreeFoot(): ReactElement | null {
  const t = useWords(shellWords);
  const text = useText();
  const { jurisdiction } = useSession();
  const organisation = useRoute(getOrganisation, { query: {} });
  if (organisation.data === undefined) return null;
  const mine = organisation.data.units.filter((unit) => unit.inJurisdiction);
  const townships = mine.filter((unit) => unit.kind === 'township').length;
  const clinics = mine.filter((unit) => unit.kind === 'village-clinic').length;
  const parts = [townships > 1 ? t('townships', { n: townships }) : text(jurisdiction.name), clinics > 0 ? t('clinics', { n: clinics }) : ''];
  return <div className="foot">{t('treeAsOf', { day: organisation.data.asOf })}<br />{parts.filter(Boolean).join(' · ')}</div>;
}
