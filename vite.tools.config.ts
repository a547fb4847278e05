import { defineConfig } from "vite";
import { constants } from "./build/constants.ts";
import { kernels } from "./build/kernels.ts";
import { pageData } from "./build/page-data.ts";

/** What is run from a checkout only, and is no part of the package: measurements, pictures, browsers. */
export default defineConfig({
  plugins: [constants(), kernels(), pageData()],
  build: {
    target: "node20",
    outDir: "tools",
    minify: false,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      input: {
        bench: "bench/bench.ts",
        "bench-builds": "bench/builds.ts",
        "bench-peers": "bench/peers/peers.ts",
        sensitivity: "scripts/sensitivity.ts",
        pictures: "scripts/pictures.ts",
        "table-picture": "scripts/table-picture.ts",
        "page-pictures": "scripts/page-pictures.ts",
        browsers: "scripts/browsers.ts",
        "bench-page": "bench/page.ts",
        documents: "scripts/documents.ts",
        fuzz: "scripts/fuzz.ts",
        reliability: "scripts/reliability.ts",
        suite: "scripts/suite.ts",
        "parameter-tables": "scripts/write-parameter-tables.ts",
        house: "scripts/house.ts",
        trials: "scripts/trials.ts",
        "size-and-power": "scripts/size-and-power.ts",
        "levers-page": "scripts/levers-page.ts",
        answers: "scripts/answers.ts",
        "search-loss": "scripts/search-loss.ts",
      },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
});
