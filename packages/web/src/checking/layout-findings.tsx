import type { LayoutFindingView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useText, useWords } from '../i18n/locale.ts';
import { SectionHead } from '../kit/section-head.tsx';
import { EmptyLine } from '../kit/state-lines.tsx';
import { StatusGlyph } from '../kit/status-glyph.tsx';
import { checkingWords } from './words.ts';

/** 版式: what of a Word file departs from the official layout, each with clause, place and what it should be. */
export function LayoutFindings({ findings }: { readonly findings: readonly LayoutFindingView[] }): ReactElement {
  const t = useWords(checkingWords);
  const errors = findings.filter(({ grade }) => grade === 'error').length;
  return (
    <section className="ck-layout">
      <SectionHead title={t('layoutHead')} right={findings.length === 0 ? undefined : t('layoutTally', { errors, confirm: findings.length - errors })} />
      {findings.length === 0 ? <EmptyLine>{t('layoutKept')}</EmptyLine> : <ol>{findings.map((finding) => <Departure key={`${finding.rule} ${finding.grade} ${finding.found.zh} ${finding.expected.zh}`} finding={finding} />)}</ol>}
      <p className="foot-note">{t('layoutNote')}</p>
    </section>
  );
}

/** Places named of one departure; the others are counted. */
const NAMED = 6;

function Departure({ finding: { grade, name, clause, found, expected, places } }: { readonly finding: LayoutFindingView }): ReactElement {
  const t = useWords(checkingWords);
  const text = useText();
  return (
    <li className="ck-departure">
      <StatusGlyph status={grade === 'error' ? 'late' : 'lag'}>{t(grade === 'error' ? 'departs' : 'confirm')}</StatusGlyph>
      <h3>{text(name)}</h3>
      <p className="ck-found">{text(found)} <span className="muted">{t('shouldBe')}</span> <b>{text(expected)}</b></p>
      <p className="xs muted ck-clause">{text(clause)}</p>
      {places.length > 0 && (
        <p className="s ck-where">
          {places.slice(0, NAMED).map(({ paragraph, words }) => <span key={paragraph}>{t('paragraph', { n: paragraph })} <q lang="zh-CN">{words}</q></span>)}
          {places.length > NAMED && <span className="muted">{t('placesInAll', { n: places.length })}</span>}
        </p>
      )}
    </li>
  );
}
