import { countRecheckCandidates, drawRecheck, listRechecks } from '@taizhang/contract';
import { CONFIDENCE_LEVELS, sampleSize, type ConfidenceLevel } from '@taizhang/indicators';
import type { Localized } from '@taizhang/kernel';
import { useState, type ReactElement } from 'react';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand, useRoute } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { figureText } from '../../i18n/number-words.ts';
import { CommandDialog, Field } from '../../kit/command-dialog.tsx';
import { DateField } from '../../kit/date-field.tsx';
import { ErrorLine } from '../../kit/state-lines.tsx';
import { useGoTo } from '../../screen/screen-address.ts';
import { UnitPicker } from '../unit-picker.tsx';
import { recheckWords } from './recheck-words.ts';

export interface DrawDialogProps {
  readonly org: { readonly id: string; readonly name: Localized };
  /** Only this worker's records; null draws from everybody's. */
  readonly worker: { readonly key: string; readonly name: string } | null;
  readonly from: string;
  readonly to: string;
  readonly onClose: () => void;
}

/** Half widths of the interval on offer, as shares. */
const MARGINS = [0.03, 0.05, 0.1, 0.15] as const;
const SEED = /^[\w.-]{4,64}$/u;

/** Before a draw: population, size, confidence, digest of the list and where the seed comes from; then the draw. */
export function DrawDialog({ org, worker, from, to, onClose }: DrawDialogProps): ReactElement {
  const t = useWords(recheckWords);
  const text = useText();
  const goTo = useGoTo();
  const [of, setOf] = useState({ orgId: org.id, from, to });
  const [confidence, setConfidence] = useState<ConfidenceLevel>(95);
  const [margin, setMargin] = useState<number>(worker === null ? 0.05 : 0.1);
  const [seed, setSeed] = useState<string | null>(null);
  const [commandId, setCommandId] = useState(newCommandId);
  const draw = useCommand(drawRecheck, [listRechecks]);
  const counted = useRoute(countRecheckCandidates, { query: { ...of, ...(worker === null ? {} : { worker: worker.key }) } });
  const population = counted.isPlaceholderData || counted.isError ? undefined : counted.data?.population;
  const size = population === undefined ? 0 : sampleSize({ population, confidence, margin });
  const isSeedGood = seed === null || SEED.test(seed.trim());
  const lacking = population === undefined ? t('counting') : population === 0 ? t('lackRecords') : isSeedGood ? undefined : t('lackSeed');
  // Another order is another command, so that a draw refused can be tried again and one that happened is not repeated.
  const change = (apply: () => void): void => {
    apply();
    setCommandId(newCommandId());
  };
  const submit = (): void => draw.mutate([{ body: { commandId, ...of, worker: worker?.key ?? null, confidence, margin, digest: counted.data?.digest ?? null, seed: seed === null ? null : seed.trim() } }], {
    onSuccess: ({ recheckId }) => goTo(`/register/truth/rechecks/${recheckId}`),
    onError: () => change(() => void counted.refetch()),
  });
  return (
    <CommandDialog title={t('drawTitle')} verb={t('drawN', { n: figureText(size) })} width={640} lacking={lacking} error={draw.error} isPending={draw.isPending} onSubmit={submit} onClose={onClose}>
      {worker === null ? <Field id="draw-unit" label={t('unit')}><UnitPicker orgId={of.orgId} onChange={(orgId) => change(() => setOf({ ...of, orgId }))} /></Field> : <Field id="draw-worker" label={t('scope')}><b id="draw-worker" className="strong">{t('ofWorker', { worker: worker.name, org: text(org.name) })}</b></Field>}
      <Field id="draw-from" label={t('from')}><DateField id="draw-from" value={of.from} onChange={(day) => change(() => setOf({ ...of, from: day === '' ? from : day }))} /></Field>
      <Field id="draw-to" label={t('to')}><DateField id="draw-to" value={of.to} onChange={(day) => change(() => setOf({ ...of, to: day === '' ? to : day }))} /></Field>
      <Field id="draw-confidence" label={t('confidence')}><select id="draw-confidence" className="in" value={confidence} onChange={(event) => change(() => setConfidence(CONFIDENCE_LEVELS.find((level) => String(level) === event.target.value) ?? 95))}>{CONFIDENCE_LEVELS.map((level) => <option key={level} value={level}>{`${level} %`}</option>)}</select></Field>
      <Field id="draw-margin" label={t('margin')}><select id="draw-margin" className="in" value={margin} onChange={(event) => change(() => setMargin(Number(event.target.value)))}>{MARGINS.map((one) => <option key={one} value={one}>{t('points', { n: one * 100 })}</option>)}</select></Field>
      <SeedChoice seed={seed} onChange={(next) => change(() => setSeed(next))} />
      {counted.isError ? <ErrorLine error={counted.error} onRetry={() => void counted.refetch()} /> : (
        <dl className="tr-stated" aria-live="polite">
          <dt>{t('population')}</dt><dd>{population === undefined ? t('counting') : <b>{t('recordsN', { n: figureText(population) })}</b>}</dd>
          <dt>{t('size')}</dt><dd>{population !== undefined && <b>{t('recordsN', { n: figureText(size) })}</b>} <span className="xs muted">{t('sizeNote')}</span></dd>
          <dt>{t('digest')}</dt><dd>{population !== undefined && <code className="xs">{counted.data?.digest}</code>} <span className="xs muted">{t('digestNote')}</span></dd>
        </dl>
      )}
      <p className="s muted">{t('cannotUndo')}</p>
    </CommandDialog>
  );
}

function SeedChoice({ seed, onChange }: { readonly seed: string | null; readonly onChange: (seed: string | null) => void }): ReactElement {
  const t = useWords(recheckWords);
  return (
    <fieldset className="tr-pick seed">
      <legend>{t('seed')}</legend>
      <label><input type="radio" name="seed" checked={seed === null} onChange={() => onChange(null)} />{t('seedMachine')}</label>
      <label><input type="radio" name="seed" checked={seed !== null} onChange={() => onChange('')} />{t('seedAnnounced')}</label>
      {seed !== null && <Field id="draw-seed" label={t('seedField')} note={t('seedRule')}><input id="draw-seed" className="in" maxLength={64} autoComplete="off" value={seed} aria-invalid={seed !== '' && !SEED.test(seed.trim())} onChange={(event) => onChange(event.target.value)} /></Field>}
    </fieldset>
  );
}
