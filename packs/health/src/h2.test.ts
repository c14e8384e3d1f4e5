import { test } from 'vitest';
import { composeReport, plainText } from '@taizhang/reports';
import { assessProgress } from '@taizhang/indicators';
import { parsePeriod, plainDate } from '@taizhang/kernel';
import { annualReport } from './templates/annual-report.ts';
import { halfYearReport } from './templates/half-year-report.ts';
import { healthCatalogue } from './metrics/health-catalogue.ts';
import { buildDemoLedger } from './demo/demo-ledger.ts';
import { demoCounty } from './organisation/demo-county.ts';
import { TOWNSHIPS } from './organisation/townships.ts';
import { publishedFigures, buildLedgerReader } from './testing/index.ts';
declare const console: any;
test('x', () => {
  const c = healthCatalogue(); const pub = publishedFigures(); const d = buildDemoLedger(pub, c);
  const targets = [...d.targets, ...pub.targets];
  const asOf = plainDate('2022-01-05');
  const reader = buildLedgerReader({ catalogue: c, organisation: demoCounty, facts: [...d.facts, ...pub.facts.filter(f=>f.orgId==='990001')], targets, asOf });
  for (const [t, p] of [[annualReport,'2021'],[halfYearReport,'2021H1']] as const) {
    const period = parsePeriod(p);
    const lag: any[] = []; let ok=0;
    for (const tg of targets.filter(t=>t.orgId==='990001')) { const r = reader.read({metricId: tg.metricId, orgId:'990001', period}); const pr = assessProgress({metric: c.get(tg.metricId), target: tg, actual: r.value??undefined, period, asOf}); if (pr.status==='lag'||pr.status==='late') lag.push({metricId: tg.metricId, gap: pr.gap ?? 0}); else if (pr.status==='ok') ok++; else console.log(p, tg.metricId, pr.status); }
    lag.sort((a,b)=>a.gap-b.gap);
    console.log(p, 'ok', ok, 'lag', lag.map(l=>l.metricId+':'+l.gap.toFixed(3)).join(' '));
    const tree = composeReport(t, { reader, org: {id:'990001', name:'青岚县'}, author:'青岚县卫生健康局', period, asOf, knownAt:'2022-01-05T00:00:00Z', lists: { lagging: lag, missingReporters: [], townships: TOWNSHIPS.map(t=>({id:t.code,name:t.name})) } });
    console.log(plainText(tree)); console.log(tree.figures.length, tree.missing.map(m=>m.text));
  }
});
