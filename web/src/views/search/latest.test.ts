import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { latest } from "./latest";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("latest", () => {
  it("asks once for a burst of keys", () => {
    const asked: string[] = [];
    const line = latest(200);
    for (const text of ["e", "ea", "eau"]) line.soon(async () => void asked.push(text));
    vi.advanceTimersByTime(199);
    expect(asked).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(asked).toEqual(["eau"]);
  });

  it("aborts a question that a newer one replaces", () => {
    const signals: AbortSignal[] = [];
    const line = latest(200);
    const ask = (signal: AbortSignal): Promise<void> => {
      signals.push(signal);
      return new Promise(() => undefined);
    };
    line.now(ask);
    line.soon(ask);
    expect(signals[0]!.aborted).toBe(true);
    vi.advanceTimersByTime(200);
    expect(signals[1]!.aborted).toBe(false);
    line.stop();
    expect(signals[1]!.aborted).toBe(true);
  });

  it("asks nothing after a stop", () => {
    let asked = 0;
    const line = latest(200);
    line.soon(async () => void (asked += 1));
    line.stop();
    vi.advanceTimersByTime(1000);
    expect(asked).toBe(0);
  });
});
