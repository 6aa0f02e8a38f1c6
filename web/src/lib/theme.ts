/** Light, dark, or what the system says. */

import { remember, remembered } from "./preferences";

export type Theme = "system" | "light" | "dark";
export const THEMES: readonly Theme[] = ["system", "light", "dark"];

export function chosenTheme(): Theme {
  const before = remembered("theme");
  return before === "light" || before === "dark" ? before : "system";
}

export function applyTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
  remember("theme", theme);
}
