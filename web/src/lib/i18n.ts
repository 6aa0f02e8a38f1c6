/** The page's words in French and English. Numbers choose between {one, other}; "{name}" is filled in. */

import { createSubscriber } from "svelte/reactivity";
import type en from "../i18n/en";
import { remember, remembered } from "./preferences";

export type Words = Readonly<Record<string, string | Readonly<{ one: string; other: string }>>>;
export type Key = keyof typeof en;
export type Language = "fr" | "en";
export const LANGUAGES: readonly Language[] = ["fr", "en"];

let told: Words = {};
let spoken: Language = "en";
let wanted: Language | null = null;
let notify: (() => void) | null = null;
const subscribe = createSubscriber((update) => {
  notify = update;
  return () => (notify = null);
});

/** The language of the page. */
export function language(): Language {
  subscribe();
  return spoken;
}

/** The language to begin with: the one chosen before, else the browser's first of ours. */
export function preferred(): Language {
  const before = remembered("language");
  if (before === "fr" || before === "en") return before;
  const first = navigator.languages.map((one) => one.slice(0, 2)).find((one) => one === "fr" || one === "en");
  return first === "fr" ? "fr" : "en";
}

const LOADERS: Readonly<Record<Language, () => Promise<{ default: Words }>>> = { fr: () => import("../i18n/fr"), en: () => import("../i18n/en") };

/** Speak a language; its words are loaded when they are needed, before anything changes. */
export async function speak(chosen: Language): Promise<void> {
  wanted = chosen;
  const words = (await LOADERS[chosen]()).default;
  if (wanted !== chosen) return; // another one was chosen meanwhile
  told = words;
  spoken = chosen;
  remember("language", chosen);
  document.documentElement.lang = chosen;
  notify?.();
}

/** The words of a key. ``count`` in the values chooses the number; numbers are written as the language does. */
export function t(key: Key, values: Readonly<Record<string, string | number | null | undefined>> = {}): string {
  subscribe();
  const words = told[key] ?? key;
  const form = typeof words === "string" ? words : words[plural(Number(values["count"] ?? 0))];
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined || value === null) return name in values ? "" : whole;
    return typeof value === "number" ? value.toLocaleString(spoken) : value;
  });
}

/** Whether a key has words: for names that come from the API. */
export function has(key: string): key is Key {
  return key in told;
}

function plural(count: number): "one" | "other" {
  return new Intl.PluralRules(spoken).select(count) === "one" ? "one" : "other";
}

/** The name of a language, in the page's. */
export function languageName(code: string | null): string {
  if (!code) return t("common.language.unknown");
  return new Intl.DisplayNames([language()], { type: "language", fallback: "code" }).of(code) ?? code;
}

/** The name of a country, in the page's language. */
export function countryName(code: string | null): string {
  if (!code) return "";
  try {
    return new Intl.DisplayNames([language()], { type: "region", fallback: "code" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** A date or date-time for people; what is none stays as it is. */
export function day(text: string | null | undefined, time = false): string {
  if (!text) return "";
  const date = new Date(text.length === 10 ? `${text}T12:00:00` : text);
  if (Number.isNaN(date.getTime())) return text;
  return date.toLocaleDateString(language(), { day: "numeric", month: "short", year: "numeric", ...(time ? { hour: "2-digit", minute: "2-digit" } : {}) });
}
