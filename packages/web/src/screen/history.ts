import { createBrowserHistory, type RouterHistory } from '@tanstack/react-router';

/** The browser's history of addresses; the router listens to it, links and screens push to it. */
export const history: RouterHistory = createBrowserHistory();
