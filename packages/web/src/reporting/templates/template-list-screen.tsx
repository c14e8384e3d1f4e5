import { listOwnTemplates, type OwnTemplateView } from '@taizhang/contract';
import { useState, type ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { PageHead } from '../../kit/page-head.tsx';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { StatusGlyph } from '../../kit/status-glyph.tsx';
import { useScreenSearch } from '../../screen/screen-address.ts';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { useAbility } from '../../session/session-context.ts';
import { RenameDialog } from './rename-dialog.tsx';
import { TemplateTable } from './template-table.tsx';
import './templates.css';
import { WithdrawDialog } from './withdraw-dialog.tsx';
import { templateWords } from './words.ts';

/** 报告模板: what the office made from its own reports. */
export function Screen(): ReactElement {
  const t = useWords(templateWords);
  const mayCompose = useAbility('reports.compose');
  const [search] = useScreenSearch();
  const templates = useRoute(listOwnTemplates);
  const [renaming, setRenaming] = useState<OwnTemplateView | undefined>(undefined);
  const [withdrawing, setWithdrawing] = useState<OwnTemplateView | undefined>(undefined);
  const rows = templates.data?.rows ?? [];
  const saved = rows.find(({ id }) => id === search['saved']);
  return (
    <div className="page">
      <PageHead title={t('templates')} crumbs={[{ key: 'reports', label: t('reports'), to: '/reports' }, { key: 'here', label: t('templates') }]}
        actions={mayCompose && <ScreenLink to="/reports/templates/new" className="btn p">{t('bringIn')}</ScreenLink>} />
      {saved !== undefined && <p className="notice md-saved" role="status"><StatusGlyph status="ok">{t('saved', { name: saved.name, n: saved.version })}</StatusGlyph> <span className="s">{t('composeHint')}</span></p>}
      {templates.isError && <ErrorLine error={templates.error} onRetry={() => void templates.refetch()} />}
      {templates.isPending && <SkeletonRows rows={6} />}
      {templates.data !== undefined && rows.length === 0 && <EmptyLine action={mayCompose && <ScreenLink to="/reports/templates/new" className="lnk">{t('bringIn')}</ScreenLink>}>{t('none')}</EmptyLine>}
      {rows.length > 0 && <TemplateTable rows={rows} mayChange={mayCompose} onRename={setRenaming} onWithdraw={setWithdrawing} />}
      {renaming !== undefined && <RenameDialog template={renaming} onClose={() => setRenaming(undefined)} />}
      {withdrawing !== undefined && <WithdrawDialog template={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </div>
  );
}
