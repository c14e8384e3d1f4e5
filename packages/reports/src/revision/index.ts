export { compareRevisions, type RevisionComparison, type RevisionFigureChange, type RevisionFigureKind, type RevisionLineChange } from './compare-revisions.ts';
