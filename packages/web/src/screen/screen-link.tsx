import type { KeyboardEvent, MouseEvent, ReactElement, ReactNode } from 'react';
import { history } from './history.ts';
import { screenAddress, type ScreenSearch } from './screen-address.ts';

export interface ScreenLinkProps {
  readonly to: string;
  readonly search?: ScreenSearch | undefined;
  readonly className?: string | undefined;
  readonly isCurrent?: boolean;
  readonly onFollow?: (() => void) | undefined;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLAnchorElement>) => void;
  readonly title?: string;
  readonly children: ReactNode;
}

/** A link to a screen: a real address, so that middle click and copy work; a plain click does not reload the page. */
export function ScreenLink({ to, search, className, isCurrent = false, onFollow, onKeyDown, title, children }: ScreenLinkProps): ReactElement {
  const address = screenAddress(to, search);
  const follow = (event: MouseEvent): void => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onFollow?.();
    history.push(address);
  };
  return <a href={address} className={className} title={title} aria-current={isCurrent ? 'page' : undefined} onClick={follow} onKeyDown={onKeyDown}>{children}</a>;
}
