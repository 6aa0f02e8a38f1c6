import { describe, expect, it } from "vitest";
import { Paged, type Ask } from "./paging.svelte";
import type { Page } from "./types";

const page = (items: readonly string[], cursor: string | null): Page<string> => ({ items, cursor }) as Page<string>;

/** Answers that come when the test says so. */
function held(): { readonly ask: Ask<string>; readonly asked: (string | null)[]; answer: (place: number, given: Page<string> | Error) => Promise<void> } {
  const waiting: ((given: Page<string> | Error) => void)[] = [];
  const asked: (string | null)[] = [];
  return {
    asked,
    ask: (cursor) => {
      asked.push(cursor);
      return new Promise((resolve, reject) => waiting.push((given) => (given instanceof Error ? reject(given) : resolve(given))));
    },
    answer: async (place, given) => {
      waiting[place]!(given);
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

describe("a list by pages", () => {
  it("goes on where the last page ended, without a row twice", async () => {
    const list = new Paged<string>((one) => one);
    const server = held();
    void list.begin(server.ask);
    expect(list.beginning).toBe(true);
    await server.answer(0, page(["a", "b"], "after-b"));
    void list.more();
    await server.answer(1, page(["b", "c"], null));
    expect(server.asked).toEqual([null, "after-b"]);
    expect(list.items).toEqual(["a", "b", "c"]);
    await list.more();
    expect(server.asked).toHaveLength(2);
  });

  it("asks for a page once, however often the button is pressed", async () => {
    const list = new Paged<string>((one) => one);
    const server = held();
    list.from(page(["a"], "after-a"), server.ask);
    void list.more();
    void list.more();
    expect(server.asked).toEqual(["after-a"]);
    await server.answer(0, page(["b"], null));
    expect(list.items).toEqual(["a", "b"]);
    expect(list.adding).toBe(false);
  });

  it("takes no late page of an older question", async () => {
    const list = new Paged<string>((one) => one);
    const [old, now] = [held(), held()];
    list.from(page(["old"], "after-old"), old.ask);
    void list.more();
    void list.begin(now.ask);
    expect(list.items).toEqual(["old"]);
    await now.answer(0, page(["new"], null));
    await old.answer(0, page(["older"], "further"));
    expect(list.items).toEqual(["new"]);
    expect(list.cursor).toBeNull();
    expect(list.adding || list.beginning).toBe(false);
  });

  it("keeps what it has when the next page fails, and asks for that page again", async () => {
    const list = new Paged<string>((one) => one);
    const server = held();
    list.from(page(["a"], "after-a"), server.ask);
    void list.more();
    await server.answer(0, new Error("away"));
    expect(list.items).toEqual(["a"]);
    expect(list.problem).toBeInstanceOf(Error);
    void list.again();
    await server.answer(1, page(["b"], null));
    expect(server.asked).toEqual(["after-a", "after-a"]);
    expect(list.items).toEqual(["a", "b"]);
    expect(list.problem).toBeNull();
  });

  it("begins again when the beginning failed", async () => {
    const list = new Paged<string>((one) => one);
    const server = held();
    void list.begin(server.ask);
    await server.answer(0, new Error("away"));
    expect(list.known).toBe(false);
    void list.again();
    await server.answer(1, page([], null));
    expect(list.known).toBe(true);
    expect(list.items).toEqual([]);
  });
});
