import { mount } from "svelte";
import "./app/tokens.css";
import "./app/base.css";
import App from "./app/App.svelte";
import { preferred, speak } from "./lib/i18n";
import { applyTheme, chosenTheme } from "./lib/theme";

applyTheme(chosenTheme());
void speak(preferred()).then(() => {
  const target = document.getElementById("app");
  if (target) mount(App, { target });
});
