import { isDomainError, parseExpression } from '@taizhang/kernel';
import type { Expression, Localized } from '@taizhang/kernel';

/**
 * Parses an expression, or says why it cannot be read, so that a whole pack's mistakes can be listed together.
 * @throws Error only what is not a mistake in the expression
 */
export function readExpression(text: string): Expression | Localized {
  try {
    return parseExpression(text);
  } catch (error) {
    if (isDomainError(error) && error.code === 'formula_error') return error.userMessage;
    throw error;
  }
}

/** Whether an expression was read. */
export function isExpression(read: Expression | Localized): read is Expression {
  return 'root' in read;
}
