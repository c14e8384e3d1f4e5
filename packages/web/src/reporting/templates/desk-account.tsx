import type { ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import type { Desk } from './use-desk.ts';
import { templateWords } from './words.ts';

/** What became of every place so far: together they are all that were found. */
export function DeskAccount({ desk, mayDecide }: { readonly desk: Desk; readonly mayDecide: boolean }): ReactElement {
  const t = useWords(templateWords);
  const { bound, words, open, sure } = desk.count;
  return (
    <div className="md-sum" role="status">
      <span>{t('total', { n: desk.page.masks.length })}</span>
      <StatusGlyph status="ok" plain>{t('countBound')} <b>{bound}</b></StatusGlyph>
      <StatusGlyph status="none" plain>{t('countWords')} <b>{words}</b></StatusGlyph>
      <StatusGlyph status={open === 0 ? 'ok' : 'lag'} plain>{t('countOpen')} <b>{open}</b></StatusGlyph>
      <span className="r">
        <label className="check"><input type="checkbox" checked={desk.withPlain} onChange={(event) => desk.showPlain(event.target.checked)} />{t('withPlain')}</label>
        {mayDecide && <button type="button" className="btn sm" disabled={sure === 0} onClick={desk.takeSure}>{t('takeSure', { n: sure })}</button>}
      </span>
    </div>
  );
}
