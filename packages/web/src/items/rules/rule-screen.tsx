import { getOpeningRule, type RouteResponse } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useWatchedRoute } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { FreshnessMark } from '../../kit/freshness-mark.tsx';
import { PageHead } from '../../kit/page-head.tsx';
import { ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { useScreenParams } from '../../screen/screen-address.ts';
import '../items.css';
import { itemWords } from '../words.ts';
import { DisableDialog } from './disable-dialog.tsx';
import { draftOf } from './rule-draft.ts';
import { RuleForm } from './rule-form.tsx';
import { RuleHistory } from './rule-history.tsx';
import { RuleItems } from './rule-items.tsx';
import { RulePreview } from './rule-preview.tsx';
import { RuleState } from './rule-state.tsx';
import './rules.css';
import { ruleWords } from './words.ts';

/** What a rule opens shows up by itself: the server looks at the ledger as often. */
const EVERY_MS = 5000;

/** A rule: what it says, what it would open today, what it opened, and who changed what when. */
export function Screen(): ReactElement {
  const t = useWords(ruleWords);
  const i = useWords(itemWords);
  const { ruleId = '' } = useScreenParams();
  const rule = useWatchedRoute(true, EVERY_MS, getOpeningRule, { params: { ruleId } });
  const [isStopping, setIsStopping] = useState(false);
  const retry = (): void => void rule.refetch();
  const data = rule.isPlaceholderData ? undefined : rule.data;
  const mayStop = data?.mayChange === true && data.rule.isEnabled;
  return (
    <div className="page">
      <PageHead
        title={data?.rule.name ?? t('rule')} crumbs={[{ key: 'items', label: i('items'), to: '/items' }, { key: 'rules', label: t('title'), to: '/items/rules' }, { key: 'rule', label: t('rule') }]} beside={data !== undefined && <div className="tally"><RuleState rule={data} /></div>}
        actions={mayStop && <button type="button" className="btn d sm" onClick={() => setIsStopping(true)}>{t('disable')}</button>} fresh={data !== undefined && <FreshnessMark readAt={rule.dataUpdatedAt} onRefresh={retry} />}
      />
      {rule.isError && <ErrorLine error={rule.error} onRetry={retry} />}
      {data === undefined && !rule.isError && <SkeletonRows rows={12} />}
      {data !== undefined && <Body data={data} />}
      {data !== undefined && isStopping && <DisableDialog ruleId={data.id} version={data.version} onClose={() => setIsStopping(false)} />}
    </div>
  );
}

function Body({ data }: { readonly data: RouteResponse<typeof getOpeningRule> }): ReactElement {
  const t = useWords(ruleWords);
  const text = useText();
  const [saved, setSaved] = useState<number | undefined>(undefined);
  return (
    <>
      <p className="rl-purpose">{text(data.sentence)}</p>
      {saved !== undefined && <p className="notice ok" role="status">{t('saved', { n: saved })}</p>}
      {data.mayChange ? <RuleForm key={`${data.id} ${data.version}`} ruleId={data.id} version={data.version} start={draftOf(data.rule)} onSaved={setSaved} /> : <><p className="s muted">{t('readOnly', { org: text(data.org.name) })}</p><RulePreview rule={data.rule} ruleId={data.id} /></>}
      <div className="rl-below"><RuleItems items={data.items} /><RuleHistory history={data.history} /></div>
    </>
  );
}
