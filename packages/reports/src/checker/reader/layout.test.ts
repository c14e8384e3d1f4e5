import { describe, expect, test } from 'vitest';
import { layOut } from './layout.ts';

const sentence = '全局干部职工团结一心，各项工作取得新的进展，群众的获得感不断增强，现有队伍保持稳定，各项指标运行平稳。';

describe('layOut', () => {
  test('begins a new report at a title line once the last one has had its prose', () => {
    const text = `甲局工作总结\n${sentence.repeat(6)}\n乙局工作总结\n${sentence.repeat(6)}`;
    expect(new Set(layOut(text).map(({ report }) => report)).size).toBe(2);
  });

  test('keeps a numbered heading inside its report', () => {
    const text = `甲局工作总结\n${sentence.repeat(6)}\n二、下半年工作计划\n${sentence.repeat(6)}`;
    expect(new Set(layOut(text).map(({ report }) => report)).size).toBe(1);
  });

  test('joins lines broken by a page, not by a paragraph', () => {
    const wrapped = '全年共检查各类生产经营单位一百二十家并督促其中有隐患的三十\n二家完成整改';
    expect(layOut(wrapped)).toHaveLength(1);
    expect(layOut('全年检查完成。\n整改完成。')).toHaveLength(2);
  });
});
