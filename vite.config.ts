import { defineConfig } from "vitest/config";
import { compiledSource } from "./build/compiled-source.ts";
import { constants } from "./build/constants.ts";
import { kernels } from "./build/kernels.ts";
import { pageData } from "./build/page-data.ts";
import { LongestFirst } from "./test/longest-first.ts";

const HANG = 900_000;
const MODEL = "model";
const PLAYER = /\/src\/experiments\/sweep-player\.ts$/;
const ENDING = "test/end-with-vitest.ts";
const SEED = "test/fixed-seed.ts";
const THREADS = "test/keep-threads.ts";
const TIMES = "test/file-times.ts";
/** Files that put something else in a module's place. */
const MOCKED = "test/**/*.mocked.test.ts";

export default defineConfig({
  plugins: [constants(), kernels(), pageData()],
  build: {
    target: "node20",
    outDir: "dist",
    minify: false,
    rolldownOptions: {
      // A slow machine is no news to whoever builds.
      checks: { bundlerTimings: false },
      input: {
        cli: "src/cli.ts",
        sannong: "src/sannong.ts",
        "node-worker": "src/node-worker.ts",
      },
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: ({ name }) => (name === MODEL ? "[name].js" : "[name]-[hash].js"),
        // One file of its own, whose hash tells what filled a store: what a worker plays and measures a job with, and all
        // that this takes in.
        codeSplitting: {
          groups: [{ name: MODEL, test: PLAYER, includeDependenciesRecursively: true }],
        },
      },
    },
  },
  test: {
    // Only a hang lasts that long, on however slow a machine.
    testTimeout: HANG,
    hookTimeout: HANG,
    // One more than a small machine has cores: files wait for the processes that they start.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    setupFiles: [TIMES, ENDING, SEED, THREADS],
    projects: [
      // Modules stay from one file to the next: half of the processor's time went into loading and warming them anew.
      {
        extends: true,
        plugins: [compiledSource()],
        test: {
          name: "model",
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**", MOCKED],
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        plugins: [compiledSource()],
        test: { name: "mocked", include: [MOCKED], sequence: { groupOrder: 0 } },
      },
      // One server for all, a browser for each process; two files at once, for each waits for its page.
      {
        plugins: [compiledSource()],
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: "test/browser/everything.ts",
          setupFiles: [TIMES, ENDING],
          isolate: false,
          maxWorkers: 2,
          testTimeout: 2 * HANG,
          expect: { poll: { timeout: HANG, interval: 20 } },
          hookTimeout: HANG,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
