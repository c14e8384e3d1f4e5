import { getFigure } from '@taizhang/contract';
import { useCallback, useState, type ReactElement, type ReactNode } from 'react';
import { useRoute } from '../api/use-route.ts';
import { useWords } from '../i18n/locale.ts';
import { Drawer } from '../kit/drawer.tsx';
import { ErrorLine, SkeletonRows } from '../kit/state-lines.tsx';
import { OpenFigureContext, type FigureReference } from './figure-reference.ts';
import { FigureFacts } from './figure-facts.tsx';
import { FigureItems } from './figure-items.tsx';
import { FigureProvenance } from './figure-provenance.tsx';
import { LinkedItems } from './linked-items.tsx';
import { SuperviseLink } from './supervise-link.tsx';
import { figureWords } from './words.ts';

/** Gives the screens below it the provenance drawer; opening a unit inside it stacks, ‹ goes back. */
export function FigureDrawerProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [stack, setStack] = useState<readonly FigureReference[]>([]);
  const open = useCallback((reference: FigureReference) => setStack([reference]), []);
  const close = useCallback(() => setStack([]), []);
  const shown = stack.at(-1);
  return (
    <OpenFigureContext value={open}>
      {children}
      {shown !== undefined && (
        <FigureDrawer reference={shown} onClose={close} onBack={stack.length > 1 ? () => setStack(stack.slice(0, -1)) : undefined} onOpenUnit={(orgId) => setStack([...stack, { ...shown, orgId }])} onOpenMetric={(metricId) => setStack([...stack, { ...shown, metricId }])} />
      )}
    </OpenFigureContext>
  );
}

interface FigureDrawerProps {
  readonly reference: FigureReference;
  readonly onClose: () => void;
  readonly onBack: (() => void) | undefined;
  readonly onOpenUnit: (orgId: string) => void;
  readonly onOpenMetric: (metricId: string) => void;
}

function FigureDrawer({ reference, onClose, onBack, onOpenUnit, onOpenMetric }: FigureDrawerProps): ReactElement {
  const t = useWords(figureWords);
  const { metricId, orgId, period, knownAt } = reference;
  const figure = useRoute(getFigure, { params: { metricId }, query: { org: orgId, period, ...(knownAt === undefined ? {} : { knownAt }) } });
  const isStale = figure.isPlaceholderData;
  return (
    <Drawer title={t('title')} onClose={onClose} onBack={onBack}>
      {figure.isError && <ErrorLine error={figure.error} onRetry={() => void figure.refetch()} />}
      {(figure.isPending || isStale) && !figure.isError && <SkeletonRows rows={12} />}
      {figure.data !== undefined && !isStale && (
        <>
          <FigureProvenance figure={figure.data} onOpenUnit={onOpenUnit} onOpenMetric={onOpenMetric} />
          <LinkedItems metricId={metricId} orgId={orgId} onFollow={onClose} />
          <FigureItems figure={figure.data} onFollow={onClose} />
          <SuperviseLink figure={figure.data} onFollow={onClose} />
          <FigureFacts key={`${metricId} ${orgId} ${period}`} reference={reference} figure={figure.data} />
        </>
      )}
    </Drawer>
  );
}
