import { getRecheck, type RecheckItem, type RecheckPage } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { PageHead } from '../../kit/page-head.tsx';
import { ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { useScreenParams } from '../../screen/screen-address.ts';
import '../register.css';
import { registerWords } from '../words.ts';
import { RecheckBasis } from './recheck-basis.tsx';
import { RecheckEstimate } from './recheck-estimate.tsx';
import { RecheckItems } from './recheck-items.tsx';
import { RecheckPaper } from './recheck-paper.tsx';
import { recheckScope } from './recheck-scope.ts';
import { recheckWords } from './recheck-words.ts';
import { ResultDialog } from './result-dialog.tsx';
import './truth.css';
import { truthWords } from './words.ts';

/** One re-check: the records drawn, what asking found, the estimate, and how the draw follows from list and seed. */
export function Screen(): ReactElement {
  const t = useWords(recheckWords);
  const { recheckId = '' } = useScreenParams();
  const page = useRoute(getRecheck, { params: { recheckId } });
  const { data } = page;
  const failure = page.isError ? <ErrorLine error={page.error} onRetry={() => void page.refetch()} /> : null;
  if (data === undefined || data.recheck.id !== recheckId) return <div className="page"><PageHead title={t('title')} />{failure ?? <SkeletonRows rows={14} />}</div>;
  return <Page page={data} failure={failure} />;
}

/** Who is asked next: the first after this one of whom nothing is known, then the first of all; undefined when all are. */
function nextOpen(items: readonly RecheckItem[], nth: number): RecheckItem | undefined {
  const open = items.filter((item) => item.result === null && item.nth !== nth);
  return open.find((item) => item.nth > nth) ?? open[0];
}

function Page({ page, failure }: { readonly page: RecheckPage; readonly failure: ReactElement | null }): ReactElement {
  const t = useWords(recheckWords);
  const r = useWords(registerWords);
  const truth = useWords(truthWords);
  const text = useText();
  const [item, setItem] = useState<RecheckItem>();
  const { recheck, items, may } = page;
  const what = recheckScope(recheck, t, text);
  return (
    <div className="page">
      <div className="tr-screen">
        <PageHead
          title={what} tabTitle={t('recheckOf', { what })} crumbs={[{ key: 'truth', label: truth('title'), to: '/register/truth' }, { key: 'rechecks', label: t('title'), to: '/register/truth/rechecks' }]}
          actions={<button type="button" className="btn sm" onClick={() => window.print()}>{r('print')}</button>}
        />
        {failure}
        <div className="reg-two tr-recheck">
          <RecheckItems page={page} onRecord={may.recheck ? setItem : undefined} />
          <RecheckEstimate recheck={recheck} />
          <RecheckBasis recheck={recheck} />
        </div>
      </div>
      <RecheckPaper recheck={recheck} items={items} />
      {item !== undefined && <ResultDialog key={item.nth} recheckId={recheck.id} item={item} onClose={() => setItem(undefined)} onSaved={() => setItem(item.result === null ? nextOpen(items, item.nth) : undefined)} />}
    </div>
  );
}
