export { commentDocx, commentPlainText, type CommentOptions } from './comment-report.ts';
