import { previewOpeningRule, type OpeningRuleBody, type RouteResponse } from '@taizhang/contract';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useRoute } from '../../api/use-route.ts';

/** Long enough that a number typed quickly is asked about once. */
const PAUSE = 300;

/** What a rule would open today, a moment after the last key. */
export function useRulePreview(rule: OpeningRuleBody, ruleId: string | undefined): UseQueryResult<RouteResponse<typeof previewOpeningRule>> {
  const text = JSON.stringify(rule);
  const [asked, setAsked] = useState({ text, rule });
  useEffect(() => {
    const timer = setTimeout(() => setAsked((old) => (old.text === text ? old : { text, rule })), PAUSE);
    return () => clearTimeout(timer);
  }, [text, rule]);
  return useRoute(previewOpeningRule, { body: { rule: asked.rule, ...(ruleId === undefined ? {} : { ruleId }) } });
}
