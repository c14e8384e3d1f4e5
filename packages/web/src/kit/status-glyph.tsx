import type { ReactElement, ReactNode } from 'react';

/** What a glyph can say; `pri` is the neutral indigo of a step under way. */
export type Status = 'ok' | 'lag' | 'late' | 'none' | 'pri';

/** The glyph alone, for a heat cell or a timeline; its word must stand nearby. */
export function Glyph({ status, shape = status }: { readonly status: Status; readonly shape?: Status }): ReactElement {
  return (
    <svg className={`g ${status}`} viewBox="0 0 10 10" aria-hidden="true">
      {glyphShape(shape)}
    </svg>
  );
}

/** A status as glyph and word: ● 正常 ▲ 滞后 ■ 超期 ○ 未报. `plain` keeps the word in ink, for counts. */
export function StatusGlyph({ status, plain = false, children }: { readonly status: Status; readonly plain?: boolean; readonly children: ReactNode }): ReactElement {
  return (
    <span className={plain ? 'st' : `st ${status}`}>
      <Glyph status={status} />
      {children}
    </span>
  );
}

function glyphShape(status: Status): ReactElement {
  switch (status) {
    case 'ok':
    case 'pri':
      return <circle cx="5" cy="5" r="4.2" fill="currentColor" />;
    case 'lag':
      return <path d="M5 .8 9.8 9.2H.2z" fill="currentColor" />;
    case 'late':
      return <path d="M1 1h8v8H1z" fill="currentColor" />;
    case 'none':
      return <circle cx="5" cy="5" r="3.7" fill="none" stroke="currentColor" strokeWidth="1.3" />;
  }
}
