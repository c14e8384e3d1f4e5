import { listMetrics, listProcedures } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { useRoute } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { PageHead } from '../../kit/page-head.tsx';
import { ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { useGoTo, useScreenSearch } from '../../screen/screen-address.ts';
import { useSession } from '../../session/session-context.ts';
import '../items.css';
import { itemWords } from '../words.ts';
import { newDraft } from './rule-draft.ts';
import { RuleForm } from './rule-form.tsx';
import './rules.css';
import { ruleWords } from './words.ts';

/** 新建规则; from a figure its metric and unit are chosen already. */
export function Screen(): ReactElement {
  const t = useWords(ruleWords);
  const i = useWords(itemWords);
  const goTo = useGoTo();
  const { today, county } = useSession();
  const [search] = useScreenSearch();
  // The rule has its id before it is saved, so that saving twice saves once.
  const [ruleId] = useState(newCommandId);
  const metrics = useRoute(listMetrics);
  const procedures = useRoute(listProcedures);
  const failed = metrics.isError ? metrics : procedures.isError ? procedures : undefined;
  const isReady = metrics.data !== undefined && procedures.data !== undefined;
  return (
    <div className="page">
      <PageHead title={t('create')} crumbs={[{ key: 'items', label: i('items'), to: '/items' }, { key: 'rules', label: t('title'), to: '/items/rules' }, { key: 'new', label: t('create') }]} />
      {failed !== undefined && <ErrorLine error={failed.error} onRetry={() => void failed.refetch()} />}
      {!isReady && failed === undefined && <SkeletonRows rows={12} />}
      {isReady && <RuleForm key={`${search['metric'] ?? ''} ${search['org'] ?? ''}`} ruleId={ruleId} version={0} onSaved={() => goTo(`/items/rules/${ruleId}`)} start={newDraft({ today, countyId: county.id, procedureId: procedures.data.procedures.find(({ mayOpenByRule }) => mayOpenByRule)?.id ?? '', metric: metrics.data.metrics.find(({ id }) => id === search['metric']), org: search['org'] })} />}
    </div>
  );
}
