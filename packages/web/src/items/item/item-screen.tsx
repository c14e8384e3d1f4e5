import type { ItemView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { FreshnessMark } from '../../kit/freshness-mark.tsx';
import { PageHead } from '../../kit/page-head.tsx';
import { ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { useScreenParams } from '../../screen/screen-address.ts';
import '../items.css';
import { itemWords } from '../words.ts';
import { ActionBar } from './action-bar.tsx';
import { BreakdownPart } from './breakdown-part.tsx';
import { BoundFigure } from './bound-figure.tsx';
import { ClockPart } from './clock-part.tsx';
import { Conditions } from './conditions.tsx';
import { Course } from './course.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { ItemHead } from './item-head.tsx';
import { LaggingParts } from './lagging-parts.tsx';
import { LinksPart } from './links-part.tsx';
import { ProcedureDiagram } from './procedure-diagram.tsx';
import { Requirement } from './requirement.tsx';
import { useLiveItem } from './use-live-item.ts';

/** An item: what, who, by when and why that day, its course, and what may be done now; read again while one looks. */
export function Screen(): ReactElement {
  const i = useWords(itemWords);
  const { itemId = '' } = useScreenParams();
  const { item, error, readAt, read } = useLiveItem(itemId);
  if (item === undefined) return <div className="page"><PageHead title={i('title')} crumbs={[{ key: 'list', label: i('items'), to: '/items' }]} />{error !== null ? <ErrorLine error={error} onRetry={read} /> : <SkeletonRows rows={16} />}</div>;
  return (
    <div className="page it-page">
      <ItemHead item={item} />
      {error !== null && <ErrorLine error={error} onRetry={read} />}
      <Body item={item} />
      <ActionBar key={itemId} item={item} fresh={<FreshnessMark readAt={readAt} onRefresh={read} />} />
    </div>
  );
}

function Body({ item }: { readonly item: ItemView }): ReactElement {
  return (
    <div className="it-three">
      <div className="it-what"><Requirement item={item} /><BreakdownPart itemId={item.id} today={item.today} /><ClockPart item={item} /><ProcedureDiagram item={item} /></div>
      <div className="it-course"><Course item={item} /></div>
      <div className="it-proof">{item.bound !== null && <><BoundFigure bound={item.bound} /><LaggingParts bound={item.bound} /></>}<Conditions item={item} /><LinksPart itemId={item.id} today={item.today} /><EvidenceList files={item.evidence} today={item.today} /></div>
    </div>
  );
}
