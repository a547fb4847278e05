import { defineConfig } from "vitest/config";

const root = new URL("../..", import.meta.url).pathname;

/** One server and one Chromium for all; one file after the other, since the page itself takes every core. */
export default defineConfig({
  root,
  test: {
    name: "browser",
    include: ["test/browser/**/*.test.ts"],
    globalSetup: "test/browser/everything.ts",
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
});
