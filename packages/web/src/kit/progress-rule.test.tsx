// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { changePreference } from '../preference/preference.ts';
import { doAndDraw, render } from '../testing/render.ts';
import { ProgressRule } from './progress-rule.tsx';
import { TownshipStrip } from './township-strip.tsx';

describe('ProgressRule', () => {
  test('says in words what it draws, in the language of the screen', async () => {
    await doAndDraw(() => changePreference({ locale: 'zh' }));
    expect(render(<ProgressRule name="“两癌”检查" completion={0.372} due={0.4959} status="lag" />).querySelector('svg')?.getAttribute('aria-label')).toBe('“两癌”检查：完成 37.2%，按进度应达 49.6%');
    await doAndDraw(() => changePreference({ locale: 'en' }));
    expect(render(<ProgressRule name="Screening" completion={0.372} due={null} status="lag" />).querySelector('svg')?.getAttribute('aria-label')).toBe('Screening: 37.2% of the target');
    await doAndDraw(() => changePreference({ locale: 'zh' }));
  });

  test('draws no bar but a dotted line where nothing is reported, and no ▾ on a flat plan', () => {
    const place = render(<ProgressRule name="巡查" completion={null} due={null} status="none" />);
    expect(place.querySelector('rect')).toBeNull();
    expect(place.querySelector('[stroke-dasharray]')).not.toBeNull();
    expect(place.innerHTML).not.toContain('h6.8l-3.4');
  });
});

describe('TownshipStrip', () => {
  test('prints — for a single unit, which is no comparison', () => {
    expect(render(<TownshipStrip name="远程诊断" units={[{ id: 'a', completion: 1, isShort: false }]} plan={1} />).textContent).toBe('—');
  });

  test('marks who falls short by shape, not by colour alone', () => {
    const place = render(<TownshipStrip name="建档率" units={[{ id: 'a', completion: 0.9, isShort: true }, { id: 'b', completion: 1.1, isShort: false }]} plan={1} />);
    expect(place.querySelectorAll('circle')).toHaveLength(1);
    expect(place.querySelector('svg')?.getAttribute('aria-label')).toBe('建档率：2 个单位，1 个未达');
    expect(place.textContent).toBe('1');
  });
});
