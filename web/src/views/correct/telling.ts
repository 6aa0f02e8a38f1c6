/** A correction's payload in short words: its plain values, and the words of its places. Pure. */

export function told(payload: unknown): string {
  if (typeof payload !== "object" || payload === null) return "";
  return Object.entries(payload)
    .filter(([name]) => name !== "before")
    .map(([name, value]) => `${name}: ${words(value)}`)
    .join(", ");
}

function words(value: unknown): string {
  if (Array.isArray(value)) return value.map(words).join(" | ");
  if (typeof value === "object" && value !== null && "quote" in value) return `« ${String(value.quote)} »`;
  if (typeof value === "object" && value !== null) return JSON.stringify(value);
  return value === null ? "–" : String(value);
}
