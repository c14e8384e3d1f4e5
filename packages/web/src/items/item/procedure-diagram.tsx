import type { ItemView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { ScrollAcross } from '../../kit/scroll-across.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { pageWords } from './words.ts';

type Diagram = ItemView['diagram'];

/** 流程图: the states of the procedure with the current one lit, and the same in words. */
export function ProcedureDiagram({ item: { diagram, procedure, state } }: { readonly item: ItemView }): ReactElement {
  const t = useWords(pageWords);
  const text = useText();
  const { width, height, nodes, edges } = diagram;
  return (
    <section className="it-diagram">
      <SectionHead title={t('diagram')} right={text(procedure.name)} />
      <ScrollAcross label={t('diagram')}>
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('diagramLabel', { procedure: text(procedure.name), state: text(state.name) })}>
          <defs><marker id="it-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0L8 4L0 8z" fill="var(--ink-3)" /></marker></defs>
          {edges.map((edge) => <path key={`${edge.from} ${edge.to} ${edge.isBack}`} d={edge.points.map(([x, y], place) => `${place === 0 ? 'M' : 'L'}${x} ${y}`).join('')} fill="none" stroke="var(--rule-3)" strokeDasharray={edge.isBack ? '4 3' : undefined} markerEnd="url(#it-arrow)" />)}
          {nodes.map((node) => <Node key={node.id} node={node} />)}
        </svg>
      </ScrollAcross>
      <details className="it-fold"><summary>{t('diagramWords')}</summary><InWords nodes={nodes} edges={edges} /></details>
    </section>
  );
}

function Node({ node }: { readonly node: Diagram['nodes'][number] }): ReactElement {
  const text = useText();
  const { x, y, width, height, isCurrent, isPassed, isFinal } = node;
  const fill = isCurrent ? 'var(--indigo)' : isPassed ? 'var(--indigo-wash)' : 'var(--sheet)';
  return (
    <g>
      <rect x={x} y={y} width={width} height={height} rx={isFinal ? height / 2 : 2} fill={fill} stroke={isCurrent || isPassed ? 'var(--indigo)' : 'var(--rule-3)'} strokeWidth={isCurrent ? 2 : 1} />
      <foreignObject x={x} y={y} width={width} height={height}><div className={isCurrent ? 'it-node on' : 'it-node'}>{text(node.name)}</div></foreignObject>
    </g>
  );
}

function InWords({ nodes, edges }: Pick<Diagram, 'nodes' | 'edges'>): ReactElement {
  const t = useWords(pageWords);
  const text = useText();
  const locale = useLocale();
  const nameOf = (id: string): string => text(nodes.find((node) => node.id === id)?.name ?? { zh: id, en: id });
  return (
    <ul className="it-words">
      {nodes.filter((node) => edges.some(({ from }) => from === node.id)).map((node) => (
        <li key={node.id}>
          {t('diagramLine', { from: text(node.name) })}{node.isCurrent && <b className="pri">{` (${t('here')}) `}</b>}
          <ul>{edges.filter(({ from }) => from === node.id).map((edge) => <li key={edge.to}>{t('diagramEdge', { action: edge.actions.map(text).join(locale === 'zh' ? '、' : ', '), to: nameOf(edge.to) })}</li>)}</ul>
        </li>
      ))}
    </ul>
  );
}
