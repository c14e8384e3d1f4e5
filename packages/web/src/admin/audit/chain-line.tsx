import { verifyAudit, type RouteResponse } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { ErrorLine } from '../../kit/state-lines.tsx';
import { Glyph, StatusGlyph } from '../../kit/status-glyph.tsx';
import { auditWords } from './words.ts';

/** Whether the chain is intact: recomputed from its first entry, with the places where it is not. */
export function ChainLine(): ReactElement {
  const t = useWords(auditWords);
  const chain = useRoute(verifyAudit);
  if (chain.isError) return <ErrorLine error={chain.error} onRetry={() => void chain.refetch()} />;
  return (
    <section className="chain" aria-live="polite">
      {chain.data === undefined || chain.isFetching ? <span className="st pri"><Glyph status="none" />{t('verifying')}</span> : <Outcome chain={chain.data} />}
      <button type="button" className="lnk r no-print" disabled={chain.isFetching} onClick={() => void chain.refetch()}>{t('again')}</button>
      {chain.data !== undefined && !chain.data.intact && <ul style={{ width: '100%' }}>{chain.data.faults.map((fault) => <li key={`${fault.seq} ${fault.problem}`}><StatusGlyph status="late">{t(`fault_${fault.problem}`, { seq: fault.seq })}</StatusGlyph></li>)}</ul>}
    </section>
  );
}

function Outcome({ chain }: { readonly chain: RouteResponse<typeof verifyAudit> }): ReactElement {
  const t = useWords(auditWords);
  return (
    <>
      <StatusGlyph status={chain.intact ? 'ok' : 'late'}>{chain.intact ? t('intact') : t('broken', { n: chain.faults.length })}</StatusGlyph>
      <span className="muted">{t('entries', { n: figureText(chain.entries) })}</span>
      <span title={t('headNote')}><span className="muted">{`${t('head')} `}</span><code className="code">{chain.head}</code></span>
    </>
  );
}
