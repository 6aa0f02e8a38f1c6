/**
 * A job followed to its end: by server-sent events, resumed behind the last one after a break; by asking again and again
 * where a stream cannot be had (a proxy that holds it back, a browser that lost the network).
 */

import { parser } from "./events";
import type { Job, Outcome } from "../../lib/types";

export type Line = "live" | "resuming" | "asking";

export interface Listener {
  readonly job: (job: Job) => void;
  readonly outcome: (outcome: Outcome) => void;
  /** How the news arrive; "resuming" while the line is broken. */
  readonly line: (line: Line) => void;
}

/** What following needs from outside; tests give their own. */
export interface Means {
  /** Opens the stream of events behind an id. Rejects with an error that has ``status`` when the server refuses. */
  readonly open: (job: string, after: string, signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>;
  readonly ask: (job: string, signal: AbortSignal) => Promise<Job>;
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export const FINAL: ReadonlySet<string> = new Set(["done", "stopped", "failed"]);
/** Breaks without any news between them, after which a job is asked for as well. */
const PATIENCE = 2;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;

/** How long to wait before the next try: doubled each time, up to a quarter of a minute. */
export function waitAfter(failures: number, retry: number | null = null): number {
  return Math.min(LONGEST_WAIT, (retry ?? FIRST_WAIT) * 2 ** Math.max(0, failures - 1));
}

/** Whether trying again can help: not when the server says that there is no such job or no right to see it. */
export function isFinal(error: unknown): boolean {
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === "number" && status >= 400 && status < 500 && status !== 408 && status !== 429;
}

/** Follows until the job has ended, and gives its last state. Rejects when it can't be followed, or the signal is aborted. */
export async function follow(job: string, listener: Listener, means: Means, signal: AbortSignal): Promise<Job> {
  let after = "";
  let failures = 0;
  let retry: number | null = null;

  const heard = (news: Job): void => {
    failures = 0;
    listener.job(news);
  };

  for (;;) {
    signal.throwIfAborted();
    try {
      const stream = await means.open(job, after, signal);
      listener.line("live");
      const read = await listen(stream, after, listener, heard, (id) => (after = id), signal);
      retry = read.retry;
      if (read.ended) return read.ended;
    } catch (error) {
      signal.throwIfAborted();
      if (isFinal(error)) throw error;
    }
    failures += 1;
    listener.line(failures > PATIENCE ? "asking" : "resuming");
    const known = await asked(job, means, signal);
    if (known) {
      listener.job(known);
      if (FINAL.has(known.state)) return known;
    }
    await means.wait(waitAfter(failures, retry), signal);
  }
}

async function asked(job: string, means: Means, signal: AbortSignal): Promise<Job | null> {
  try {
    return await means.ask(job, signal);
  } catch (error) {
    signal.throwIfAborted();
    if (isFinal(error)) throw error;
    return null;
  }
}

async function listen(
  stream: ReadableStream<Uint8Array>,
  after: string,
  listener: Listener,
  heard: (job: Job) => void,
  passed: (id: string) => void,
  signal: AbortSignal,
): Promise<{ ended: Job | null; retry: number | null }> {
  const parse = parser(after);
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  const stop = (): void => void reader.cancel().catch(() => undefined);
  signal.addEventListener("abort", stop, { once: true });
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return { ended: null, retry: parse.retry };
      for (const { event, data } of parse.feed(decoder.decode(value, { stream: true }))) {
        const content: unknown = parsed(data);
        if (content === null) continue;
        if (event === "outcome") listener.outcome(content as Outcome);
        else if (event === "progress" || event === "end") heard(content as Job);
        if (event === "end" || (event === "progress" && FINAL.has((content as Job).state))) {
          return { ended: content as Job, retry: parse.retry };
        }
      }
      passed(parse.lastId);
    }
  } finally {
    signal.removeEventListener("abort", stop);
    void reader.cancel().catch(() => undefined);
  }
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data) as unknown;
  } catch {
    return null;
  }
}
