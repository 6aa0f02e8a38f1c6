/** The server's API: JSON in, JSON out, problems as errors. */

import { navigate, route } from "./router";

export const ROOT = "/api/v1";

/** What went wrong: HTTP's status (0: the server could not be reached), the problem's kind, words for people. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly kind: string,
    readonly detail: string,
    readonly where: string | null = null,
  ) {
    super(detail);
    this.name = "ApiProblem";
  }
}

export interface Asking {
  readonly signal?: AbortSignal;
}

let token: string | null = null;

/** What every unsafe request of a session must carry. */
export function csrf(): string | null {
  return token;
}

export function setCsrf(given: string | null): void {
  token = given;
}

async function call<T>(method: string, path: string, body: unknown, asking: Asking): Promise<T> {
  const headers = new Headers({ Accept: "application/json" });
  let content: BodyInit | null = null;
  if (body instanceof FormData) content = body;
  else if (body !== undefined) {
    headers.set("Content-Type", "application/json");
    content = JSON.stringify(body);
  }
  if (method !== "GET" && token !== null) headers.set("X-CSRF-Token", token);
  let answer: Response;
  try {
    answer = await fetch(ROOT + path, { method, headers, body: content, signal: asking.signal ?? null, credentials: "same-origin" });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiProblem(0, "unreachable", "");
  }
  if (!answer.ok) throw await problemOf(answer);
  return answer.status === 204 ? (undefined as T) : ((await answer.json()) as T);
}

async function problemOf(answer: Response): Promise<ApiProblem> {
  const body = (await answer.json().catch(() => null)) as { type?: string; detail?: string; errors?: { where: string }[] } | null;
  const kind = body?.type?.split("/").pop() ?? "unknown";
  if (answer.status === 401 && route().name !== "account") {
    navigate(`/account?back=${encodeURIComponent(location.hash.slice(1) || "/")}`, { replace: true });
  }
  return new ApiProblem(answer.status, kind, body?.detail ?? answer.statusText, body?.errors?.[0]?.where ?? null);
}

export const api = {
  get: <T>(path: string, asking: Asking = {}): Promise<T> => call<T>("GET", path, undefined, asking),
  post: <T>(path: string, body: unknown, asking: Asking = {}): Promise<T> => call<T>("POST", path, body, asking),
  delete: <T>(path: string, asking: Asking = {}): Promise<T> => call<T>("DELETE", path, undefined, asking),
};

/** Whether an error only says that nobody waits for the answer any more. */
export function aborted(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
