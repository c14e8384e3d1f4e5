import type { RecordView, ResidentPage, StandingView } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { weekdayName } from '../../i18n/day-words.ts';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { SectionHead } from '../../kit/section-head.tsx';
import { Glyph, StatusGlyph, type Status } from '../../kit/status-glyph.tsx';
import { isEmpty } from './answers.ts';
import type { FormView, KindView } from './form-view.ts';
import { TrendLine } from './trend-line.tsx';
import { trendOf } from './trend-points.ts';
import type { RecordForm } from './use-record-form.ts';
import type { Preview } from './use-preview.ts';
import { entryWords } from './words.ts';

export interface JudgementPanelProps extends FormView {
  readonly form: RecordForm;
  readonly page: ResidentPage;
  readonly records: readonly RecordView[];
}

/** What saving would say: classification and why, the next visit, the year so far, and what is still missing. */
export function JudgementPanel({ form, page, programme, kind, records }: JudgementPanelProps): ReactElement {
  const t = useWords(entryWords);
  const text = useText();
  const { preview, body, isCurrent } = form;
  const judged = preview?.standing ?? undefined;
  const standing = judged ?? page.standings.find((own) => own.programme === programme.id);
  const series = trendOf(kind.fields.map(({ key }) => key), records, body);
  return (
    <aside className="fu-judge" aria-label={t('judgement')} aria-live="polite" data-current={isCurrent}>
      <div className="in-view">
      <SectionHead title={t('judgement')} right={t('beforeSaving')} />
      <Verdict judgement={preview?.judgement ?? null} form={form} kind={kind} />
      {judged !== undefined && <NextVisit standing={judged} kind={kind} />}
      {standing !== undefined && standing.yearSteps.length > 0 && (
        <div className="nx">
          <div className="t">{t('steps')}</div>
          <ol className="fu-steps">
            {standing.yearSteps.map(({ what, doneOn }) => (
              <li key={what.en} data-now={judged !== undefined && doneOn === body.on}><span>{text(what)}</span><Glyph status={doneOn === null ? 'none' : 'ok'} /><span>{doneOn?.slice(5) ?? '—'}</span></li>
            ))}
          </ol>
        </div>
      )}
      {judged !== undefined && <Measures standing={judged} />}
      <TrendLine series={series} fields={kind.fields} />
      {judged !== undefined && judged.doubts.length > 0 && <div className="nx"><div className="t">{t('doubts')}</div>{judged.doubts.map((doubt) => <p key={doubt.en} className="s"><StatusGlyph status="lag">{text(doubt)}</StatusGlyph></p>)}</div>}
      </div>
    </aside>
  );
}

/** The same in three lines above the buttons of a phone. */
export function VerdictBand({ form: { preview }, kind }: { readonly form: RecordForm; readonly kind: KindView }): ReactElement | null {
  const t = useWords(entryWords);
  const text = useText();
  const judgement = preview?.judgement;
  if (!judgement || !preview?.standing) return null;
  const next = nextOf(preview.standing, kind);
  return (
    <div className={`fu-band ${STATUS[judgement.level]}`}>
      <strong><Glyph status={STATUS[judgement.level]} />{text(judgement.title)}</strong>
      {next !== undefined && <p>{t('next', { what: text(next.what) })} <b>{next.by}</b></p>}
    </div>
  );
}

const STATUS: Readonly<Record<NonNullable<Preview['judgement']>['level'], Status>> = { good: 'ok', attention: 'lag', danger: 'late' };

function Verdict({ judgement, form, kind }: { readonly judgement: Preview['judgement']; readonly form: RecordForm; readonly kind: KindView }): ReactElement {
  const t = useWords(entryWords);
  const text = useText();
  const locale = useLocale();
  const lacking = kind.fields.filter((field) => field.required && !field.isFilled && isEmpty(form.draft.answers[field.key]));
  if (judgement === null && form.preview?.standing) return <div className="verdict" />;
  if (judgement === null) {
    const what = lacking.slice(0, 5).map(({ label }) => text(label)).join(locale === 'zh' ? '、' : ', ');
    return <div className="verdict"><div className="w none"><Glyph status="none" />{t('waits')}</div>{lacking.length > 0 && <p>{t('lacks', { n: lacking.length, what })}</p>}</div>;
  }
  const status = STATUS[judgement.level];
  return (
    <div className="verdict">
      <div className={`w ${status}`}><Glyph status={status} />{text(judgement.title)}</div>
      <p>{judgement.because.map(text).join(t('reasonsJoin'))}</p>
    </div>
  );
}

function NextVisit({ standing, kind }: { readonly standing: StandingView; readonly kind: KindView }): ReactElement {
  const t = useWords(entryWords);
  const text = useText();
  const locale = useLocale();
  const next = nextOf(standing, kind);
  if (next === undefined) return <div className="nx"><div className="t">{t('noNext')}</div></div>;
  return (
    <div className="nx">
      <div className="t">{t('next', { what: text(next.what) })}</div>
      <div className="v">{next.by}<small>{weekdayName(next.by, locale)}</small></div>
      <p className="xs muted">{t('from', { from: next.from })}</p>
    </div>
  );
}

function Measures({ standing: { measures } }: { readonly standing: StandingView }): ReactElement | null {
  const t = useWords(entryWords);
  const text = useText();
  if (measures.length === 0) return null;
  return (
    <div className="nx">
      <div className="t">{t('afterSaving')}</div>
      <ul className="fu-measures">
        {measures.map(({ id, name, counted, why }) => (
          <li key={id}>
            <Glyph status={counted ? 'ok' : 'lag'} />
            <span>{counted ? t('counted', { measure: text(name) }) : <>{t('missing', { measure: text(name) })}<b>{why.map(text).join(t('reasonsJoin'))}</b></>}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The next of the same form, else whatever falls due first. */
function nextOf({ dues }: StandingView, kind: KindView): StandingView['dues'][number] | undefined {
  return dues.find((due) => due.kind === kind.id) ?? dues[0];
}
