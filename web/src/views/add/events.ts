/** Server-sent events read from a stream of text, as the HTML standard says (``data``, ``event``, ``id``, ``retry``). */

export interface ServerEvent {
  readonly event: string;
  readonly data: string;
  readonly id: string;
}

export interface Parser {
  /** Takes what arrived, however it is cut; gives the events that are complete. */
  feed(chunk: string): ServerEvent[];
  /** The last id, to resume behind it; "" before the first. */
  readonly lastId: string;
  /** Milliseconds the server asks to wait before a new connection; null when it does not say. */
  readonly retry: number | null;
}

export function parser(lastId = ""): Parser {
  let rest = "";
  let event = "";
  let data: string[] = [];
  let id = lastId;
  let seen = lastId;
  let retry: number | null = null;
  let afterReturn = false;

  function line(text: string): ServerEvent[] {
    if (text === "") {
      const complete = data.length ? [{ event: event || "message", data: data.join("\n"), id }] : [];
      seen = id;
      event = "";
      data = [];
      return complete;
    }
    const colon = text.indexOf(":");
    if (colon === 0) return [];
    const name = colon < 0 ? text : text.slice(0, colon);
    const value = colon < 0 ? "" : text.slice(colon + 1).replace(/^ /, "");
    if (name === "event") event = value;
    else if (name === "data") data.push(value);
    else if (name === "id" && !value.includes("\0")) id = value;
    else if (name === "retry" && /^\d+$/.test(value)) retry = Number(value);
    return [];
  }

  function feed(chunk: string): ServerEvent[] {
    const events: ServerEvent[] = [];
    for (const character of splitLines(chunk)) events.push(...line(character));
    return events;
  }

  function splitLines(chunk: string): string[] {
    let text = rest + chunk;
    if (afterReturn && chunk.startsWith("\n")) text = rest + chunk.slice(1);
    if (chunk) afterReturn = false;
    const lines: string[] = [];
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const sign = text[at];
      if (sign !== "\n" && sign !== "\r") continue;
      lines.push(text.slice(from, at));
      if (sign === "\r" && at + 1 === text.length) afterReturn = true;
      if (sign === "\r" && text[at + 1] === "\n") at += 1;
      from = at + 1;
    }
    rest = text.slice(from);
    return lines;
  }

  return {
    feed,
    get lastId() {
      return seen;
    },
    get retry() {
      return retry;
    },
  };
}
