import { listReports, listReportTemplates, renewReport, type ReportView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { userMessageOf } from '../../api/api-problem.ts';
import { newCommandId } from '../../api/command-id.ts';
import { useCommand, useRoute } from '../../api/use-route.ts';
import { useLocale, useText, useWords } from '../../i18n/locale.ts';
import { periodTitle } from '../../i18n/period-words.ts';
import { Dialog } from '../../kit/dialog.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { useGoTo } from '../../screen/screen-address.ts';
import { reportingWords } from '../words.ts';
import { laterPeriods } from './later-periods.ts';

/** 由上期续写: which later year, then the new draft opens with what its author must look at. */
export function RenewDialog({ report, onClose }: { readonly report: ReportView; readonly onClose: () => void }): ReactElement {
  const t = useWords(reportingWords);
  const text = useText();
  const locale = useLocale();
  const goTo = useGoTo();
  const templates = useRoute(listReportTemplates);
  const renew = useCommand(renewReport, [listReports]);
  const [choice, setChoice] = useState<{ readonly period?: string; readonly commandId: string }>(() => ({ commandId: newCommandId() }));
  const periods = laterPeriods(report.period, templates.data?.templates.find((template) => template.id === report.templateId)?.periods ?? []);
  const period = choice.period ?? periods.at(-1);
  const submit = (): void => {
    if (period === undefined) return;
    renew.mutate([{ params: { reportId: report.id }, body: { commandId: choice.commandId, period } }], { onSuccess: (renewed) => goTo(`/reports/${renewed.report.id}`) });
  };
  return (
    <Dialog
      title={t('renewTitle')} onClose={onClose} onSubmit={submit} hint={renew.isPending ? t('renewing') : undefined}
      actions={<><button type="button" className="btn" onClick={onClose}>{t('cancel')}</button><button type="submit" className="btn p" disabled={period === undefined || renew.isPending}>{t('renewGo')}</button></>}
    >
      <p className="s">{t('renewFrom', { title: report.title })}</p>
      {templates.isPending && <SkeletonRows rows={1} />}
      {templates.isError && <ErrorLine error={templates.error} onRetry={() => void templates.refetch()} />}
      {renew.isError && <p className="notice late" role="alert"><StatusGlyph status="late">{text(userMessageOf(renew.error))}</StatusGlyph></p>}
      {templates.data !== undefined && (periods.length === 0 ? <EmptyLine>{t('renewNone')}</EmptyLine> : (
        <div className="field">
          <label htmlFor="renew-period">{t('renewPeriod')}</label>
          {/* Another period is another command, so that it is not answered with the draft of the first. */}
          <select id="renew-period" className="in" value={period ?? ''} onChange={(event) => setChoice({ period: event.target.value, commandId: newCommandId() })}>
            {periods.map((one) => <option key={one} value={one}>{periodTitle(one, locale)}</option>)}
          </select>
        </div>
      ))}
      <p className="xs muted">{t('renewNote')}</p>
    </Dialog>
  );
}
