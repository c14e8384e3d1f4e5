import type { getTruth, RouteResponse } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useWords } from '../../i18n/locale.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { RULES, ruleName, ruleSentence, type RuleId, ruleWords } from './rule-words.ts';
import { truthWords } from './words.ts';

export interface RuleTallyProps {
  readonly truth: RouteResponse<typeof getTruth>;
  readonly rule: RuleId | undefined;
  readonly onChoose: (rule: RuleId | undefined) => void;
}

/** Every rule with how many workers or residents it points at; one that finds nobody says so. Choosing a rule narrows the lists. */
export function RuleTally({ truth, rule, onChoose }: RuleTallyProps): ReactElement {
  const t = useWords(truthWords);
  const name = useWords(ruleWords);
  const rows = RULES.map((id) => ({ id, workers: truth.workers.filter(({ signals }) => signals.some((signal) => signal.rule === id)).length, people: truth.people.filter((person) => person.rule === id).length }));
  const columns: readonly LedgerColumn<(typeof rows)[number]>[] = [
    { key: 'rule', head: t('rule'), render: ({ id }) => <button type="button" className="lnk" title={ruleSentence(id, name)} aria-pressed={id === rule} onClick={() => onChoose(id === rule ? undefined : id)}>{ruleName(id, name)}</button> },
    { key: 'workers', head: t('workers'), width: 84, align: 'num', render: ({ id, workers }) => id === 'same_certificate' ? <span className="dash">—</span> : workers === 0 ? <span className="muted">{t('countNone')}</span> : <b className="strong">{t('countWorkers', { n: workers })}</b> },
    { key: 'people', head: t('people'), width: 64, align: 'num', render: ({ id, people }) => id !== 'same_certificate' && id !== 'after_death' ? <span className="dash">—</span> : people === 0 ? <span className="muted">{t('countNone')}</span> : <b className="strong">{t('countPeople', { n: people })}</b> },
  ];
  return (
    <section>
      <SectionHead title={t('byRule')} right={rule === undefined ? undefined : <button type="button" className="lnk no-print" onClick={() => onChoose(undefined)}>{t('allRules')}</button>} />
      <LedgerTable className="tr-rules" density="dense" caption={t('byRule')} columns={columns} rows={rows} selectedKey={rule} rowKey={({ id }) => id} />
    </section>
  );
}
