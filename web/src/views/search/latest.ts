/** One question at a time: typing fast asks once, and a newer question ends the one before. */

export interface Latest {
  /** Ask after a pause; whatever was asked or waiting before is ended. */
  soon(ask: Ask): void;
  /** Ask at once. */
  now(ask: Ask): void;
  /** End what runs or waits. */
  stop(): void;
}

type Ask = (signal: AbortSignal) => Promise<void>;

/** ``pause``: milliseconds without a new question before one is asked. */
export function latest(pause: number): Latest {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;

  function stop(): void {
    clearTimeout(timer);
    timer = undefined;
    running?.abort();
    running = undefined;
  }

  function now(ask: Ask): void {
    stop();
    const controller = new AbortController();
    running = controller;
    void ask(controller.signal).finally(() => {
      if (running === controller) running = undefined;
    });
  }

  function soon(ask: Ask): void {
    stop();
    timer = setTimeout(() => now(ask), pause);
  }

  return { soon, now, stop };
}
