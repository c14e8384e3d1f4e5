import { getFigure, listProcedures, type FigureView, type ProcedureView } from '@taizhang/contract';
import { periodOf, plainDate } from '@taizhang/kernel';
import type { ReactElement } from 'react';
import { useRoute, useRouteWhen } from '../../api/use-route.ts';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { PageHead } from '../../kit/page-head.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { useScreenSearch } from '../../screen/screen-address.ts';
import { useSession } from '../../session/session-context.ts';
import { useOffices } from '../form/use-offices.ts';
import '../items.css';
import { itemWords } from '../words.ts';
import { Whence } from './whence.tsx';
import { OpeningForm } from './opening-form.tsx';
import { AnnualLink } from '../annual/annual-link.tsx';
import { openingStart } from './opening-start.ts';
import { openingWords } from './words.ts';

/** 新建事项: which procedure, then what it asks for; from a figure most of it is filled in. */
export function Screen(): ReactElement {
  const t = useWords(openingWords);
  const i = useWords(itemWords);
  const text = useText();
  const { today } = useSession();
  const [search, change] = useScreenSearch();
  const { metric = '', org = '', period = periodOf('year', plainDate(today)) } = search;
  const procedures = useRoute(listProcedures);
  const isFromFigure = metric !== '' && org !== '';
  const figure = useRouteWhen(isFromFigure, getFigure, { params: { metricId: metric }, query: { org, period } });
  const choices = (procedures.data?.procedures ?? []).filter(({ opening }) => opening.length > 0);
  const wanted = search['procedure'];
  const chosen = choices.find(({ id }) => id === wanted) ?? (wanted === undefined ? choices[0] : undefined);
  const failed = procedures.isError ? procedures : figure.isError ? figure : undefined;
  const isWaiting = procedures.isPending || (isFromFigure && figure.isPending);
  return (
    <div className="page">
      <PageHead title={chosen === undefined ? t('title') : t('titleOf', { procedure: text(chosen.name) })} tabTitle={t('title')} crumbs={[{ key: 'list', label: i('section'), to: '/items' }, { key: 'new', label: t('title') }]} actions={<AnnualLink procedureId={chosen?.id} />} />
      {failed !== undefined && <ErrorLine error={failed.error} onRetry={() => void failed.refetch()} />}
      {isWaiting && failed === undefined && <SkeletonRows rows={8} />}
      {!isWaiting && procedures.data !== undefined && (
        <>
          {choices.length === 0 ? <EmptyLine>{t('none')}</EmptyLine> : <label className="it-choose">{i('procedure')} <select className="in" value={chosen?.id ?? ''} onChange={(event) => change({ procedure: event.target.value })}>{chosen === undefined && <option value="">{t('noSuch', { id: wanted ?? '' })}</option>}{choices.map(({ id, name }) => <option key={id} value={id}>{text(name)}</option>)}</select></label>}
          {chosen !== undefined && <><Whence /><Started key={`${chosen.id} ${metric} ${org}`} procedure={chosen} figure={isFromFigure ? figure.data : undefined} /></>}
        </>
      )}
    </div>
  );
}

function Started({ procedure, figure }: { readonly procedure: ProcedureView; readonly figure: FigureView | undefined }): ReactElement {
  const [search] = useScreenSearch();
  const locale = useLocale();
  const offices = useOffices();
  if (offices.length === 0) return <SkeletonRows rows={8} />;
  return <OpeningForm procedure={procedure} offices={offices} start={openingStart({ search, procedure, figure, offices, locale })} cause={figure === undefined ? search['cause'] : `${figure.metric.id} ${figure.org.id} ${figure.period.slice(0, 4)}`} parentId={search['parent']} />;
}
