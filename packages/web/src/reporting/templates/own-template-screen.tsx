import { getOwnTemplate } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useRoute } from '../../api/use-route.ts';
import { useWords } from '../../i18n/locale.ts';
import { EmptyLine, ErrorLine, SkeletonRows } from '../../kit/state-lines.tsx';
import { useScreenParams, useScreenSearch } from '../../screen/screen-address.ts';
import { ScreenLink } from '../../screen/screen-link.tsx';
import { storedDecisions } from './desk-state.ts';
import { MaskDesk } from './mask-desk.tsx';
import './templates.css';
import { templateWords } from './words.ts';

/** An own template: what each place is bound to, to look at or to bind otherwise. */
export function Screen(): ReactElement {
  const t = useWords(templateWords);
  const { templateId = '' } = useScreenParams();
  const [search] = useScreenSearch();
  const version = search['version'];
  const read = useRoute(getOwnTemplate, { params: { templateId }, query: version === undefined ? {} : { version: Number(version) } });
  if (read.isError) return <div className="page"><ErrorLine error={read.error} onRetry={() => void read.refetch()} /><EmptyLine><ScreenLink to="/reports/templates">{t('back')}</ScreenLink></EmptyLine></div>;
  if (read.data === undefined || read.isPlaceholderData) return <div className="page"><SkeletonRows rows={12} /></div>;
  const { template, page, decisions } = read.data;
  return <MaskDesk key={`${template.id} ${read.data.version} ${template.version}`} page={page} initial={storedDecisions(page, decisions)} stored={{ template, version: read.data.version }} />;
}
