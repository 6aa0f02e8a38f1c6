/** What a problem is about, so that the page can say in its own words what happened and what to do. Pure. */

export const CAUSES = [
  "offline",
  "login",
  "rights",
  "stale",
  "missing",
  "large",
  "bomb",
  "archive",
  "kind",
  "empty",
  "blank",
  "damaged",
  "address",
  "internal",
  "robots",
  "gone",
  "closed",
  "network",
  "correction",
  "undone",
  "wrong",
  "often",
  "busy",
  "slow",
  "full",
  "fault",
  "other",
] as const;
export type Cause = (typeof CAUSES)[number];

const BY_KIND: Readonly<Record<string, Cause>> = {
  csrf: "stale",
  "wrong-origin": "stale",
  "wrong-host": "stale",
  "archive-in-archive": "archive",
  bomb: "bomb",
  "damaged-file": "damaged",
  "empty-file": "blank",
  "invalid-correction": "correction",
  "not-an-address": "address",
  "slow-body": "slow",
  "too-slow": "slow",
  "undone-already": "undone",
};
const BY_STATUS: Readonly<Record<number, Cause>> = { 0: "offline", 401: "login", 403: "rights", 404: "missing", 408: "slow", 413: "large", 415: "kind", 422: "wrong", 429: "often", 503: "busy", 507: "full" };

/** Why something could not be read, by what the program says of it. */
const SIGNS: readonly (readonly [Cause, RegExp])[] = [
  ["archive", /\bunpack it\b|archive within/i],
  ["internal", /\b(private|loopback|link-local|unspecified|multicast|reserved) address/i],
  ["robots", /robots\.txt/i],
  ["gone", /\b(404|410)\b/],
  ["closed", /\b(401|402|403|429|451)\b|user name or password/i],
  ["network", /no answer|no connection|no address|redirects|timed? ?out|\b5\d\d\b|not an answer/i],
  ["large", /too long|too large|more than [\d,]+ (bytes|characters)/i],
  ["damaged", /damaged|cut off|UTF-8|UTF-16|surrogate/i],
  ["kind", /can't be read|which is no article|looks like/i],
  ["address", /not a url|no http/i],
  ["empty", /\bempty\b|no text|nothing in it/i],
];
const READING = new Set(["not-readable", "invalid-input", "wrong-type"]);
/** What was asked when it failed; it says nothing of why. */
const ASIDE = / \(asked for the site's robots\.txt\)$/;

/** The cause of a problem by its status (0: no answer at all), its kind, and for what could not be read its words. */
export function causeOf(status: number, kind: string, detail: string): Cause {
  if (READING.has(kind)) {
    const words = detail.replace(ASIDE, "").replace(/https?:\/\/\S+/g, "");
    const found = SIGNS.find(([, sign]) => sign.test(words));
    if (found) return found[0];
  }
  return BY_KIND[kind] ?? BY_STATUS[status] ?? (status >= 500 ? "fault" : "other");
}
