import type { getTruth, RouteResponse } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText, useWords } from '../../i18n/locale.ts';
import { LedgerTable, type LedgerColumn } from '../../kit/ledger-table.tsx';
import { SectionHead } from '../../kit/section-head.tsx';
import { EmptyLine } from '../../kit/state-lines.tsx';
import { ResidentLink, SexAge } from '../resident-line.tsx';
import { ruleName, type RuleId, ruleWords } from './rule-words.ts';
import { truthWords } from './words.ts';

type Truth = RouteResponse<typeof getTruth>;
type Doubt = Truth['people'][number];

/** Residents whose records contradict each other, whoever entered them. */
export function TruthPeople({ truth, rule }: { readonly truth: Truth; readonly rule: RuleId | undefined }): ReactElement | null {
  const t = useWords(truthWords);
  const name = useWords(ruleWords);
  const text = useText();
  if (rule !== undefined && !PERSON_RULES.includes(rule)) return null;
  const rows = truth.people.filter((person) => rule === undefined || person.rule === rule);
  const columns: readonly LedgerColumn<Doubt>[] = [
    { key: 'rule', head: t('rule'), width: 150, render: (person) => <b className="strong">{ruleName(person.rule, name)}</b> },
    { key: 'residents', head: t('people'), width: 260, render: ({ residents }) => residents.map((resident) => <div key={resident.id}><ResidentLink resident={resident} /> <SexAge resident={resident} /> <span className="muted s">{text(resident.org.name)}</span></div>) },
    { key: 'what', head: t('sentence'), render: ({ sentence }) => text(sentence) },
  ];
  return (
    <section>
      <SectionHead title={t('people')} note={t('peopleNote')} right={rows.length === 0 ? undefined : t('countPeople', { n: rows.length })} />
      {rows.length === 0 ? <EmptyLine>{t('noPeople')}</EmptyLine> : <LedgerTable className="tr-list" wrap caption={t('people')} columns={columns} rows={rows} rowKey={({ rule: own, residents }) => `${own} ${residents.map(({ id }) => id).join(' ')}`} />}
      {truth.morePeople > 0 && <p className="xs muted">{t('morePeople', { n: truth.morePeople })}</p>}
    </section>
  );
}

const PERSON_RULES: readonly RuleId[] = ['after_death', 'same_certificate'];
