import { getOrganisation, listMetrics } from '@taizhang/contract';
import { useMemo } from 'react';
import { useRouteWhen } from '../api/use-route.ts';
import { useText, useWords } from '../i18n/locale.ts';
import type { ScreenSearch } from '../screen/screen-address.ts';
import { useMenuScreens } from '../screen/screen-list.ts';
import { useAbility } from '../session/session-context.ts';
import { shellWords } from './words.ts';

/** Something the search found, and where it leads. */
export interface Found {
  readonly key: string;
  readonly label: string;
  readonly kind: string;
  readonly to: string;
  readonly search?: ScreenSearch;
}

const MOST = 12;

/** Pages, indicators and units whose name in either language holds the text. */
export function useFound(text: string): readonly Found[] {
  const t = useWords(shellWords);
  const say = useText();
  const screens = useMenuScreens();
  const isSearching = text.trim() !== '';
  const [readsFigures, readsUnits] = [useAbility('figures.read'), useAbility('organisation.read')];
  const metrics = useRouteWhen(isSearching && readsFigures, listMetrics);
  const organisation = useRouteWhen(isSearching && readsUnits, getOrganisation, { query: {} });
  return useMemo(() => {
    const wanted = text.trim().toLowerCase();
    if (wanted === '') return [];
    const holds = (name: { readonly zh: string; readonly en: string }): boolean => `${name.zh} ${name.en}`.toLowerCase().includes(wanted);
    const pages = screens.filter((screen) => holds(screen.name)).map((screen): Found => ({ key: screen.path, label: say(screen.name), kind: t('kindScreen'), to: screen.path }));
    const named = (metrics.data?.metrics ?? []).filter((metric) => holds(metric.name)).map((metric): Found => ({ key: metric.id, label: say(metric.name), kind: t('kindMetric'), to: '/indicators', search: { metric: metric.id } }));
    const units = (organisation.data?.units ?? []).filter((unit) => unit.inJurisdiction && holds(unit.name)).map((unit): Found => ({ key: unit.id, label: say(unit.name), kind: t('kindUnit'), to: readsFigures ? '/cockpit' : '/system/organisation', search: { org: unit.id } }));
    return [...pages, ...named, ...units].slice(0, MOST);
  }, [text, t, say, screens, readsFigures, metrics.data, organisation.data]);
}
