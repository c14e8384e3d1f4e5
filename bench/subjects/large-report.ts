import { parsePeriod, plainDate } from '@taizhang/kernel';
import type { FigureReader, ReportContext, ReportTemplate } from '@taizhang/reports';

const WORDS = '坚持以人民健康为中心，压实工作责任，完善服务体系，细化工作举措，加强督导检查，各项任务有序推进、质量稳步提升，群众获得感不断增强';

/** A report of the promised size: 300 bound figures, 20 tables and 6 charts. */
export const largeTemplate: ReportTemplate = {
  id: 'large', version: 1, kind: 'annual', recipient: '县人民政府', title: '{{ report.author }}关于{{ report.year }}年工作情况的报告',
  text: Array.from({ length: 20 }, (_, section) => sectionText(section)).join('\n'),
};

/** The county it is about; every figure is known. */
export const largeContext: ReportContext = {
  reader: readerOf(), org: { id: '990001', name: '青岚县' }, author: '青岚县卫生健康局', period: parsePeriod('2021'), asOf: plainDate('2022-01-05'), knownAt: '2022-01-05T00:00:00.000Z',
};

/** Three figures a sentence, of which every other section has two; eight in its table; eight in a chart, ten in the first. */
function sectionText(section: number): string {
  const metric = (place: number): string => `m${section * 20 + place}`;
  const sentence = (from: number): string => `${WORDS}。全年完成{{ ${metric(from)} | figure }}，{{ ${metric(from)} | yoy }}；规范管理{{ ${metric(from + 1)} | figure }}。`;
  const rows = Array.from({ length: 4 }, (_, row) => `第${row + 1}类服务对象|{{ ${metric(row + 4)} | number }}|{{ ${metric(row + 4)} | last_year | number }}`);
  const table = `{% table "表${section + 1} 服务对象" unit: "单位：人" %}\n类别|完成数|上年同期\n${rows.join('\n')}\n{% endtable %}`;
  const points = Array.from({ length: section === 0 ? 10 : 8 }, (_, row) => `第${row + 1}镇|{{ ${metric(row + 8)} | number }}`);
  const chart = `{% chart "图${section + 1} 服务情况" kind: "${section % 2 === 0 ? 'bar' : 'line'}" unit: "单位：人" %}\n乡镇|完成数\n${points.join('\n')}\n{% endchart %}`;
  return [`# 重点工作之${section + 1}`, sentence(0), section % 2 === 0 ? sentence(2) : `${WORDS}。`, table, ...section < 6 ? [chart] : []].join('\n');
}

function readerOf(): FigureReader {
  return {
    read: (address) => {
      const place = Number(address.metricId.slice(1));
      const thisYear = address.period === '2021';
      const value = 1000 + place * 37 - (thisYear ? 0 : 60 + place * 3);
      return { ...address, name: `指标${place}`, unit: '人', decimals: 0, behaviour: 'flow', better: 'higher', value, lastYear: value - 60, demo: false, flags: [], factIds: [] };
    },
  };
}
