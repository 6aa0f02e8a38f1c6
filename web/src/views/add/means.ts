/** How following a job reaches the server and the clock. */

import { api, ApiProblem, ROOT } from "../../lib/api";
import type { Job } from "../../lib/types";
import type { Means } from "./follow";

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      signal.removeEventListener("abort", stop);
      removeEventListener("online", done);
      clearTimeout(timer);
      resolve();
    }
    function stop(): void {
      removeEventListener("online", done);
      clearTimeout(timer);
      reject(signal.reason as Error);
    }
    signal.addEventListener("abort", stop, { once: true });
    addEventListener("online", done, { once: true });
  });
}

export const means: Means = {
  open: async (job, after, signal) => {
    const headers: Record<string, string> = { Accept: "text/event-stream" };
    if (after) headers["Last-Event-ID"] = after;
    const answer = await fetch(`${ROOT}/jobs/${encodeURIComponent(job)}/events`, { headers, signal, cache: "no-store" });
    if (answer.status === 401) await means.ask(job, signal); // leads to the log-in
    if (!answer.ok) throw new ApiProblem(answer.status, "events", answer.statusText);
    return answer.body ?? new Blob([]).stream();
  },
  ask: (job, signal) => api.get<Job>(`/jobs/${encodeURIComponent(job)}`, { signal }),
  wait,
};
