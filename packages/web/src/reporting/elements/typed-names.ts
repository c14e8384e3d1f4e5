/** Names typed one a line, or apart by 、 or commas on one. */
export function typedNames(text: string): string[] {
  return text.split(/[\n、，,；;]+/u).map((name) => name.trim()).filter((name) => name !== '');
}
