import { createElement, Fragment, memo, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { useWords } from '../i18n/locale.ts';
import type { Translate } from '../i18n/dictionary.ts';
import { textBeside } from './exact-text.ts';
import type { FigureMark } from './figure-marks.ts';
import './official-page.css';
import type { PageNode } from './page-node.ts';
import { reportingWords } from './words.ts';

export interface OfficialPageProps {
  readonly nodes: readonly PageNode[];
  readonly marks: ReadonlyMap<string, FigureMark>;
  /** The figure whose provenance is shown, or that the keyboard stands on. */
  readonly cursor: string | undefined;
  readonly isOpen: boolean;
  readonly onOpen: (key: string) => void;
  readonly onStep: (by: 1 | -1) => void;
  /** The figures that open; all of them when left out. */
  readonly opens?: ReadonlySet<string>;
  /** The block that is pointed out. */
  readonly spot?: number | undefined;
}

/** The report as the official page: white sheet in GB/T 9704 proportions. The figures are one tab stop; arrows walk them, Enter opens. */
export const OfficialPage = memo(function OfficialPage(props: OfficialPageProps): ReactElement {
  const t = useWords(reportingWords);
  return <section className="a4" aria-label={t('officialPage')} lang="zh-CN">{drawAll(props.nodes, { ...props, t })}</section>;
});

/** A part of the page, drawn as it is printed; its figures do not open. */
export const PageExtract = memo(function PageExtract({ nodes }: Pick<OfficialPageProps, 'nodes'>): ReactElement {
  const t = useWords(reportingWords);
  return <>{drawAll(nodes, { ...STILL, nodes, t })}</>;
});

const STILL = { marks: new Map(), cursor: undefined, isOpen: false, onOpen: () => {}, onStep: () => {}, opens: new Set<string>() } as const;

interface Drawing extends OfficialPageProps {
  readonly t: Translate<typeof reportingWords>;
}

function drawAll(nodes: readonly PageNode[], drawing: Drawing): ReactNode {
  return nodes.map((node) => <Fragment key={node.id}>{draw(node, drawing)}</Fragment>);
}

function draw(node: PageNode, drawing: Drawing): ReactNode {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'figure':
      return <PageFigure figure={node} drawing={drawing} />;
    case 'shape':
      return createElement(node.tag, node.attributes, node.children.length === 0 ? undefined : drawAll(node.children, drawing));
    case 'element': {
      const { tag, className, scope, anchor } = node;
      const isSpot = node.id === drawing.spot;
      const classes = [className, isSpot ? 'spot' : ''].filter(Boolean).join(' ');
      const props = { className: classes === '' ? undefined : classes, scope: scope ?? undefined, 'data-anchor': anchor ?? undefined, 'data-spot': isSpot ? '' : undefined };
      return tag === 'br' || tag === 'hr' ? createElement(tag, props) : createElement(tag, props, drawAll(node.children, drawing));
    }
  }
}

function PageFigure({ figure, drawing }: { readonly figure: Extract<PageNode, { kind: 'figure' }>; readonly drawing: Drawing }): ReactElement {
  const { marks, cursor, isOpen, onOpen, onStep, opens, t } = drawing;
  const tag = figure.isInChart ? 'g' : 'span';
  if (opens?.has(figure.key) === false) return createElement(tag, { className: `${figure.className} still`, 'data-figure': figure.key }, drawAll(figure.children, drawing));
  const mark = marks.get(figure.key);
  const isAt = figure.key === cursor;
  const act = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') onOpen(figure.key);
    else if (event.key === 'ArrowRight' || event.key === 'ArrowDown') onStep(1);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') onStep(-1);
    else return;
    event.preventDefault();
  };
  const isChanged = mark?.ledgerNow !== undefined;
  const isFlagged = figure.className.includes('figure-flagged');
  const classes = [figure.className, mark?.verdict ?? '', isChanged ? 'changed-since' : '', isAt && isOpen ? 'sel' : ''].filter(Boolean).join(' ');
  const remarks = [isFlagged ? t('flaggedMark') : '', isChanged ? t('changedMark', { value: textBeside(textOf(figure.children), mark.ledgerNow) }) : ''].filter(Boolean);
  const title = [figure.name, ...remarks].join(' · ');
  return createElement(tag, {
    className: classes, 'data-figure': figure.key, role: 'button', tabIndex: isAt ? 0 : -1, ...(figure.isInChart ? { 'aria-label': `${title} ${textOf(figure.children)}` } : { title }), 'aria-pressed': isAt && isOpen, onClick: () => onOpen(figure.key), onKeyDown: act,
  }, drawAll(figure.children, drawing));
}

function textOf(nodes: readonly PageNode[]): string {
  return nodes.map((node) => (node.kind === 'text' ? node.text : node.kind === 'shape' ? textOf(node.children) : '')).join('');
}
