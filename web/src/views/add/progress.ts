/** How far a job is, and how long it may still take. */

export interface Sample {
  /** Milliseconds, of any clock that only goes forward. */
  readonly at: number;
  readonly done: number;
}

export interface Pace {
  /** Takes the state at a time; a count that goes back (another run) begins anew. */
  readonly add: (at: number, done: number) => void;
  /** Seconds that remain of ``total``, null while that can't be said honestly. */
  readonly remaining: (at: number, total: number | null) => number | null;
}

/** The pace of the last minute counts: a start that loads a model, or a slow article, is soon forgotten. */
const WINDOW = 60_000;
const FEWEST = 3;
const SHORTEST = 2_000;

export function pace(): Pace {
  let samples: Sample[] = [];

  function add(at: number, done: number): void {
    const last = samples[samples.length - 1];
    if (last && done < last.done) samples = [];
    if (last && done === last.done && samples.length > 1) return;
    samples.push({ at, done });
    while (samples.length > 2 && at - samples[1]!.at > WINDOW) samples.shift();
  }

  function remaining(at: number, total: number | null): number | null {
    const [first, last] = [samples[0], samples[samples.length - 1]];
    if (total === null || !first || !last) return null;
    const [advance, elapsed] = [last.done - first.done, Math.max(at, last.at) - first.at];
    if (last.done >= total) return 0;
    if (advance < FEWEST || elapsed < SHORTEST) return null;
    return ((total - last.done) * elapsed) / advance / 1000;
  }

  return { add, remaining };
}

/** 0 to 1, null when the total is not known; never 1 before all is done. */
export function share(done: number, total: number | null): number | null {
  if (total === null || total <= 0) return null;
  return Math.min(1, Math.max(0, done / total));
}

/** A duration in steps a reader believes: under 10 s, then by 5 s, by minutes, by quarters of an hour. */
export function rounded(seconds: number): { unit: "moments" | "seconds" | "minutes" | "hours"; value: number } {
  if (seconds < 10) return { unit: "moments", value: 0 };
  if (seconds < 55) return { unit: "seconds", value: Math.ceil(seconds / 5) * 5 };
  if (seconds < 55 * 60) return { unit: "minutes", value: Math.max(1, Math.round(seconds / 60)) };
  return { unit: "hours", value: Math.max(1, Math.round(seconds / 1800) / 2) };
}
