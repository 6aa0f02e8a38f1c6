/** Invented families for the tests. */

import type { Followed, Hop, Source, Statement } from "../../lib/types";

export function source(name: string, more: Partial<Source> = {}): Source {
  return { id: "s1", name, type: "media_outlet", anonymous: false, mentions: [], identity: null, country: null, owner: null, control: null, ...more };
}

export function hop(name: string, more: Partial<Source> = {}, role: Hop["role"] = "source"): Hop {
  return { role, stance: "neutral", source: source(name, more) };
}

export function statement(key: string, publisher: string, text: string, hops: readonly Hop[] = [], more: Partial<Statement> = {}): Statement {
  return {
    key, article_id: key.slice(0, key.lastIndexOf("#")), language: "fr", title: null, url: null, published: null,
    publisher: source(publisher), text, context: text, modality: "asserted", hops, dates: [], places: [], ...more,
  };
}

const officer = { type: "person", anonymous: true } as const;

/** Two state agencies, an outlet's own voice, an unnamed officer who is called by two names. */
export const owned: Followed = {
  family: { id: "f1", members: ["a1#c1", "a2#c1", "a3#c1", "a4#c1"], comparisons: [], denials: [] },
  members: [
    statement("a1#c1", "Sputnik", "La digue a cédé.", []),
    statement("a2#c1", "Le Quai", "La digue a cédé, selon TASS.", [hop("TASS", { identity: "outlet:tass" })], { published: "2025-01-02" }),
    statement("a3#c1", "Le Bac", "La digue aurait cédé.", [hop("Sputnik"), hop("un haut gradé", { id: "s2", ...officer })]),
    statement("a4#c1", "The Mole", "The dyke gave way.", [hop("a senior officer", { id: "s1", ...officer })], { language: "en" }),
  ],
  denials: [],
  route: {
    nodes: [
      { id: "outlet:sputnik", source: source("Sputnik", { control: "SC" }), group: "state:RU", articles: ["a1"] },
      { id: "name:quai", source: source("Le Quai"), group: null, articles: ["a2"] },
      { id: "outlet:tass", source: source("TASS", { control: "SC", type: "news_agency" }), group: "state:RU", articles: [] },
      { id: "name:bac", source: source("Le Bac"), group: null, articles: ["a3"] },
      { id: "name:mole", source: source("The Mole"), group: null, articles: ["a4"] },
      { id: "anonymous:a4:s1", source: source("a senior officer", officer), group: null, articles: [] },
    ],
    edges: [
      { taker: "name:quai", giver: "outlet:tass", statement: "a2#c1", stance: "neutral" },
      { taker: "name:bac", giver: "outlet:sputnik", statement: "a3#c1", stance: "distanced" },
      { taker: "name:mole", giver: "anonymous:a4:s1", statement: "a4#c1", stance: "neutral" },
    ],
    starts: [[null, "outlet:sputnik", "RU", "fr"], ["2025-01-02", "name:quai", null, "fr"]],
  },
  origins: {
    count: 2,
    origins: [
      { id: "outlet:tass", nodes: ["outlet:tass", "outlet:sputnik"], statements: ["a1#c1", "a2#c1", "a3#c1"], anonymous: false },
      { id: "anonymous:a4:s1", nodes: ["anonymous:a4:s1"], statements: ["a4#c1"], anonymous: true },
    ],
    steps: [
      { rule: "chain-end", nodes: ["outlet:tass"], statements: ["a2#c1"] },
      { rule: "chain-end", nodes: ["anonymous:a4:s1"], statements: ["a4#c1"] },
      { rule: "chain-end", nodes: ["outlet:sputnik"], statements: ["a1#c1"] },
      { rule: "followed", nodes: ["name:bac", "outlet:sputnik"], statements: ["a3#c1", "a1#c1"] },
      { rule: "same-source", nodes: ["anonymous:a4:s1", "anonymous:a3:s2"], statements: ["a4#c1", "a3#c1"] },
      { rule: "same-state", nodes: ["outlet:sputnik", "outlet:tass"], statements: ["a1#c1", "a2#c1"] },
    ],
  },
  circles: [],
  drifts: [],
  copies: [],
  publishing: { articles: [], publishers: [], families: [], agencies: [], helpers: [], unknown: [] },
  wires: [],
  owners: { "state:RU": "Russia" },
};

/** Two outlets that have it from each other. */
export const circle: Followed = {
  family: { id: "f2", members: ["b1#c1", "b2#c1"], comparisons: [], denials: [] },
  members: [
    statement("b1#c1", "Paillettes", "Elle a perdu sa voix.", [hop("Эстрада")], { published: "2025-08-05" }),
    statement("b2#c1", "Эстрада", "Она лишилась голоса.", [hop("Пайетт")], { language: "ru", published: "2025-08-06" }),
  ],
  denials: [],
  route: {
    nodes: [
      { id: "name:paillettes", source: source("Paillettes"), group: null, articles: ["b1"] },
      { id: "name:эстрада", source: source("Эстрада"), group: null, articles: ["b2"] },
    ],
    edges: [
      { taker: "name:paillettes", giver: "name:эстрада", statement: "b1#c1", stance: "neutral" },
      { taker: "name:эстрада", giver: "name:paillettes", statement: "b2#c1", stance: "neutral" },
    ],
    starts: [["2025-08-05", "name:paillettes", null, "fr"], ["2025-08-06", "name:эстрада", null, "ru"]],
  },
  origins: {
    count: 0,
    origins: [],
    steps: [
      { rule: "circular", nodes: ["name:paillettes", "name:эстрада"], statements: ["b1#c1", "b2#c1"] },
      { rule: "circular", nodes: ["name:эстрада", "name:paillettes"], statements: ["b2#c1", "b1#c1"] },
      { rule: "same-source", nodes: ["name:paillettes", "name:паиетт"], statements: ["b1#c1", "b2#c1"] },
    ],
  },
  circles: [{ nodes: ["name:paillettes", "name:эстрада"], statements: ["b1#c1", "b2#c1"] }],
  drifts: [],
  copies: [],
  publishing: { articles: [], publishers: [], families: [], agencies: [], helpers: [], unknown: [] },
  wires: [],
  owners: {},
};
