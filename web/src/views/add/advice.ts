/** What a failure is about, by what the program says of it: the advice is the page's, in the reader's language. */

export const ADVICE = [
  "ended",
  "fault",
  "bomb",
  "archive",
  "internal",
  "robots",
  "missing",
  "forbidden",
  "network",
  "teaser",
  "long",
  "damaged",
  "encoding",
  "lines",
  "parquet",
  "feed",
  "kind",
  "empty",
  "other",
] as const;
export type Advice = (typeof ADVICE)[number];

const SIGNS: readonly (readonly [Advice, RegExp])[] = [
  ["ended", /server was shut down|server ended/i],
  ["fault", /fault of the program/i],
  ["bomb", /come out of/i],
  ["archive", /archive within|unpack it|\b(zip|tar|7z|rar) /i],
  ["internal", /\b(private|loopback|link-local|unspecified|multicast|reserved) address/i],
  ["robots", /robots\.txt/i],
  ["missing", /\b(404|410)\b/],
  ["forbidden", /\b(401|402|403|429|451)\b|user name or password/i],
  ["network", /no answer|no connection|no address|redirects|\b5\d\d\b|not an answer/i],
  ["teaser", /only a teaser/i],
  ["long", /too long|too large|line too long|the limit is|more than [\d,]+ (bytes|characters)/i],
  ["feed", /not a feed|damaged feed|not a JSON Feed/i],
  ["encoding", /UTF-8 at byte|UTF-16|surrogate/i],
  ["lines", /not JSON|not an object|expected a string|^\w+: empty$/i],
  ["parquet", /parquet|no column/i],
  ["damaged", /damaged|cut off|ends within|are there$|without a length/i],
  ["empty", /\bempty\b|no text|nothing in it|no file in this folder/i],
  ["kind", /looks like|which can't be read|which is no article|not a url|no http/i],
];

/** What was asked when it failed; it says nothing of why. */
const ASIDE = / \(asked for the site's robots\.txt\)$/;

export function adviceFor(reason: string): Advice {
  const told = reason.replace(ASIDE, "");
  return SIGNS.find(([, sign]) => sign.test(told))?.[0] ?? "other";
}

export interface Group {
  readonly advice: Advice;
  readonly problems: readonly { readonly where: string; readonly reason: string }[];
}

/** Failures by what can be done about them, the most frequent first. */
export function grouped(problems: readonly { readonly where: string; readonly reason: string }[]): Group[] {
  const groups = new Map<Advice, { where: string; reason: string }[]>();
  for (const problem of problems) {
    const advice = adviceFor(problem.reason);
    const group = groups.get(advice);
    if (group) group.push(problem);
    else groups.set(advice, [problem]);
  }
  return [...groups].map(([advice, list]) => ({ advice, problems: list })).sort((left, right) => right.problems.length - left.problems.length);
}

/** Why an upload or an order was refused, by the answer's status and the kind of its problem. */
export type Refusal = "large" | "bomb" | "archive" | "kind" | "empty" | "damaged" | "rights" | "busy" | "often" | "slow" | "stale" | "gone" | "wrong" | "other";

const BY_KIND: Readonly<Record<string, Refusal>> = {
  "too-large": "large",
  bomb: "bomb",
  "archive-in-archive": "archive",
  "wrong-type": "kind",
  "unsupported-media-type": "kind",
  "empty-file": "empty",
  "damaged-file": "damaged",
  busy: "busy",
  "too-slow": "slow",
  "not-allowed": "rights",
};
const BY_STATUS: Readonly<Record<number, Refusal>> = { 401: "stale", 403: "stale", 408: "slow", 413: "large", 415: "kind", 422: "wrong", 429: "often", 503: "busy" };

export function refusal(error: unknown): Refusal {
  const { status, kind } = (error ?? {}) as { status?: number; kind?: string };
  if (status === undefined || status === 0) return "gone";
  return (kind && BY_KIND[kind]) || BY_STATUS[status] || "other";
}
