import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Rolldown } from "vite";
import { describe, expect, test } from "vitest";

const NOTICES = "THIRD-PARTY-NOTICES.txt";

describe("what is built here", () => {
  const everywhere = ["preact", "comlink", "d3-scale", "yaml", "zod", "seedrandom", "uqr"];

  test("the page has notices beside it, of the parts inside packages too", () => {
    const text = readFileSync(join("dist/page", NOTICES), "utf8");
    for (const name of [...everywhere, "docx", "fflate", "workbox-core"])
      expect(text).toMatch(new RegExp(`^${name} \\d[\\d.]* \\(`, "m"));
    expect(text).toContain("Copyright 2019 David Bau");
  });

  test.each(["dist/sannong.html", "dist/sannong-class.html"])("%s has them in itself", (file) => {
    const page = readFileSync(file, "utf8");
    const text = /<script type="text\/plain" id="notices">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? "";
    for (const name of everywhere) expect(text).toMatch(new RegExp(`^${name} \\d[\\d.]* \\(`, "m"));
    expect(text).not.toContain("workbox");
  });

  test("the package holds both, and its scripts for Node carry nothing of others", async () => {
    expect(JSON.parse(readFileSync("package.json", "utf8")).files).toContain("dist");
    const made = await build({ logLevel: "silent", build: { ssr: true, write: false } });
    const chunks = (made as Rolldown.RolldownOutput).output.filter((file) => file.type === "chunk");
    const modules = chunks.flatMap(({ moduleIds }) => moduleIds);
    expect(modules.length).toBeGreaterThan(200);
    expect(modules.filter((id) => id.includes("/node_modules/"))).toEqual([]);
  });
});
