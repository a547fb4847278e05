import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";

/** Rooms of the page from the ground up: what stands in a lower row may be imported, siblings never. */
const rows: readonly (readonly string[])[] = [
  ["text", "browser"],
  ["set"],
  ["playing", "charts"],
  ["parts"],
  ["twin", "tray"],
  ["why"],
  ["answer"],
  ["brief"],
  ["class", "lab"],
  ["doors"],
];

/** Files of the page that no room holds: where it begins. */
const LOOSE = ["web/main.tsx", "web/class-file.tsx", "web/virtual.d.ts"];

const roomOf = (path: string): string => path.split("/")[1] ?? "";
const layerOf = (path: string): number => rows.findIndex((row) => row.includes(roomOf(path)));

const files = readdirSync("web", { recursive: true, encoding: "utf8" })
  .map((name) => posix.join("web", name.replaceAll("\\", "/")))
  .filter((path) => /\.tsx?$/.test(path) && !LOOSE.includes(path));

/** Files of the page that a file imports, still or later. */
const importsOf = (path: string): string[] =>
  [...readFileSync(path, "utf8").matchAll(/\b(?:from|import)\s*\(?\s*"(\.[^"?]+)/g)]
    .map(([, to]) => posix.join(posix.dirname(path), to!))
    .filter((to) => to.startsWith("web/") && /\.tsx?$/.test(to));

const sideways = files.flatMap((path) =>
  importsOf(path)
    .filter((to) => roomOf(to) !== roomOf(path) && layerOf(to) >= layerOf(path))
    .map((to) => `${path} -> ${to}`),
);

test("every room of the page has a row", () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((path) => layerOf(path) < 0)).toEqual([]);
});

test("a room of the page imports from lower rows only", () => {
  expect([...new Set(sideways)].sort()).toEqual([]);
});

test("the page has every section of why that there is", () => {
  const members = files.filter((path) => /^web\/why\/why-[a-z-]+\.tsx$/.test(path));
  expect(members.length).toBeGreaterThan(5);
  expect(importsOf("web/why/all.ts").filter((path) => path.endsWith(".tsx"))).toEqual(members.sort());
});
