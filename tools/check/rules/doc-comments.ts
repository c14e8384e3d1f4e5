// Every symbol exported by a domain package says what it means, and a function that throws by itself says when.
// Blind spots: whether the sentence is true or helpful; errors thrown further down; members of interfaces.
import { partOf } from '../import-grid.ts';
import type { Finding, Rule } from '../rule.ts';
import type { SourceFile } from '../source-file.ts';
import type { SyntaxNode } from '../syntax.ts';
import { childList, childNode, identifierName, walk } from '../syntax.ts';

export const docComments: Rule = {
  name: 'doc-comments',
  find: (tree) => tree.code.filter((file) => partOf(file.path)?.isDocumented && !file.isTest && !file.isTestSupport && /\/src\//u.test(file.path)).flatMap(undocumented),
};

interface Declared {
  readonly name: string;
  /** The statement a comment stands before. */
  readonly statement: SyntaxNode;
  readonly declaration: SyntaxNode;
}

function undocumented(file: SourceFile): readonly Finding[] {
  const seen = new Set<string>();
  return exportedDeclarations(file).flatMap((item): readonly Finding[] => {
    // Overloads: the first one carries the comment.
    if (seen.has(item.name)) return [];
    seen.add(item.name);
    const comment = commentBefore(file, item.statement);
    const line = file.lineAt(item.statement.start);
    if (comment === undefined) return [{ path: file.path, line, message: `${item.name} is exported: say in one sentence what it means (/** … */)` }];
    if (throwsByItself(item.declaration) && !comment.includes('@throws')) return [{ path: file.path, line, message: `${item.name} throws: say when (@throws)` }];
    return [];
  });
}

function exportedDeclarations(file: SourceFile): readonly Declared[] {
  const statements = childList(file.program, 'body');
  const local = statements.flatMap((statement) => declaredBy(statement, statement));
  return statements.flatMap((statement): readonly Declared[] => {
    if (statement.type !== 'ExportNamedDeclaration' || childNode(statement, 'source') !== undefined) return [];
    const declaration = childNode(statement, 'declaration');
    if (declaration !== undefined) return declaredBy(declaration, statement);
    const names = childList(statement, 'specifiers').map((specifier) => identifierName(childNode(specifier, 'local')));
    return local.filter((item) => names.includes(item.name));
  });
}

function declaredBy(declaration: SyntaxNode, statement: SyntaxNode): readonly Declared[] {
  if (declaration.type === 'VariableDeclaration') {
    return childList(declaration, 'declarations').flatMap((item) => named(childNode(item, 'id'), statement, item));
  }
  return named(childNode(declaration, 'id'), statement, declaration);
}

function named(id: SyntaxNode | undefined, statement: SyntaxNode, declaration: SyntaxNode): readonly Declared[] {
  const name = identifierName(id);
  return name === undefined ? [] : [{ name, statement, declaration }];
}

/** The text of the doc comment right before a statement. */
function commentBefore(file: SourceFile, statement: SyntaxNode): string | undefined {
  return file.comments.findLast((comment) => comment.isBlock && comment.text.startsWith('*') && comment.end <= statement.start && file.text.slice(comment.end, statement.start).trim() === '')?.text;
}

/** A throw statement or a call of the kernel's `fail` in the function's own body. */
function throwsByItself(declaration: SyntaxNode): boolean {
  const root = declaration.type === 'VariableDeclarator' ? childNode(declaration, 'init') : declaration;
  if (root === undefined || !/Function/u.test(root.type)) return false;
  let throws = false;
  walk(root, (node) => {
    if (node !== root && /Function/u.test(node.type)) return false;
    if (node.type === 'ThrowStatement') throws = true;
    if (node.type === 'CallExpression' && identifierName(childNode(node, 'callee')) === 'fail') throws = true;
    return undefined;
  });
  return throws;
}
