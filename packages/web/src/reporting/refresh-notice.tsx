import { useState, type ReactElement } from 'react';
import type { Translate } from '../i18n/dictionary.ts';
import { useWords } from '../i18n/locale.ts';
import { StatusGlyph } from '../kit/status-glyph.tsx';
import type { RefreshAccount, RefreshedFigure } from './refresh-account.ts';
import { reportingWords } from './words.ts';

/** What reading the figures again has changed, listed one by one. */
export function RefreshNotice({ account, nameOf, onClose }: { readonly account: RefreshAccount; readonly nameOf: (metricId: string) => string; readonly onClose: () => void }): ReactElement {
  const t = useWords(reportingWords);
  const [isOpen, setIsOpen] = useState(account.changed.length <= 6);
  return (
    <div className="notice ok rp-notice no-print" role="status">
      <div className="h">
        <StatusGlyph status="ok">{t('refreshed', { changed: account.changed.length, same: account.same })}</StatusGlyph>
        {!isOpen && <button type="button" className="lnk" onClick={() => setIsOpen(true)}>{t('allFindings')}</button>}
        <button type="button" className="lnk" onClick={onClose}>{t('close')}</button>
      </div>
      {isOpen && account.changed.length > 0 && <ul>{account.changed.map((figure) => <li key={figure.address}>{`${nameOf(figure.metricId)} `}<b className="strong">{changeText(figure, t)}</b></li>)}</ul>}
    </div>
  );
}

function changeText({ before, after }: RefreshedFigure, t: Translate<typeof reportingWords>): string {
  if (before === null) return t('added', { text: after ?? '' });
  return after === null ? t('removed', { text: before }) : t('refreshedLine', { before, after });
}
