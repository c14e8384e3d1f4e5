/** Begins a button or a label with a capital letter: procedures are written in the middle of a sentence ("sign for"). */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
