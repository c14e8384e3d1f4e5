import { downloadVisitTemplate, listProgrammes } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { download } from '../../api/download.ts';
import { useRoute } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import './visit-template.css';
import { residentImportWords } from './words.ts';

export interface VisitTemplateProps {
  readonly isBusy: boolean;
  /** Runs something that takes a while, under the name of a file. */
  readonly work: (name: string, act: () => Promise<void>) => void;
  readonly onTaken: () => void;
}

/** Chooses a form and downloads its list. */
export function VisitTemplate({ isBusy, work, onTaken }: VisitTemplateProps): ReactElement | null {
  const r = useWords(residentImportWords);
  const text = useText();
  const known = useRoute(listProgrammes);
  const [chosen, setChosen] = useState({ programme: 'hypertension', kind: 'follow_up' });
  if (known.data === undefined) return known.isError ? <ErrorLine error={known.error} onRetry={() => void known.refetch()} /> : <SkeletonRows rows={4} />;
  const programmes = known.data.programmes.filter(({ kinds }) => kinds.length > 0);
  const programme = programmes.find(({ id }) => id === chosen.programme) ?? programmes[0];
  const kind = programme?.kinds.find(({ id }) => id === chosen.kind) ?? programme?.kinds[0];
  if (programme === undefined || kind === undefined) return null;
  const form = text(kind.name);
  const take = (): void => work(r('visitsTemplate', { form }), async () => {
    await download(downloadVisitTemplate, { query: { programme: programme.id, kind: kind.id } }, r('visitsTemplate', { form }));
    onTaken();
  });
  return (
    <div className="im-pick im-visits">
      <p className="s">{r('visitNote')}</p>
      <label className="field">{r('programme')} <select className="in" value={programme.id} onChange={(event) => setChosen({ programme: event.target.value, kind: '' })}>{programmes.map(({ id, name }) => <option key={id} value={id}>{text(name)}</option>)}</select></label>
      <label className="field">{r('form')} <select className="in" value={kind.id} onChange={(event) => setChosen({ programme: programme.id, kind: event.target.value })}>{programme.kinds.map(({ id, name }) => <option key={id} value={id}>{text(name)}</option>)}</select></label>
      <button type="button" className="btn" disabled={isBusy} onClick={take}>{r('downloadVisits', { form })}</button>
    </div>
  );
}
