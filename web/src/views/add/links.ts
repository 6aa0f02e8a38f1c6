/** Links as people paste them: one a line or many in a text, with or without "https://". */

export type LinkProblem = "scheme" | "address" | "repeated";

/** ``internal``: those of ``good`` that lead into a local network; the server refuses them unless it was told otherwise. */
export interface Links {
  readonly good: readonly string[];
  readonly internal: readonly string[];
  readonly bad: readonly { readonly text: string; readonly problem: LinkProblem }[];
}

const HOST = /^[\p{L}\p{N}][\p{L}\p{N}-]*(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(:\d{1,5})?([/?#].*)?$/u;
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const INTERNAL =
  /^(localhost|.*\.localhost|.*\.local|0\.0\.0\.0|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|169\.254\.\d+\.\d+|172\.(1[6-9]|2\d|3[01])\.\d+\.\d+|\[.*\])$/i;
const TRIM = /^[<("'«“]+|[>)"'»”,;]+$/gu;

/** What is a link and what is not, each once. */
export function parseLinks(text: string): Links {
  const good: string[] = [];
  const bad: { text: string; problem: LinkProblem }[] = [];
  for (const raw of text.split(/\s+/)) {
    const word = raw.replace(TRIM, "");
    if (!word) continue;
    const found = parseLink(word);
    if ("problem" in found) bad.push({ text: word, problem: found.problem });
    else if (good.includes(found.url)) bad.push({ text: word, problem: "repeated" });
    else good.push(found.url);
  }
  return { good, internal: good.filter((url) => INTERNAL.test(new URL(url).hostname)), bad };
}

/** One link, made whole: with its scheme, without its fragment. */
export function parseLink(word: string): { url: string } | { problem: LinkProblem } {
  const scheme = SCHEME.exec(word)?.[1]?.toLowerCase();
  const isHost = HOST.test(word);
  if (scheme && scheme !== "http" && scheme !== "https" && !isHost) return { problem: "scheme" };
  if (!scheme && !isHost) return { problem: "address" };
  try {
    const url = new URL(isHost ? `https://${word}` : word);
    const host = url.hostname;
    url.hash = "";
    return host.includes(".") || INTERNAL.test(host) ? { url: url.href } : { problem: "address" };
  } catch {
    return { problem: "address" };
  }
}
