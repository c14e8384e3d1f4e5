// A file past 400 lines holds more than one concept. Data written as CSV or JSON is not code and is not counted.
// Blind spots: long lines; a file split in the middle of a concept passes and is worse.
import type { Rule } from '../rule.ts';

export const longestFile = 400;

export const fileLength: Rule = {
  name: 'file-length',
  find: (tree) =>
    [...tree.files.values()]
      .filter((file) => (file.isCode || /\.(css|sql)$/u.test(file.path)) && file.lineCount > longestFile)
      .map((file) => ({ path: file.path, line: longestFile + 1, message: `${file.lineCount} lines; split it where its second concept begins (at most ${longestFile})` })),
};
