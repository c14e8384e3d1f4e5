import { describe, expect, test } from 'vitest';
import { NO_ELEMENTS } from './official-elements.ts';
import { readElements, type FilledElements } from './read-elements.ts';

const filled = (more: Partial<FilledElements>): FilledElements => ({ copyNumber: undefined, secrecy: undefined, urgency: undefined, number: undefined, note: undefined, printed: undefined, ...NO_ELEMENTS, ...more });

describe('readElements', () => {
  test.each([['青卫报[2022]018号', '青卫报〔2022〕18号'], ['青卫报（2022）第7号', '青卫报〔2022〕7号'], ['青卫报〔2022〕7', '青卫报〔2022〕7号']])('the number %s is written %s', (typed, written) => {
    expect(readElements(filled({ number: typed })).number).toBe(written);
  });

  test.each([[{ number: '2022-18' }, 'number'], [{ copyNumber: '12' }, 'copyNumber'], [{ secrecy: '机密★21年', copyNumber: '000001' }, 'secrecy'], [{ secrecy: '保密', copyNumber: '000001' }, 'secrecy'], [{ secrecy: '秘密★1年' }, 'copyNumber']])('%o is refused at its field', (more, path) => {
    expect(() => readElements(filled(more))).toThrow(expect.objectContaining({ code: 'invalid_input', path: [path] }));
  });

  test('blank fields are left out, brackets of the note are not doubled', () => {
    expect(readElements(filled({ copyNumber: ' ', note: '（此件公开发布）', copies: ['县委办公室', ' '], printed: { office: '', date: '2022年1月5日' } }))).toEqual({ ...NO_ELEMENTS, note: '此件公开发布', copies: ['县委办公室'] });
  });
});
