/** What somebody pasted or dropped, as the API wants it. Pure but for ``shareLink``. */

export interface Known {
  readonly publisher: string;
  readonly published: string;
  readonly language: string;
}

/** The body of a request to read: a link where nothing but one was pasted, a page's HTML where that was, else the text;
 * null where there is nothing.
 */
export function asked(text: string, known: Known): Record<string, string> | null {
  const trimmed = text.trim();
  if (!trimmed) return null;
  const extra = Object.fromEntries(Object.entries(known).filter(([, value]) => value.trim() !== ""));
  if (/^https?:\/\/\S+$/i.test(trimmed)) return { url: trimmed, ...extra };
  if (/^www\.[^\s/]+\.\S+$/i.test(trimmed)) return { url: `https://${trimmed}`, ...extra };
  return /^<(!doctype html|html|head|body|article|main|div)\b/i.test(trimmed) ? { html: trimmed, ...extra } : { text, ...extra };
}

/** Whether what goes to the server is more than it takes. ``most``: bytes; null: not known. */
export function tooLarge(body: Record<string, string> | File, most: number | null): boolean {
  if (most === null) return false;
  return (body instanceof File ? body.size : new TextEncoder().encode(JSON.stringify(body)).length) > most;
}

/** What an article is called where it has no title: its first words. */
export function firstWords(text: string, most = 60): string {
  const line = text.trim().split("\n", 1)[0] ?? "";
  const letters = Array.from(line);
  if (letters.length <= most) return line;
  const cut = letters.slice(0, most).join("");
  const space = cut.lastIndexOf(" ");
  return `${space > most / 2 ? cut.slice(0, space) : cut}…`;
}

/** The whole address of a place in the page. */
export function shareLink(place: string): string {
  return `${location.origin}${location.pathname}#${place}`;
}
