/** Uploads with their progress, which fetch can't tell. */

import { api, ApiProblem, ROOT, csrf } from "../../lib/api";
import type { Job } from "../../lib/types";
import type { Given } from "./dropped";

/** Sends files as one job. ``told``: 0 to 1 of the bytes. Rejects with the server's problem, or when the signal is aborted. */
export function send(files: readonly Given[], told: (share: number) => void, signal: AbortSignal): Promise<Job> {
  const form = new FormData();
  for (const { file, path } of files) form.append("files", file, path);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${ROOT}/jobs`);
    request.responseType = "text";
    request.setRequestHeader("Accept", "application/json");
    const token = csrf();
    if (token) request.setRequestHeader("X-CSRF-Token", token);
    request.upload.onprogress = (event) => told(event.lengthComputable && event.total ? event.loaded / event.total : 0);
    request.onload = () => {
      const body = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300 && body) resolve(body as unknown as Job);
      else reject(problem(request.status, body));
      if (request.status === 401) api.get("/session").catch(() => undefined); // leads to the log-in
    };
    request.onerror = () => reject(problem(0, null));
    request.onabort = () => reject(signal.reason as Error);
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(form);
  });
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return null;
  }
}

function problem(status: number, body: Record<string, unknown> | null): ApiProblem {
  const kind = typeof body?.["type"] === "string" ? (body["type"].split("/").pop() ?? "") : "";
  return new ApiProblem(status, kind, typeof body?.["detail"] === "string" ? body["detail"] : "");
}
