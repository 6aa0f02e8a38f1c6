/** From a selection in the page to a passage of the article, in code points. Pure but for the DOM it is given. */

import { points } from "../read/offsets";

export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The passage that is selected in an article's text, without white space at its ends; null when there is none. */
export function selectedPassage(selection: Selection | null, root: ParentNode | null): Passage | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !root) return null;
  const range = selection.getRangeAt(0);
  let start: number | null = null;
  let end = 0;
  let text = "";
  for (const element of root.querySelectorAll<HTMLElement>("[data-at]")) {
    const node = element.firstChild;
    if (!(node instanceof Text) || !range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.data.length;
    if (from >= to) continue;
    const at = Number(element.dataset["at"]);
    start ??= at + points(node.data.slice(0, from));
    end = at + points(node.data.slice(0, to));
    text += node.data.slice(from, to);
  }
  return start === null ? null : trimmed({ start, end, text });
}

/** A passage without white space at its ends; null when nothing else is in it. */
export function trimmed(passage: Passage): Passage | null {
  const text = passage.text.trim();
  if (!text) return null;
  const before = points(passage.text.slice(0, passage.text.indexOf(text)));
  const after = points(passage.text) - before - points(text);
  return { start: passage.start + before, end: passage.end - after, text };
}
