import { listRechecks } from '@taizhang/contract';
import { addDays, plainDate } from '@taizhang/kernel';
import { useState, type ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { PageHead } from '../../kit/page-head.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { useAbility, useSession } from '../../session/session-context.ts';
import '../register.css';
import { registerWords } from '../words.ts';
import { DrawDialog } from './draw-dialog.tsx';
import { RecheckList } from './recheck-list.tsx';
import { recheckWords } from './recheck-words.ts';
import { TruthTabs } from './truth-tabs.tsx';
import './truth.css';

/** 抽查复核: every draw ever made, with how far it is and what it says. */
export function Screen(): ReactElement {
  const t = useWords(recheckWords);
  const r = useWords(registerWords);
  const { jurisdiction, today } = useSession();
  const mayDraw = useAbility('residents.recheck');
  const [isDrawing, setIsDrawing] = useState(false);
  const { data, isError, error, refetch } = useRoute(listRechecks, { query: {} });
  return (
    <div className="page">
      <PageHead title={t('title')} crumbs={[{ key: 'register', label: r('register') }]} actions={<>{mayDraw && <button type="button" className="btn sm p" onClick={() => setIsDrawing(true)}>{t('draw')}</button>}<button type="button" className="btn sm" onClick={() => window.print()}>{r('print')}</button></>} />
      <TruthTabs current="rechecks" />
      <p className="tr-note tr-sum">{t('note')}</p>
      {isError && <ErrorLine error={error} onRetry={() => void refetch()} />}
      {data === undefined ? !isError && <SkeletonRows rows={6} /> : (
        <section>
          <SectionHead title={t('title')} right={t('count', { n: data.rechecks.length })} />
          {data.rechecks.length === 0 ? <EmptyLine>{t('none')}</EmptyLine> : <RecheckList rows={data.rechecks} />}
        </section>
      )}
      {isDrawing && <DrawDialog org={jurisdiction} worker={null} from={addDays(plainDate(today), -365)} to={today} onClose={() => setIsDrawing(false)} />}
    </div>
  );
}
