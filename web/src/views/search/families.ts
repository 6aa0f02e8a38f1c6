/** How many articles say the same: asked for what is shown only, a few at a time, each once. */

import { moreClaims } from "./asking";

export interface FamilySize {
  readonly articles: number;
  readonly languages: number;
  /** Whether there may be more than were counted. */
  readonly more: boolean;
}

const AT_ONCE = 3;
/** Claims that are counted at most. */
const COUNTED = 50;
const known = new Map<string, Promise<FamilySize | null>>();
const waiting: (() => void)[] = [];
let running = 0;

async function turn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/** The size of a family, null where it can't be had; a failure is asked again the next time. */
export function familySize(family: string): Promise<FamilySize | null> {
  const before = known.get(family);
  if (before) return before;
  const asked = turn(() => moreClaims("", { family }, null, COUNTED)).then(
    (page) => ({
      articles: new Set(page.items.map((row) => row.article_id)).size,
      languages: new Set(page.items.map((row) => row.language)).size,
      more: page.cursor !== null,
    }),
    () => {
      known.delete(family);
      return null;
    },
  );
  known.set(family, asked);
  if (known.size > 2000) known.delete(known.keys().next().value as string);
  return asked;
}
