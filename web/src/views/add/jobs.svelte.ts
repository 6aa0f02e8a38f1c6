/** The jobs as the page knows them: listed once, then followed one by one as long as they run. */

import { api } from "../../lib/api";
import type { Job, Outcome, Page } from "../../lib/types";
import { FINAL, follow, type Line } from "./follow";
import { means } from "./means";
import { pace, type Pace } from "./progress";

/** Results of one job that are kept on the page, the last ones. */
const MOST_OUTCOMES = 200;

export class Followed {
  job = $state.raw<Job>() as Job;
  outcomes = $state.raw<readonly Outcome[]>([]);
  line = $state<Line>("live");
  /** Somebody has asked for its stop, and the server has not said yet that it has. */
  stopping = $state(false);
  problem = $state.raw<unknown>(null);
  /** The server has told all that it remembers. */
  heard = $state(false);
  now = $state(0);
  readonly #pace: Pace = pace();
  #controller: AbortController | undefined;

  constructor(job: Job) {
    this.job = job;
    this.#take(job);
  }

  get ended(): boolean {
    return FINAL.has(this.job.state);
  }

  get remaining(): number | null {
    return this.ended || this.stopping ? null : this.#pace.remaining(this.now, this.job.total);
  }

  #take(job: Job): void {
    if (this.ended && !FINAL.has(job.state)) return;
    this.now = performance.now();
    if (job.state === "running") this.#pace.add(this.now, job.done);
    this.job = job;
    if (this.ended) this.stopping = false;
  }

  /** Hears all that the server still tells of it; of one that has ended, its results. */
  follow(): void {
    if (this.#controller) return;
    const controller = new AbortController();
    this.#controller = controller;
    const clock = setInterval(() => (this.now = performance.now()), 1000);
    const listener = {
      job: (job: Job) => this.#take(job),
      outcome: (outcome: Outcome) => (this.outcomes = [...this.outcomes, outcome].slice(-MOST_OUTCOMES)),
      line: (line: Line) => (this.line = line),
    };
    follow(this.job.id, listener, means, controller.signal)
      .then((job) => this.#take(job))
      .catch((error: unknown) => {
        if (!controller.signal.aborted) this.problem = error;
      })
      .finally(() => {
        clearInterval(clock);
        this.heard = !controller.signal.aborted;
      });
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.problem = null;
    try {
      this.#take(await api.delete<Job>(`/jobs/${encodeURIComponent(this.job.id)}`));
    } catch (error) {
      this.stopping = false;
      this.problem = error;
    }
  }

  leave(): void {
    this.#controller?.abort();
    this.#controller = undefined;
  }
}

export class Jobs {
  list = $state.raw<readonly Followed[]>([]);
  known = $state(false);

  async load(signal: AbortSignal): Promise<void> {
    const page = await api.get<Page<Job>>("/jobs", { signal });
    const before = new Map(this.list.map((one) => [one.job.id, one]));
    this.list = page.items.map((job) => before.get(job.id) ?? new Followed(job));
    this.known = true;
    for (const one of this.list) if (!one.ended) one.follow();
  }

  add(job: Job): void {
    const followed = new Followed(job);
    this.list = [followed, ...this.list.filter((one) => one.job.id !== job.id)];
    followed.follow();
  }

  leave(): void {
    for (const one of this.list) one.leave();
  }
}
