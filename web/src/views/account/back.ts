/** Where a log-in leads back to: only into the page itself, never to another site or round in circles. */

const HOME = "/";

/** A route to go back to, out of what the address says; the first view where it says none that may be gone to. */
export function backFrom(text: string | null): string {
  if (!text) return HOME;
  const route = text.startsWith("#") ? text.slice(1) : text;
  const inside = route.startsWith("/") && !route.startsWith("//") && !/[\\\u0000-\u001f]/.test(route);
  return inside && !/^\/account(?:[/?]|$)/.test(route) ? route : HOME;
}

/** What went wrong with a log-in, by the answer's status. */
export type Failed = "wrong" | "often" | "gone" | "other";

export function failedBy(error: unknown): Failed {
  const status = (error as { status?: number } | null)?.status;
  if (status === undefined || status === 0) return "gone";
  if (status === 401 || status === 403) return "wrong";
  return status === 429 ? "often" : "other";
}

/** An entry's details as short words: "kind: source, id: 7"; nested values as JSON, cut where they are long. */
export function detailWords(detail: unknown, most = 160): string {
  if (detail === null || detail === undefined) return "";
  const words =
    typeof detail === "object" && !Array.isArray(detail)
      ? Object.entries(detail).filter(([, value]) => value !== null).map(([name, value]) => `${name}: ${typeof value === "object" ? JSON.stringify(value) : String(value)}`).join(", ")
      : typeof detail === "string" ? detail : JSON.stringify(detail);
  return words.length > most ? `${Array.from(words).slice(0, most).join("")}…` : words;
}
