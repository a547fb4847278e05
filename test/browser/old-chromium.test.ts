import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { finished, played } from "../../scripts/page-waits.ts";
import { withOldChromium } from "./old-chromium.ts";
import { address } from "./visit.ts";

/** It comes from npm, 45 MB. */
describe.runIf(process.env.LONG)("a real Chromium 87", () => {
  it.each([
    ["the page", () => address()],
    ["the single file", () => `${pathToFileURL("dist/sannong.html").href}?lang=zh&coun.vill=3`],
  ])("plays %s to the end, and its brief offers Word and HTML before PDF and says why", async (_, where) => {
    await withOldChromium(async (page) => {
      expect(page.version).toContain("Chrome/87.");
      await page.open(where());
      await played(page);
      await finished(page);
      expect(await page.evaluate(() => document.querySelector("h1, h2")?.textContent ?? "")).not.toBe("");
      await page.open(`${where()}&view=brief`);
      await played(page);
      await finished(page);
      const tools = await page.evaluate(() => {
        const tools = document.querySelector(".brief-tools");
        const buttons = Array.from(
          tools?.querySelectorAll(":scope > button") ?? [],
          ({ textContent }) => textContent,
        );
        return { buttons, why: tools?.querySelector(".brief-radicals")?.textContent };
      });
      expect(tools.buttons.at(-1)).toContain("PDF");
      expect(tools.buttons.length).toBeGreaterThan(1);
      expect(tools.why).toContain("部首");
      expect(page.complaints).toEqual([]);
    });
  });
});
