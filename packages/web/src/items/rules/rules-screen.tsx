import { listOpeningRules, type RuleBrief } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { dayInList, instantText } from '../../i18n/day-words.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { FreshnessMark } from '../../kit/freshness-mark.tsx';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { PageHead } from '../../kit/page-head.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { useSession } from '../../session/session-context.ts';
import '../items.css';
import { itemWords } from '../words.ts';
import { RuleState } from './rule-state.tsx';
import './rules.css';
import { ruleWords } from './words.ts';

/** 自动立项规则: which figures open items by themselves, who answers for it, and what came of it. */
export function Screen(): ReactElement {
  const t = useWords(ruleWords);
  const i = useWords(itemWords);
  const rules = useRoute(listOpeningRules);
  const retry = (): void => void rules.refetch();
  const create = <ScreenLink to="/items/rules/new" className="btn p sm">{t('create')}</ScreenLink>;
  return (
    <div className="page">
      <PageHead title={t('title')} crumbs={[{ key: 'items', label: i('items'), to: '/items' }, { key: 'rules', label: t('title') }]} actions={create} fresh={rules.data !== undefined && <FreshnessMark readAt={rules.dataUpdatedAt} onRefresh={retry} />} />
      <p className="s muted rl-purpose">{t('purpose')}</p>
      {rules.isError && <ErrorLine error={rules.error} onRetry={retry} />}
      {rules.isPending && <SkeletonRows rows={8} />}
      {rules.data?.rules.length === 0 && <EmptyLine>{t('none')}</EmptyLine>}
      {rules.data !== undefined && rules.data.rules.length > 0 && <RuleTable rules={rules.data.rules} />}
    </div>
  );
}

function RuleTable({ rules }: { readonly rules: readonly RuleBrief[] }): ReactElement {
  const t = useWords(ruleWords);
  const text = useText();
  const { today } = useSession();
  const columns: readonly LedgerColumn<RuleBrief>[] = [
    { key: 'state', head: t('state'), width: 150, render: (rule) => <RuleState rule={rule} /> },
    { key: 'rule', head: t('rule'), render: ({ id, rule, sentence }) => <><ScreenLink to={`/items/rules/${id}`} className="lnk ink strong">{rule.name}</ScreenLink><span className="rl-sentence">{text(sentence)}</span></> },
    { key: 'by', head: t('setBy'), width: 170, render: ({ setBy, setAt, org }) => <><span>{setBy}</span><span className="rl-sentence">{text(org.name)} {dayInList(instantText(setAt).slice(0, 10), today)}</span></> },
    { key: 'opened', head: t('opened'), width: 130, align: 'num', render: ({ opened, open }) => t('openedOf', { opened, open }) },
  ];
  return <LedgerTable caption={t('caption', { n: rules.length })} className="rl-list" columns={columns} rows={rules} rowKey={({ id }) => id} wrap />;
}
