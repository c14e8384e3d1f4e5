import { listFilings } from '@taizhang/contract';
import { ScrollAcross } from '../../kit/scroll-across.tsx';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { routeKey } from '../../api/use-route.ts';
import { useText, useWords } from '../../i18n/locale.ts';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { Glyph, StatusGlyph, type Status } from '../../kit/status-glyph.tsx';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { filingPath, standingGlyph, standingWord } from '../filing-standing.ts';
import { formWords } from '../words.ts';
import { everyFiling } from './every-filing.ts';
import type { FilingQuery } from './filing-search.ts';
import { matrixOf } from './matrix-rows.ts';
import { filingWords } from './words.ts';

/** More would be no overview; a province narrows the filter. */
const MOST = 1000;
const LEGEND = [['late', 'late'], ['returned', 'late'], ['due', 'none'], ['submitted', 'pri'], ['submitted_late', 'lag'], ['approved', 'ok']] as const satisfies readonly (readonly [string, Status])[];

/** Units down, forms across: who is missing at a glance. Every mark opens its form. */
export function FilingMatrix({ query: asked }: { readonly query: FilingQuery }): ReactElement {
  const t = useWords(filingWords);
  const f = useWords(formWords);
  const text = useText();
  const query = { ...asked, status: 'all' } as const;
  const filings = useQuery({ queryKey: [...routeKey(listFilings), 'matrix', query], queryFn: async () => everyFiling(query, MOST) });
  const data = filings.data;
  if (filings.isError) return <ErrorLine error={filings.error} onRetry={() => void filings.refetch()} />;
  if (data === undefined) return <SkeletonRows rows={14} />;
  if (data.rows.length === 0) return <EmptyLine>{t('noneStatus')}</EmptyLine>;
  const { forms, units } = matrixOf(data.rows);
  return (
    <>
      {data.total > data.rows.length && <p className="notice">{t('matrixMore', { n: data.rows.length, total: data.total })}</p>}
      <ScrollAcross label={t('matrixCaption')}>
        <table className="lt dense fl-matrix">
          <caption className="sr">{t('matrixCaption')}</caption>
          <thead><tr><th scope="col">{f('unit')}</th>{forms.map((form) => <th key={`${form.formId} ${form.period}`} scope="col" title={`${form.formCode} ${text(form.formName)}`}>{text(form.formName)}</th>)}</tr></thead>
          <tbody>
            {units.map((unit) => (
              <tr key={unit.orgId}>
                <th scope="row">{text(unit.orgName)}</th>
                {unit.cells.map((filing, place) => (
                  <td key={forms[place]?.formId}>
                    {filing === undefined ? <span className="dash" title={t('notExpected')}>·</span> : (
                      <ScreenLink to={filingPath(filing)} title={standingWord(filing, f)}><Glyph status={standingGlyph(filing.status)} /><span className="sr">{`${text(unit.orgName)} ${text(filing.formName)} ${standingWord(filing, f)}`}</span></ScreenLink>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollAcross>
      <div className="legend fl-legend">{LEGEND.map(([status, glyph]) => <StatusGlyph key={status} status={glyph}>{f(status)}</StatusGlyph>)}</div>
    </>
  );
}
