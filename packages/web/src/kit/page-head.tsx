import type { ReactElement, ReactNode } from 'react';
import { useWords } from '../i18n/locale.ts';
import { ScreenLink } from '../screen/screen-link.tsx';
import { useTabTitle } from '../screen/opened-pages.ts';
import { kitWords } from './words.ts';

/** A step of the breadcrumb; without an address it is the page itself. */
export interface Crumb {
  readonly key: string;
  readonly label: string;
  readonly to?: string;
  readonly search?: Readonly<Record<string, string | undefined>>;
}

export interface PageHeadProps {
  readonly title: string;
  /** Title of the tab when the page title is long. */
  readonly tabTitle?: string;
  readonly crumbs?: readonly Crumb[];
  /** In place of breadcrumbs, e.g. the day. */
  readonly over?: ReactNode;
  /** Beside the title: a status, a tally. */
  readonly beside?: ReactNode;
  /** At the right: pickers and actions, then the freshness mark. */
  readonly actions?: ReactNode;
  readonly fresh?: ReactNode;
}

/** Head of every page, closed by the 文武线; it also names the tab and the window. */
export function PageHead({ title, tabTitle = title, crumbs = [], over, beside, actions, fresh }: PageHeadProps): ReactElement {
  const t = useWords(kitWords);
  useTabTitle(tabTitle);
  return (
    <header className="page-head">
      <div className="hd">
        <div>
          {over !== undefined && <div className="crumb">{over}</div>}
          {crumbs.length > 0 && (
            <nav className="crumb" aria-label={t('breadcrumb')}>
              <ol>{crumbs.map((crumb) => <li key={crumb.key}>{crumb.to === undefined ? <span aria-current="page">{crumb.label}</span> : <ScreenLink to={crumb.to} search={crumb.search}>{crumb.label}</ScreenLink>}</li>)}</ol>
            </nav>
          )}
          <h1>{title}</h1>
        </div>
        {beside}
        {(actions !== undefined || fresh !== undefined) && <div className="r">{actions !== undefined && <div className="pick no-print">{actions}</div>}{fresh}</div>}
      </div>
      <div className="wenwu" />
    </header>
  );
}
