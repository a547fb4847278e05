import { expect, test } from "vitest";
import { idleExportsIn } from "../../scripts/house/exports.ts";
import { sourceOf, sourcesOf } from "../../scripts/house/syntax.ts";

const FOLDERS = ["src", "web", "scripts", "bench", "build", "test"];
const CONFIGURATIONS = ["vite.config.ts", "vite.page.config.ts", "vite.tools.config.ts"];
/** What the library gives or names in its types, and what a program or a made file calls. */
const CALLED_FROM_OUTSIDE = [
  /^src\/sannong\.ts#/,
  /^src\/declare\/table\.ts#Column$/,
  /^test\/browser\/everything\.ts#setup$/,
  /^web\/playing\/packed-worker\.ts#/,
  // Samples of what may be added.
  /^test\/(house|web)\/additions\//,
  /#default$/,
];

test("what is exported is imported somewhere", () => {
  const sources = [...FOLDERS.flatMap(sourcesOf), ...CONFIGURATIONS.map(sourceOf)];
  const idle = idleExportsIn(sources).map(({ path, name }) => `${path}#${name}`);
  expect(idle.filter((each) => !CALLED_FROM_OUTSIDE.some((from) => from.test(each)))).toEqual([]);
});
