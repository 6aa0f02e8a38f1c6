/** Days as whole numbers (days since 1970-01-01, in UTC), and the steps of a timeline. */

export type Step = "day" | "month" | "year";
export const STEPS: readonly Step[] = ["day", "month", "year"];

const MILLISECONDS = 86_400_000;
/** More bars than this can't be told apart, and cannot be walked through by keyboard. */
export const MOST_BARS = 400;

/** The number of a day; null for what is no ISO date. A time of day behind it is ignored. */
export function toNumber(day: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(day);
  if (!parts) return null;
  return numberOf(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
}

/** The number of a day of the calendar; months from 0, beyond 11 in the next year. */
export function numberOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return Math.round(date.getTime() / MILLISECONDS);
}

export function toDate(number: number): Date {
  return new Date(number * MILLISECONDS);
}

/** ISO 8601, clipped to the years that it can write in four digits. */
export function toDay(number: number): string {
  const clipped = Math.min(Math.max(number, numberOf(1, 0, 1)), numberOf(9999, 11, 31));
  return toDate(clipped).toISOString().slice(0, 10);
}

/** The first day of the step that a day lies in. */
export function floor(number: number, step: Step): number {
  const date = toDate(number);
  if (step === "day") return Math.floor(number);
  return numberOf(date.getUTCFullYear(), step === "month" ? date.getUTCMonth() : 0, 1);
}

/** The first day of the step after the one that a day lies in. */
export function next(number: number, step: Step): number {
  const date = toDate(number);
  if (step === "day") return Math.floor(number) + 1;
  if (step === "month") return numberOf(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
  return numberOf(date.getUTCFullYear() + 1, 0, 1);
}

/** How many steps it takes from one day to another, both inside. */
export function steps(first: number, last: number, step: Step): number {
  const [from, to] = [toDate(first), toDate(last)];
  const years = to.getUTCFullYear() - from.getUTCFullYear();
  if (step === "year") return years + 1;
  if (step === "month") return years * 12 + to.getUTCMonth() - from.getUTCMonth() + 1;
  return Math.floor(last) - Math.floor(first) + 1;
}

/** The finest step whose bars are told apart in some width (pixels): no more than 150, none thinner than 6 pixels. */
export function stepFor(first: number, last: number, width = 1000): Step {
  const most = Math.max(12, Math.min(150, width / 6));
  return STEPS.find((step) => steps(first, last, step) <= most) ?? "year";
}

/** Whether a step makes few enough bars of a span to be drawn. */
export function fits(first: number, last: number, step: Step): boolean {
  return steps(first, last, step) <= MOST_BARS;
}
