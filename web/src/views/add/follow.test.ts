import { describe, expect, it } from "vitest";
import type { Job, Outcome } from "../../lib/types";
import { parser } from "./events";
import { follow, waitAfter, type Line, type Means } from "./follow";

const job = (done: number, state = "running"): Job => ({ id: "j1", state, done }) as unknown as Job;
const event = (id: number, name: string, data: unknown): string => `id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

function stream(...chunks: string[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(encoder.encode(chunk));
      controller.close();
    },
  });
}

function heard(): { jobs: Job[]; outcomes: Outcome[]; lines: Line[]; listener: Parameters<typeof follow>[1] } {
  const [jobs, outcomes, lines]: [Job[], Outcome[], Line[]] = [[], [], []];
  const listener = { job: (one: Job) => void jobs.push(one), outcome: (one: Outcome) => void outcomes.push(one), line: (one: Line) => void lines.push(one) };
  return { jobs, outcomes, lines, listener };
}

describe("parser", () => {
  it("reads the same however the text is cut", () => {
    const text = ": ping\r\nretry: 250\r\nid: 7\r\nevent: progress\r\ndata: {\"a\":\r\ndata: 1}\r\n\r\ndata:x\n\nid: 8\rdata: y\r\r";
    const whole = parser().feed(text);
    expect(whole).toEqual([
      { event: "progress", data: '{"a":\n1}', id: "7" },
      { event: "message", data: "x", id: "7" },
      { event: "message", data: "y", id: "8" },
    ]);
    for (let size = 1; size < 12; size += 1) {
      const cut = parser();
      const events = [];
      for (let at = 0; at < text.length; at += size) events.push(...cut.feed(text.slice(at, at + size)));
      expect(events).toEqual(whole);
      expect(cut.lastId).toBe("8");
      expect(cut.retry).toBe(250);
    }
  });

  it("keeps an unfinished event to itself, id included", () => {
    const one = parser("3");
    expect(one.feed("id: 4\ndata: half")).toEqual([]);
    expect(one.lastId).toBe("3");
  });
});

describe("follow", () => {
  const signal = (): AbortSignal => new AbortController().signal;

  it("ends with the job", async () => {
    const { jobs, outcomes, lines, listener } = heard();
    const means: Means = {
      open: async () => stream(event(1, "progress", job(1)) + event(2, "outcome", { status: "added" }), event(3, "end", job(2, "done"))),
      ask: async () => job(0),
      wait: async () => undefined,
    };
    const last = await follow("j1", listener, means, signal());
    expect(last.state).toBe("done");
    expect(jobs.map((one) => one.done)).toEqual([1, 2]);
    expect(outcomes).toHaveLength(1);
    expect(lines).toEqual(["live"]);
  });

  it("resumes behind the last event it had", async () => {
    const { jobs, lines, listener } = heard();
    const asked: string[] = [];
    const means: Means = {
      open: async (_, after) => {
        asked.push(after);
        return after === "" ? stream(event(5, "progress", job(1))) : stream(event(6, "end", job(3, "done")));
      },
      ask: async () => job(2),
      wait: async () => undefined,
    };
    await follow("j1", listener, means, signal());
    expect(asked).toEqual(["", "5"]);
    expect(jobs.map((one) => one.done)).toEqual([1, 2, 3]);
    expect(lines).toEqual(["live", "resuming", "live"]);
  });

  it("asks where no stream can be had, until the job has ended", async () => {
    const { lines, listener } = heard();
    let done = 0;
    const waits: number[] = [];
    const means: Means = {
      open: async () => Promise.reject(new TypeError("network")),
      ask: async () => job((done += 1), done === 4 ? "stopped" : "running"),
      wait: async (milliseconds) => void waits.push(milliseconds),
    };
    expect((await follow("j1", listener, means, signal())).state).toBe("stopped");
    expect(lines).toEqual(["resuming", "resuming", "asking", "asking"]);
    expect(waits).toEqual([500, 1000, 2000]);
  });

  it("bears a server that is away for a while", async () => {
    const { listener } = heard();
    let tries = 0;
    const means: Means = {
      open: async () => ((tries += 1) < 4 ? Promise.reject(Object.assign(new Error(), { status: 503 })) : stream(event(1, "end", job(9, "done")))),
      ask: async () => Promise.reject(new TypeError("network")),
      wait: async () => undefined,
    };
    expect((await follow("j1", listener, means, signal())).done).toBe(9);
  });

  it("gives up at once where trying again is of no use", async () => {
    for (const status of [401, 403, 404]) {
      const refused = Object.assign(new Error("no"), { status });
      const means: Means = { open: async () => Promise.reject(refused), ask: async () => job(0), wait: async () => undefined };
      await expect(follow("j1", heard().listener, means, signal())).rejects.toBe(refused);
    }
  });

  it("stops when nobody listens any more", async () => {
    const controller = new AbortController();
    const means: Means = {
      open: async () => new ReadableStream({ start: () => undefined }),
      ask: async () => job(0),
      wait: async () => undefined,
    };
    const followed = follow("j1", heard().listener, means, controller.signal);
    queueMicrotask(() => controller.abort());
    await expect(followed).rejects.toThrow();
  });

  it("is not thrown off by what is no JSON", async () => {
    const { jobs, listener } = heard();
    const means: Means = {
      open: async () => stream("event: progress\ndata: oops\n\n", event(2, "end", job(1, "done"))),
      ask: async () => job(0),
      wait: async () => undefined,
    };
    await follow("j1", listener, means, signal());
    expect(jobs).toHaveLength(1);
  });
});

describe("waitAfter", () => {
  it("doubles up to a bound, from what the server asks for", () => {
    expect([1, 2, 3, 20].map((failures) => waitAfter(failures))).toEqual([500, 1000, 2000, 15_000]);
    expect(waitAfter(1, 3000)).toBe(3000);
  });
});
