import type { ResidentPage } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { registerWords } from '../words.ts';
import { RevealDialog } from './reveal-dialog.tsx';
import { useRevealed, type Identity } from './use-revealed.ts';
import { residentWords } from './words.ts';

/** Who it is: masked, until somebody gives a reason to look; then for a minute. */
export function WhoPanel({ page }: { readonly page: ResidentPage }): ReactElement {
  const t = useWords(residentWords);
  const [isAsking, setIsAsking] = useState(false);
  const { identity, left, show, hide } = useRevealed();
  const right = identity === undefined
    ? page.may.reveal && <button type="button" className="lnk" onClick={() => setIsAsking(true)}>{t('reveal')}</button>
    : <>{t('revealedFor', { n: left })} <button type="button" className="lnk" onClick={hide}>{t('hide')}</button></>;
  return (
    <section className="no-print-name">
      <SectionHead title={t('who')} right={right} />
      <Facts page={page} identity={identity} />
      {isAsking && <RevealDialog page={page} onClose={() => setIsAsking(false)} onReveal={(revealed) => { show(revealed); setIsAsking(false); }} />}
    </section>
  );
}

function Facts({ page: { resident, phoneEnd }, identity }: { readonly page: ResidentPage; readonly identity: Identity | undefined }): ReactElement {
  const t = useWords(residentWords);
  const r = useWords(registerWords);
  const text = useText();
  return (
    <dl className="pairs">
      <dt>{t('name')}</dt><dd>{identity?.name ?? resident.name}</dd>
      <dt>{t('identity')}</dt><dd><IdentityState resident={resident} />{identity !== undefined && identity.number !== null && <><br />{identity.number}</>}</dd>
      <dt>{t('bornOn')}</dt><dd>{resident.bornOn}</dd>
      <dt>{r('unit')}</dt><dd>{text(resident.org.name)}</dd>
      <dt>{t('residence')}</dt><dd>{t(resident.residenceKind === 1 ? 'residence1' : 'residence2')}</dd>
      <dt>{t('phone')}</dt><dd>{identity?.phone ?? (phoneEnd === null ? t('notGiven') : t('phoneEnd', { end: phoneEnd }))}</dd>
      {identity !== undefined && <><dt>{t('address')}</dt><dd>{identity.address ?? t('notGiven')}</dd></>}
      <dt>{t('recordCode')}</dt><dd>{resident.recordCode === null ? <span className="muted" title={t('noRecordCodeWhy')}>{t('noRecordCode')}</span> : <span className="nowrap">{grouped(resident.recordCode)}</span>}</dd>
    </dl>
  );
}

/** 990001-101-101-00001, as it stands on the cover of a record. */
function grouped(code: string): string {
  return code.replace(/^(\d{6})(\d{3})(\d{3})(\d{5})$/u, '$1-$2-$3-$4');
}

function IdentityState({ resident: { identityState, identityEnd } }: Pick<ResidentPage, 'resident'>): ReactElement {
  const t = useWords(residentWords);
  const end = identityEnd ?? '—';
  switch (identityState) {
    case 'verified':
      return <>{t('identity_verified', { end })}</>;
    case 'to_verify':
      return <StatusGlyph status="lag">{t('identity_to_verify', { end })}</StatusGlyph>;
    case 'none':
      return <>{t('identity_none')}</>;
  }
}
