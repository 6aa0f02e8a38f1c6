/** What somebody pasted, as the API wants it. Pure but for ``shareLink``. */

export interface Known {
  readonly publisher: string;
  readonly published: string;
  readonly language: string;
}

/** The body of a request to read: a link where nothing but one was pasted; null where there is nothing. */
export function asked(text: string, known: Known): Record<string, string> | null {
  const trimmed = text.trim();
  if (!trimmed) return null;
  const extra = Object.fromEntries(Object.entries(known).filter(([, value]) => value.trim() !== ""));
  return /^https?:\/\/\S+$/i.test(trimmed) ? { url: trimmed, ...extra } : { text, ...extra };
}

/** The whole address of a place in the page. */
export function shareLink(place: string): string {
  return `${location.origin}${location.pathname}#${place}`;
}
