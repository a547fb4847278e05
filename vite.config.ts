import { defineConfig } from "vitest/config";

export default defineConfig({
  build: {
    target: "node20",
    outDir: "dist",
    minify: false,
    rolldownOptions: {
      input: {
        cli: "src/cli.ts",
        sannong: "src/sannong.ts",
        "node-worker": "src/node-worker.ts",
        bench: "bench/bench.ts",
        sensitivity: "scripts/sensitivity.ts",
        pictures: "scripts/pictures.ts",
        "table-picture": "scripts/table-picture.ts",
      },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
  test: { include: ["test/**/*.test.ts"], testTimeout: 120_000, maxWorkers: 2 },
});
