import type { ReactElement } from 'react';
import { instantText } from '../../i18n/day-words.ts';
import { useWords } from '../../i18n/locale.ts';
import type { RevisionGroup } from './revision-groups.ts';
import { revisionWords } from './words.ts';

export interface RevisionPickerProps {
  readonly groups: readonly RevisionGroup[];
  readonly from: number;
  readonly to: number;
  readonly onChange: (from: number, to: number) => void;
}

/** Which two revisions are held against each other. */
export function RevisionPicker({ groups, from, to, onChange }: RevisionPickerProps): ReactElement {
  const t = useWords(revisionWords);
  return (
    <div className="rv-pick no-print">
      <label><span>{t('from')}</span><Choice groups={groups} value={from} onChoose={(revision) => onChange(revision, to)} /></label>
      <button type="button" className="btn sm" onClick={() => onChange(to, from)}>{t('swap')}</button>
      <label><span>{t('to')}</span><Choice groups={groups} value={to} onChoose={(revision) => onChange(from, revision)} /></label>
    </div>
  );
}

function Choice({ groups, value, onChoose }: { readonly groups: readonly RevisionGroup[]; readonly value: number; readonly onChoose: (revision: number) => void }): ReactElement {
  const t = useWords(revisionWords);
  const isListed = groups.some(({ last }) => last.revision === value);
  return (
    <select className="in" value={value} onChange={(event) => onChoose(Number(event.target.value))}>
      {!isListed && <option value={value}>{t('revision', { n: value })}</option>}
      {groups.map(({ last }) => <option key={last.revision} value={last.revision}>{t('option', { n: last.revision, kind: t(`kind_${last.kind}`), by: last.by, at: instantText(last.at) })}</option>)}
    </select>
  );
}
