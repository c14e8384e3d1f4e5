import type { ReportUploadView } from '@taizhang/contract';
import { useMemo, useRef, useState, type ReactElement } from 'react';
import { useOpenFigure } from '../../figure/figure-reference.ts';
import { useWords } from '../../i18n/locale.ts';
import { stepFrom } from '../figure-walk.ts';
import { OfficialPage } from '../official-page.tsx';
import { figureOrder, type PageNode } from '../page-node.ts';
import type { Spot } from '../use-spot.ts';
import type { ChangePlaces } from './change-places.ts';
import { returnedWords } from './words.ts';

export interface BecomingPageProps {
  readonly upload: ReportUploadView;
  readonly nodes: readonly PageNode[];
  readonly found: ChangePlaces;
  readonly spot: Spot;
}

/** The official page as it would become; the figures that changed are marked, are one tab stop, and open. */
export function BecomingPage({ upload, nodes, found, spot }: BecomingPageProps): ReactElement {
  const t = useWords(returnedWords);
  const openFigure = useOpenFigure();
  const sheet = useRef<HTMLDivElement>(null);
  const opens = useMemo(() => new Set(found.marks.keys()), [found]);
  const order = useMemo(() => figureOrder(nodes).filter((key) => opens.has(key)), [nodes, opens]);
  const [cursor, setCursor] = useState(order[0]);
  const open = (key: string): void => {
    setCursor(key);
    const source = found.changeOf.get(key)?.change.source;
    if (source) openFigure({ metricId: source.metricId, orgId: source.orgId, period: source.period, knownAt: upload.knownAt });
  };
  const step = (by: 1 | -1): void => {
    const next = stepFrom(order, cursor, by);
    setCursor(next);
    [...(sheet.current?.querySelectorAll<HTMLElement>('[data-figure]') ?? [])].find((element) => element.dataset['figure'] === next)?.focus();
  };
  return (
    <div className="up-page" ref={sheet}>
      <p className="xs muted no-print">{t('pageHint')}</p>
      <OfficialPage nodes={nodes} marks={found.marks} cursor={cursor} isOpen={false} onOpen={open} onStep={step} opens={opens} spot={spot.block} />
    </div>
  );
}
