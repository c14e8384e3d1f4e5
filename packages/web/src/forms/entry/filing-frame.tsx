import type { SubmissionView } from '@taizhang/contract';
import type { ReactElement, ReactNode } from 'react';
import { dayInList } from '../../i18n/day-words.ts';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { periodSpan, periodTitle } from '../../i18n/period-words.ts';
import { PageHead } from '../../kit/page-head.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { useSession } from '../../session/session-context.ts';
import { standingGlyph, standingWord } from '../filing-standing.ts';
import { formWords } from '../words.ts';
import { ExportButton } from './export-button.tsx';
import { PrintSigns } from './print-signs.tsx';
import { entryWords } from './words.ts';

export interface FilingFrameProps {
  readonly view: SubmissionView;
  /** Standing of the form while it is worked on; the filing's own otherwise. */
  readonly standing?: ReactNode;
  readonly notice?: ReactNode;
  readonly grid: ReactNode;
  readonly aside: ReactNode;
  readonly bar: ReactNode;
}

/** Page of one filing: head, what form it is and by when, the grid with its aside, and the bar of actions at the bottom. */
export function FilingFrame({ view, standing, notice, grid, aside, bar }: FilingFrameProps): ReactElement {
  const t = useWords(entryWords);
  const f = useWords(formWords);
  const text = useText();
  const locale = useLocale();
  const title = `${periodTitle(view.period, locale)} ${text(view.form.name)}`;
  const isReviewer = !view.may.save && (view.may.return || view.may.approve || view.may.reopen || view.may.urge);
  const list = isReviewer ? { key: 'list', label: f('review'), to: '/filings' } : { key: 'list', label: f('mine'), to: '/forms' };
  const returnedCells = view.items.filter((item) => item.returnedReason !== null).length;
  return (
    <div className="page flush ff">
      <div className="ff-scroll">
        <PageHead
          title={title}
          tabTitle={`${periodSpan(view.period, locale)} ${text(view.form.name)}`}
          crumbs={[{ key: 'forms', label: f('section'), to: '/forms' }, list, { key: 'here', label: text(view.form.name) }]}
          beside={<span className="ff-standing">{standing ?? <StatusGlyph status={standingGlyph(view.filing)}>{standingWord({ status: view.filing, daysLate: null, returnedCells }, f)}</StatusGlyph>}</span>}
          actions={<>
            {view.may.save && <ScreenLink to="/forms/excel" search={{ form: view.form.id, period: view.period, org: view.orgId }} className="btn">{t('import')}</ScreenLink>}
            <ExportButton view={view} />
            <button type="button" className="btn" onClick={() => window.print()}>{t('print')}</button>
          </>}
        />
        <FilingFacts view={view} />
        {notice !== undefined && <div className="notice ok" role="status">{notice}</div>}
        <div className="ff-two"><section>{grid}<PrintSigns view={view} /></section><aside>{aside}</aside></div>
      </div>
      <div className="ff-bar no-print">{bar}</div>
    </div>
  );
}

/** 表号, 填报单位, 审核, 截止, 本表负担; at the right what the grounds of the cells mean. */
function FilingFacts({ view }: { readonly view: SubmissionView }): ReactElement {
  const t = useWords(entryWords);
  const f = useWords(formWords);
  const text = useText();
  const { today } = useSession();
  const free = view.items.filter((item) => item.entry !== 'typed').length;
  return (
    <div className="ff-facts">
      <dl>
        <div><dt>{t('code')}</dt><dd>{view.form.code}</dd></div>
        <div><dt>{f('unit')}</dt><dd>{text(view.orgName)}</dd></div>
        <div><dt>{t('reviewer')}</dt><dd>{text(view.form.ownerSection)}</dd></div>
        <div><dt>{t('due')}</dt><dd>{dayInList(view.dueOn, today)}</dd></div>
        <div className="no-print"><dt>{t('cost')}</dt><dd>{t('costText', { all: view.items.length, free })}</dd></div>
      </dl>
      <div className="ff-key no-print"><span><i className="d" />{t('fromLedger')}</span><span><i className="e" />{t('byHand')}</span><span><i className="c" />{t('byRule')}</span></div>
    </div>
  );
}
