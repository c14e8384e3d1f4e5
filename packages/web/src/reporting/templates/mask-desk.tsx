import { listReportTemplates, type MaskedPageView, type OwnTemplateView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { useTabTitle } from '../../screen/opened-pages.ts';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { useAbility } from '../../session/session-context.ts';
import type { Decisions } from './desk-state.ts';
import { DeskAccount } from './desk-account.tsx';
import { MaskPage } from './mask-page.tsx';
import { MaskPanel } from './mask-panel.tsx';
import { SaveDialog } from './save-dialog.tsx';
import { useDesk } from './use-desk.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { useMetricNames } from './use-metric-names.ts';
import { VersionNote } from './version-note.tsx';
import { templateWords } from './words.ts';

const NOTHING: Decisions = new Map();

export interface MaskDeskProps {
  readonly page: MaskedPageView;
  readonly suggestedName?: string;
  readonly initial?: Decisions;
  /** The stored template and the version shown. */
  readonly stored?: { readonly template: OwnTemplateView; readonly version: number };
  readonly onAnother?: () => void;
}

/** The desk: the report with its places in the middle, what may stand in the chosen one at the right. */
export function MaskDesk({ page, suggestedName = '', initial = NOTHING, stored, onAnother }: MaskDeskProps): ReactElement {
  const t = useWords(templateWords);
  const mayCompose = useAbility('reports.compose');
  const desk = useDesk(page, initial);
  const names = useMetricNames();
  const templates = useRoute(listReportTemplates);
  const periods = [...new Set(templates.data?.templates.flatMap((template) => template.periods))];
  const [period, setPeriod] = useState<string | undefined>(undefined);
  const [isSaving, setIsSaving] = useState(false);
  const title = stored?.template.name ?? t('bringIn');
  useTabTitle(title);
  const canSave = mayCompose && (stored === undefined || (stored.version === stored.template.version && stored.template.withdrawnAt === null));
  useDeskKeys({ n: desk.goNext, ...canSave && desk.chosen !== undefined ? { w: desk.leave } : {} });
  const save = stored === undefined ? t('save') : t('saveVersion', { n: stored.template.version + 1 });
  return (
    <div className="md">
      <div className="bar">
        <ScreenLink to="/reports/templates" className="up" title={t('back')} aria-label={t('back')}>‹</ScreenLink>
        <h1>{title}</h1>
        {stored !== undefined && <span className="muted s">{t('versionN', { n: stored.version })}</span>}
        <div className="r">
          {onAnother !== undefined && <button type="button" className="btn" onClick={onAnother}>{t('another')}</button>}
          {canSave && <button type="button" className="btn p" disabled={stored !== undefined && !desk.isChanged} onClick={() => setIsSaving(true)}>{save}</button>}
        </div>
      </div>
      <div className="md-mid">
        {stored !== undefined && <VersionNote template={stored.template} version={stored.version} />}
        <DeskAccount desk={desk} mayDecide={canSave} />
        <MaskPage desk={desk} nameOf={names.nameOf} />
      </div>
      <MaskPanel key={desk.chosen?.id ?? ''} desk={desk} names={names} mayDecide={canSave} period={period ?? periods[0]} periods={periods} onPeriod={setPeriod} />
      {isSaving && <SaveDialog desk={desk} suggestedName={suggestedName} stored={stored?.template} onClose={() => setIsSaving(false)} />}
    </div>
  );
}
