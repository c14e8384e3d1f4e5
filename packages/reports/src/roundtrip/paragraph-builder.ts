import type { EditedParagraph, TaggedSpan } from './edited-document.ts';

/** A content control or bookmark that has begun and not ended. */
interface OpenSpan {
  readonly id: string;
  readonly tag: string;
  readonly start: number;
}

/** Collects one paragraph while it is read. */
export class ParagraphBuilder {
  text = '';
  style: string | undefined;
  startsPage = false;
  /** Its end mark was deleted: the next paragraph continues it. */
  runsOn = false;
  readonly #controls: TaggedSpan[] = [];
  readonly #bookmarks: TaggedSpan[] = [];
  readonly #open: OpenSpan[] = [];
  readonly #raised: { start: number; end: number }[] = [];

  add(words: string, isRaised: boolean): void {
    if (isRaised && words !== '') this.#raised.push({ start: this.text.length, end: this.text.length + words.length });
    this.text += words;
  }

  addControl(tag: string, start: number): void {
    this.#controls.push({ tag, start, end: this.text.length });
  }

  openBookmark(id: string, tag: string): void {
    this.#open.push({ id, tag, start: this.text.length });
  }

  /** Whether the bookmark began here. */
  closeBookmark(id: string): boolean {
    const at = this.#open.findIndex(span => span.id === id);
    const [span] = at < 0 ? [] : this.#open.splice(at, 1);
    if (span !== undefined) this.#bookmarks.push({ tag: span.tag, start: span.start, end: this.text.length });
    return span !== undefined;
  }

  /** Controls come before bookmarks: text typed at the edge of a figure slips into the bookmark, never into the control. */
  finish(): EditedParagraph {
    // A paragraph broken inside a figure leaves the bookmark open: what stands here is the figure's beginning.
    for (let open = this.#open[0]; open !== undefined; open = this.#open[0]) this.closeBookmark(open.id);
    const alone = this.#bookmarks.filter(({ tag, start, end }) => end > start && !this.#controls.some(control => control.tag === tag));
    return {
      kind: 'paragraph', style: this.style, text: this.text, startsPage: this.startsPage, raised: this.#raised,
      spans: [...this.#controls, ...alone].filter(span => span.end > span.start).sort((a, b) => a.start - b.start || b.end - a.end),
    };
  }
}
