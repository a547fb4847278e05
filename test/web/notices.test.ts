import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, describe, expect, test } from "vitest";
import { NOTICES, notices } from "../../build/notices.ts";

const folder = mkdtempSync(join(tmpdir(), "notices-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Builds a page whose worker carries a package of these files, and says what is to be passed on. */
async function noticesOf(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const root = join(folder, name);
  const place = join(root, "node_modules/borrowed");
  mkdirSync(place, { recursive: true });
  const all = {
    "index.js": "export const borrowed = () => self.postMessage('borrowed');",
    ...files,
  };
  for (const [file, text] of Object.entries(all)) writeFileSync(join(place, file), text);
  writeFileSync(join(root, "worker.js"), "import { borrowed } from 'borrowed'; borrowed();");
  writeFileSync(
    join(root, "page.js"),
    "new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });",
  );
  writeFileSync(join(root, "index.html"), "<script type='module' src='./page.js'></script>");
  const carried = notices();
  const plugins = () => carried.taken();
  const settings = { root, configFile: false as const, logLevel: "silent" as const };
  await build({ ...settings, plugins: [plugins(), carried.laid()], worker: { format: "es", plugins } });
  expect(readFileSync(join(root, "dist", NOTICES), "utf8")).toBe(carried.text());
  return carried.text();
}

const about = (more: object): string =>
  JSON.stringify({ name: "borrowed", version: "1.2.3", main: "index.js", ...more });

describe("a package that a build carries, if only in a worker", () => {
  test("fails the build where it has no licence", async () => {
    await expect(noticesOf("none", { "package.json": about({}) })).rejects.toThrow(
      /borrowed 1\.2\.3 is bundled and has no licence/,
    );
  });

  test("fails the build where its licence has no text", async () => {
    await expect(noticesOf("named", { "package.json": about({ license: "MIT" }) })).rejects.toThrow(
      /borrowed 1\.2\.3 is bundled and has no text of its licence/,
    );
  });

  test("is named with its licence and its notice", async () => {
    const text = await noticesOf("whole", {
      "package.json": about({ license: "Apache-2.0" }),
      LICENSE: "Terms of this.",
      NOTICE: "Made by somebody.",
    });
    expect(text).toMatch(/borrowed 1\.2\.3 \(Apache-2\.0\)\n\nTerms of this\.\n\nMade by somebody\./);
  });
});
