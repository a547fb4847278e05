import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { codeOf, filesOf } from "./source.ts";

const files = filesOf("src");
const MODEL = /^src\/(declare|math|model)\//;

// What draws from the air; what differs from engine to engine: platform-maths.test.ts.
const FORBIDDEN = /\bMath\.random\b|\bDate\b|\bperformance\b|\bcrypto\b/g;

describe.each(files.filter(({ path }) => MODEL.test(path)))("$path", ({ text }) => {
  test("has no randomness and no clock", () => {
    expect(codeOf(text).match(FORBIDDEN) ?? []).toEqual([]);
  });

  test("asks nothing of the machine and prints nothing", () => {
    expect(codeOf(text)).not.toMatch(/localeCompare|toLocale|\bIntl\b|\bconsole\.|\bprocess\b|globalThis/);
  });
});

// Banned as whole words of a name; four are the field's own.
const BANNED = new Set(
  (
    "util utils helper helpers common misc shared manager service handler processor engine core base " +
    "abstract impl factory data info index types"
  ).split(" "),
);
const ESTABLISHED = ["data-lender.ts", "data-sharing.ts", "service-stations.ts", "live-stream-base.ts"];

const MOST = 300;
// The bibliography is data.
const DATA = "src/declare/sources.ts";

describe.each(files)("$path", ({ path, lines }) => {
  const name = path.split("/").at(-1)!;

  test("is named in kebab-case, after one thing", () => {
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.ts$/);
    const words = name.replace(/\.ts$/, "").split("-");
    if (!ESTABLISHED.includes(name)) expect(words.filter((word) => BANNED.has(word))).toEqual([]);
  });

  if (path !== DATA)
    test(`has at most ${MOST} lines`, () => {
      expect(lines).toBeLessThanOrEqual(MOST);
    });
});

// A section of what: only papers and pages of this repository can be looked up.
const ELSEWHERE = /\b(?:equations|facts|house|experience|model(?:[- ]2)?) §.*/g;

test.each([...files, ...filesOf("web")])("$path cites pages that are here", ({ text }) => {
  expect(text.match(ELSEWHERE) ?? []).toEqual([]);
  const pages = [...text.matchAll(/\bdocs\/[\w./-]+\.md\b/g)].map(([page]) => page);
  expect(pages.filter((page) => !existsSync(page))).toEqual([]);
});

const FAMILIES = [
  ...["phases", "lenders", "shocks", "policies", "metrics"].map((family) => `src/model/${family}/`),
  "src/report/sweep-report/charts/",
];

describe.each(FAMILIES)("%sall.ts", (folder) => {
  const contracts = ["all.ts", "lender.ts", "metric.ts", "chart.ts"].map((name) => `${folder}${name}`);

  test("lists every file of its folder, and nothing else", () => {
    const all = files.find(({ path }) => path === `${folder}all.ts`)!;
    const members = files.map(({ path }) => path).filter((path) => path.startsWith(folder));
    const listed = all.imports.filter((to) => to.startsWith(folder) && !contracts.includes(to));
    expect(listed.toSorted()).toEqual(members.filter((path) => !contracts.includes(path)));
  });
});
