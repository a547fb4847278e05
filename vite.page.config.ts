import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { compressed } from "./build/compressed.ts";
import { contentSecurityMeta } from "./build/content-security.ts";
import { icons } from "./build/icons.ts";
import { kernels } from "./build/kernels.ts";
import { notices } from "./build/notices.ts";
import { offline } from "./build/offline.ts";
import { pageData } from "./build/page-data.ts";
import { besidePage, singleFile } from "./build/single-file.ts";

const OLDER = /\/web\/browser\/older-(browsers|functions)\.ts$/;

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The oldest browsers that are promised; what they lack besides syntax stands in web/older-browsers.ts. */
const target = ["chrome87", "edge87", "firefox78", "safari14"];

// The generator that the model seeds by, without the seven others that the package brings along.
const resolve = { alias: { seedrandom: "seedrandom/seedrandom.js" } };

/** Pages that are one file: the policymaker's, and the class with its lessons. */
const FILES: Record<string, { name: string; input: string }> = {
  file: { name: "sannong.html", input: "web/index.html" },
  class: { name: "sannong-class.html", input: "web/class.html" },
};

/**
 * `--mode file` makes dist/sannong.html and `--mode class` dist/sannong-class.html, one file each; otherwise dist/page, a
 * folder for any static host.
 */
export default defineConfig(({ mode }) => {
  const one = Object.hasOwn(FILES, mode) ? FILES[mode] : undefined;
  const alone = one !== undefined;
  const carried = notices();
  const data = (): Plugin[] => [kernels(), pageData(), ...carried.taken()];
  const file = (name: string) => [
    ...singleFile(name, { mode, resolve, plugins: data(), build: { target } }, carried.text),
    besidePage(at("dist"), name),
  ];
  const folder = () => [contentSecurityMeta(), offline(), carried.laid(), compressed()];
  return {
    root: "web",
    base: "./",
    publicDir: alone ? false : "public",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    resolve,
    plugins: [...data(), icons(at("web/public"), alone), ...(one ? file(one.name) : folder())],
    // Firefox 78 knows no worker that is a module.
    worker: { format: "iife", plugins: data },
    build: {
      outDir: alone ? at("dist") : at("dist/page"),
      emptyOutDir: !alone,
      target,
      cssTarget: target,
      // A file of its own, and the first: within the entry it would come after the files that need what it brings.
      rolldownOptions: {
        checks: { bundlerTimings: false },
        ...(one && { input: at(one.input) }),
        ...(!alone && { output: { codeSplitting: { groups: [{ name: "older", test: OLDER }] } } }),
      },
    },
  };
});
