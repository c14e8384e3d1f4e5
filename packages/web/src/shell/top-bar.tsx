import { getOrganisation } from '@taizhang/contract';
import type { ReactElement } from 'react';
import { useRoute } from '../api/use-route.ts';
import { useText, useWords } from '../i18n/locale.ts';
import { useNotices } from '../items/notices/use-notices.ts';
import { Logo } from '../kit/logo.tsx';
import { OfflineMark } from '../kit/offline-mark.tsx';
import { ScreenLink } from '../screen/screen-link.tsx';
import { useSession } from '../session/session-context.ts';
import { SearchBox } from './search-box.tsx';
import { useWaiting } from './use-menu.ts';
import { UserMenu } from './user-menu.tsx';
import { ViewSwitches } from './view-switches.tsx';
import { shellWords } from './words.ts';

/** Mark, bureau, demonstration day, search, 消息, 待办, 长辈版, language, account. */
export function TopBar({ onOpenMenu }: { readonly onOpenMenu: () => void }): ReactElement {
  const t = useWords(shellWords);
  const session = useSession();
  const waiting = useWaiting().workbench ?? 0;
  const unread = useNotices().data?.unread ?? 0;
  return (
    <header className="top">
      <ScreenLink to="/" className="brand"><Logo /><b>{t('product')}</b><span>{useBureauName()}</span></ScreenLink>
      {session.todayIsFixed && <span className="demo-day">{t('demoDay', { day: session.today })}<span className="long">{t('demoData')}</span></span>}
      <OfflineMark />
      <SearchBox />
      {unread > 0 && <span className="opt"><ScreenLink to="/notices" className="tl">{t('notices')} <b>{unread}</b></ScreenLink></span>}
      {waiting > 0 && <span className="opt"><ScreenLink to="/" className="tl">{t('todo')} <b>{waiting}</b></ScreenLink></span>}
      <span className="opt" style={{ display: 'contents' }}><ViewSwitches className="tl opt" /></span>
      <UserMenu />
      <button type="button" className="burger" aria-label={t('openMenu')} onClick={onOpenMenu}>
        <svg width="20" height="14" aria-hidden="true"><path d="M0 1h20M0 7h20M0 13h20" stroke="currentColor" strokeWidth="1.6" /></svg>
      </button>
    </header>
  );
}

/** The bureau of the county; until the tree is read, the county. */
function useBureauName(): string {
  const text = useText();
  const { county } = useSession();
  const organisation = useRoute(getOrganisation, { query: {} });
  const bureau = organisation.data?.units.find((unit) => unit.kind === 'bureau');
  return text(bureau?.name ?? county.name);
}
