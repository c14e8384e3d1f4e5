import { composeReport, listReports, listReportTemplates, type RouteResponse } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { userMessageOf } from '../api/api-problem.ts';
import { newCommandId } from '../api/command-id.ts';
import { useCommand, useRoute } from '../api/use-route.ts';
import { useLocale, useText, useWords } from '../i18n/locale.ts';
import { periodTitle } from '../i18n/period-words.ts';
import { EmptyLine, ErrorLine, SkeletonRows } from '../kit/state-lines.tsx';
import { StatusGlyph } from '../kit/status-glyph.tsx';
import { useGoTo } from '../screen/screen-address.ts';
import { Dialog } from '../kit/dialog.tsx';
import { reportingWords } from './words.ts';

type Template = RouteResponse<typeof listReportTemplates>['templates'][number];

interface Choice {
  readonly templateId: string;
  readonly period: string;
}

/** 生成工作总结: which template, which period; then the draft opens. */
export function ComposeDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const t = useWords(reportingWords);
  const text = useText();
  const goTo = useGoTo();
  const templates = useRoute(listReportTemplates);
  const compose = useCommand(composeReport, [listReports]);
  // One id per choice: pressing the button again after a lost connection writes no second report, another choice does.
  const [commandId, setCommandId] = useState(newCommandId);
  const [chosen, setChosen] = useState<Choice | undefined>(undefined);
  const choice = chosen ?? firstChoice(templates.data?.templates ?? []);
  const choose = (next: Choice): void => {
    setChosen(next);
    setCommandId(newCommandId());
  };
  const submit = (): void => {
    if (choice === undefined) return;
    compose.mutate([{ body: { commandId, ...choice } }], { onSuccess: (report) => goTo(`/reports/${report.id}`) });
  };
  return (
    <Dialog
      title={t('compose')} onClose={onClose} onSubmit={submit} hint={compose.isPending ? t('composing') : undefined}
      actions={<><button type="button" className="btn" onClick={onClose}>{t('cancel')}</button><button type="submit" className="btn p" disabled={choice === undefined || compose.isPending}>{t('compose')}</button></>}
    >
      {templates.isPending && <SkeletonRows rows={3} />}
      {templates.isError && <ErrorLine error={templates.error} onRetry={() => void templates.refetch()} />}
      {templates.data?.templates.length === 0 && <EmptyLine>{t('noTemplates')}</EmptyLine>}
      {compose.isError && <p className="notice late" role="alert"><StatusGlyph status="late">{text(userMessageOf(compose.error))}</StatusGlyph></p>}
      {templates.data !== undefined && templates.data.templates.length > 0 && <Choices templates={templates.data.templates} choice={choice} onChange={choose} />}
      <p className="xs muted">{t('composeNote')}</p>
    </Dialog>
  );
}

interface ChoicesProps {
  readonly templates: readonly Template[];
  readonly choice: Choice | undefined;
  readonly onChange: (choice: Choice) => void;
}

function Choices({ templates, choice, onChange }: ChoicesProps): ReactElement {
  const t = useWords(reportingWords);
  const text = useText();
  const locale = useLocale();
  const current = templates.find((template) => template.id === choice?.templateId);
  return (
    <>
      <fieldset>
        <legend>{t('template')}</legend>
        <div className="pickable">
          {templates.map((template) => {
            const [newest] = template.periods;
            return (
              <label key={template.id}>
                <input type="radio" name="template" checked={template.id === choice?.templateId} disabled={newest === undefined} onChange={() => newest !== undefined && onChange({ templateId: template.id, period: newest })} />
                <span>{text(template.name)}</span>
                <small>{newest === undefined ? t('noPeriod') : t('templateFacts', { n: template.figureCount, version: template.version })}</small>
              </label>
            );
          })}
        </div>
      </fieldset>
      <div className="field">
        <label htmlFor="compose-period">{t('period')}</label>
        <select id="compose-period" className="in" value={choice?.period ?? ''} disabled={current === undefined} onChange={(event) => current !== undefined && onChange({ templateId: current.id, period: event.target.value })}>
          {current?.periods.map((period) => <option key={period} value={period}>{periodTitle(period, locale)}</option>)}
        </select>
      </div>
    </>
  );
}

function firstChoice(templates: readonly Template[]): Choice | undefined {
  for (const template of templates) {
    const [period] = template.periods;
    if (period !== undefined) return { templateId: template.id, period };
  }
  return undefined;
}
