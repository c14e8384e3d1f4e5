import type { listItems, RouteResponse } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { countText } from '../../kit/count-text.ts';
import type { ScreenSearch } from '../../screen/screen-address.ts';
import { BOXES, type ItemQuery } from './item-search.ts';
import { listWords } from './words.ts';

export interface BoxSwitchProps {
  readonly query: ItemQuery;
  readonly answer: RouteResponse<typeof listItems> | undefined;
  readonly onChange: (part: ScreenSearch) => void;
}

/** 待办 已办 我发起 抄送 全部, with how many are known to be in each; the box shown has the count of its filter. */
export function BoxSwitch({ query, answer, onChange }: BoxSwitchProps): ReactElement {
  const t = useWords(listWords);
  const countOf = (box: ItemQuery['box']): number | undefined => {
    if (answer === undefined) return undefined;
    if (box === 'todo' || box === 'initiated') return answer.boxes[box];
    return box === query.box ? answer.total : undefined;
  };
  return (
    <div className="switch it-boxes no-print" role="group" aria-label={t('boxes')}>
      {BOXES.map((box) => {
        const count = countOf(box);
        return <button type="button" key={box} aria-pressed={box === query.box} onClick={() => onChange({ box })}>{t(box)}{count !== undefined && <b>{countText(count, answer?.countedTo)}</b>}</button>;
      })}
      <span className="r">
        {(['due', 'newest'] as const).map((sort) => <button type="button" key={sort} className={sort === query.sort ? 'lnk quiet strong' : 'lnk'} aria-pressed={sort === query.sort} onClick={() => onChange({ sort })}>{t(sort === 'due' ? 'byDue' : 'byNewest')}</button>)}
      </span>
    </div>
  );
}
