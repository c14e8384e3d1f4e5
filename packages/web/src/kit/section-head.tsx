import type { ReactElement, ReactNode } from 'react';

/** Head of a section: 15/600 over an ink rule; a note beside it, an action at the right. */
export function SectionHead({ title, note, right }: { readonly title: string; readonly note?: ReactNode; readonly right?: ReactNode }): ReactElement {
  return (
    <div className="sec">
      <h2>{title}{note !== undefined && <small>{note}</small>}</h2>
      {right !== undefined && <span className="r">{right}</span>}
    </div>
  );
}
