import type { ReactElement, ReactNode } from 'react';
import { SectionHead } from '../../kit/section-head.tsx';

/** A section of names and values. */
export function Pairs({ title, right, pairs }: { readonly title: string; readonly right?: ReactNode; readonly pairs: readonly (readonly [string, ReactNode])[] }): ReactElement {
  return (
    <section>
      <SectionHead title={title} right={right} />
      <dl className="pairs">{pairs.map(([name, value]) => <div key={name} className="pair"><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
    </section>
  );
}
