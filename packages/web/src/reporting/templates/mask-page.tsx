import { useEffect, useMemo, useRef, type ReactElement, type ReactNode } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { Glyph } from '../../kit/status-glyph.tsx';
import { bindingName } from './binding-words.ts';
import { lineStretches, type Stretch } from './line-stretches.ts';
import type { Desk } from './use-desk.ts';
import { templateWords } from './words.ts';

export interface MaskPageProps {
  readonly desk: Desk;
  readonly nameOf: (metricId: string) => string;
}

/** The report as it was brought in, each place a button. */
export function MaskPage({ desk, nameOf }: MaskPageProps): ReactElement {
  const t = useWords(templateWords);
  const sheet = useRef<HTMLDivElement>(null);
  const { page, decisions, chosen } = desk;
  const lines = useMemo(() => lineStretches(page, decisions), [page, decisions]);
  const shown = useMemo(() => new Set(desk.walk.map(({ id }) => id)), [desk.walk]);
  const chosenId = chosen?.id;
  useEffect(() => {
    if (chosenId !== undefined) sheet.current?.querySelector(`[data-mask="${chosenId}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);
  return (
    <div className="md-desk">
      <section ref={sheet} className="md-sheet" aria-label={t('page')} lang="zh-CN">
        {page.lines.map((line, index) => (
          <p key={line.start} className={`md-${line.role}${line.level === undefined ? '' : ` l${line.level}`}`}>
            {line.number}
            {lines[index]?.map((stretch) => stretch.kind === 'words' ? <span key={stretch.at}>{cells(stretch.text)}</span>
              : <Chip key={stretch.mask.id} stretch={stretch} desk={desk} isQuiet={!shown.has(stretch.mask.id) && !decisions.has(stretch.mask.id)} nameOf={nameOf} />)}
            {line.role === 'recipient' && '：'}
            {line.role === 'signature' && <small className="muted">{t('signatureNote')}</small>}
          </p>
        ))}
      </section>
    </div>
  );
}

interface ChipProps extends MaskPageProps {
  readonly stretch: Extract<Stretch, { readonly kind: 'mask' }>;
  /** A number written out that is not walked through: there, but not in the way. */
  readonly isQuiet: boolean;
}

function Chip({ stretch: { mask, text }, desk, isQuiet, nameOf }: ChipProps): ReactElement {
  const t = useWords(templateWords);
  const decision = desk.decisions.get(mask.id);
  const isChosen = desk.chosen?.id === mask.id;
  const state = decision === undefined ? t('isOpen') : decision.kind === 'words' ? t('isWords') : t('isBound', { name: bindingName(decision.binding, t, nameOf) });
  const look = isQuiet ? 'quiet' : decision?.kind ?? 'open';
  return (
    <button type="button" className={`md-chip ${look}`} data-mask={mask.id} aria-pressed={isChosen} title={state} aria-label={t('chip', { text, state })} onClick={() => desk.choose(mask.id)}>
      {text}
      {decision?.kind === 'bound' && <Glyph status="ok" />}
      {decision === undefined && !isQuiet && <Glyph status="lag" />}
    </button>
  );
}

function cells(text: string): ReactNode {
  return text.replaceAll('\t', '  |  ');
}
