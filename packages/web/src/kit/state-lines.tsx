import type { ReactElement, ReactNode } from 'react';
import { userMessageOf } from '../api/api-problem.ts';
import { useText, useWords } from '../i18n/locale.ts';
import { Glyph } from './status-glyph.tsx';
import { kitWords } from './words.ts';

/** Nothing to show: one sentence and at most one action. */
export function EmptyLine({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }): ReactElement {
  return <p className="line"><span>{children}</span>{action}</p>;
}

/** A request failed: what happened, and a way to try again. */
export function ErrorLine({ error, onRetry }: { readonly error: unknown; readonly onRetry?: (() => void) | undefined }): ReactElement {
  const t = useWords(kitWords);
  const text = useText();
  return (
    <p className="line late" role="alert">
      <span className="st"><Glyph status="late" />{text(userMessageOf(error))}</span>
      {onRetry !== undefined && <button type="button" className="lnk" onClick={onRetry}>{t('retry')}</button>}
    </p>
  );
}

/** Hairline rows of the height the real ones will have, so that nothing jumps. */
export function SkeletonRows({ rows = 8 }: { readonly rows?: number }): ReactElement {
  const t = useWords(kitWords);
  return (
    <div role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div className="bone" key={row} aria-hidden="true"><i style={{ width: `${28 - (row % 3) * 5}%` }} /><i style={{ width: '9%', marginLeft: 'auto' }} /><i style={{ width: '18%' }} /></div>
      ))}
    </div>
  );
}
