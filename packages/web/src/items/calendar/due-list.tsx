import type { ItemBrief } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { daysLeftText } from '../days-left.ts';
import { lightOfItem } from '../item-light.ts';
import { itemWords } from '../words.ts';

/** Items that are due, each with the limit that is meant and with whom it stands. */
export function DueList({ rows, today }: { readonly rows: readonly ItemBrief[]; readonly today: string }): ReactElement {
  const i = useWords(itemWords);
  const text = useText();
  const locale = useLocale();
  return (
    <ul className="due-list">
      {rows.map((row) => {
        const { status, name } = lightOfItem(row);
        return (
          <li key={`${row.id} ${row.dueClock?.zh ?? ''}`}>
            <ScreenLink to={`/items/${row.id}`} className="lnk ink strong">{row.title}</ScreenLink>
            <p><StatusGlyph status={status}>{text(name)}</StatusGlyph><span>{daysLeftText(row, today, i)}</span>{row.dueClock !== null && <span>{text(row.dueClock)}</span>}<span>{text(row.state.name)}</span></p>
            <p className="muted"><span>{row.number}</span><span>{row.leads.map((lead) => text(lead.name)).join(locale === 'zh' ? '、' : ', ')}</span></p>
          </li>
        );
      })}
    </ul>
  );
}
