import type { ReactElement } from 'react';
import { useWords } from '../i18n/locale.ts';
import { ScreenLink } from '../screen/screen-link.tsx';
import { TreeFoot } from './tree-foot.tsx';
import { useMenu } from './use-menu.ts';
import { shellWords } from './words.ts';

/** The menu at the left; a section with several screens opens when one of them is shown. */
export function SideMenu({ onFollow }: { readonly onFollow?: () => void }): ReactElement {
  const t = useWords(shellWords);
  const lines = useMenu();
  return (
    <nav className="side" aria-label={t('mainMenu')}>
      {lines.map((line) => {
        const hasSub = line.screens.length > 1;
        const isHere = line.isOpen && !hasSub;
        return (
          <div key={line.section}>
            <ScreenLink to={line.to} className={isHere ? 'on' : line.isOpen ? 'open' : undefined} isCurrent={isHere} onFollow={onFollow}>
              <span>{line.label}</span>{line.waiting > 0 && <i>{line.waiting}</i>}
            </ScreenLink>
            {hasSub && line.isOpen && line.screens.map((screen) => (
              <ScreenLink key={screen.path} to={screen.path} className={screen.isCurrent ? 'sub on' : 'sub'} isCurrent={screen.isCurrent} onFollow={onFollow}><span>{screen.label}</span></ScreenLink>
            ))}
          </div>
        );
      })}
      <TreeFoot />
    </nav>
  );
}
