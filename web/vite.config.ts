import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

/** The page is built into the Python package, which serves it: no inline script or style, everything beside it. */
export default defineConfig({
  plugins: [svelte()],
  base: "./",
  build: {
    outDir: "../src/selon/server/page",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
    reportCompressedSize: true,
  },
  server: { proxy: { "/api": "http://127.0.0.1:7435" } },
});
