import { parsePeriod, plainDate } from '@taizhang/kernel';
import type { ReportContext } from '../compose/report-context.ts';
import type { ReportTemplate } from '../report-template.ts';
import { buildReader } from './build-reading.ts';

/** A small annual template; overrides say what differs. */
export function buildTemplate(overrides: Partial<ReportTemplate> = {}): ReportTemplate {
  return { id: 'small', version: 1, kind: 'annual', title: '{{ report.author }}{{ report.year }}年工作总结', text: '全县活产{{ births | figure }}。', ...overrides };
}

/** The year 2021 of a county of which nothing is known; overrides say what is. */
export function buildContext(overrides: Partial<ReportContext> = {}): ReportContext {
  return {
    reader: buildReader({}),
    org: { id: '990001', name: '青岚县' },
    author: '青岚县卫生健康局',
    period: parsePeriod('2021'),
    asOf: plainDate('2022-01-05'),
    knownAt: '2022-01-05T00:00:00.000Z',
    ...overrides,
  };
}
