import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { played } from "../../scripts/page-waits.ts";
import { FOLDER } from "./everything.ts";
import { leaveServer, ownServer } from "./server-gone.ts";
import { SMALL, visitor } from "./visit.ts";

it("opens again with the server gone, with whatever a link carries", async () => {
  const { server, home } = await ownServer();
  const { page, context, complaints } = await visitor({ offline: true });
  await page.goto(`${home}?${SMALL}&runs=4`);
  await played(page);
  await leaveServer(page, server);
  const again = await context.newPage();
  await again.goto(`${home}?lang=en&from=message${SMALL}&runs=4`);
  await played(again);
  expect(await again.locator("html").getAttribute("lang")).toBe("en");
  // The parts that are loaded later are kept too.
  const there = await again.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.includes("precache"));
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname.slice(1));
  });
  const parts = readdirSync(join(FOLDER, "assets")).filter((name) => /\.(js|css)$/.test(name));
  expect(parts.length).toBeGreaterThan(5);
  expect(there).toEqual(expect.arrayContaining(parts.map((name) => `assets/${name}`)));
  expect(complaints).toEqual([]);
  await context.close();
});

it("says what an installed page is called, and has its icons", async () => {
  const { server, home } = await ownServer();
  const manifest = (await (await fetch(`${home}manifest.webmanifest`)).json()) as {
    name: string;
    lang: string;
    icons: { src: string; sizes: string }[];
  };
  expect(manifest).toMatchObject({ name: "三农·信贷推演", lang: "zh-CN" });
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(["192x192", "512x512"]));
  for (const { src } of manifest.icons) expect((await fetch(home + src)).status, src).toBe(200);
  server.close();
});
