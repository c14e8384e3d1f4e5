export { accountForWriting } from './account-for-writing.ts';
export { rewriteWords } from './rewrite-words.ts';
export { writtenBlocks, type WordPiece, type WrittenBlock } from './written-block.ts';
