import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { played } from "../../scripts/page-waits.ts";
import { pageServer } from "../../src/cli/page-server.ts";
import { FOLDER } from "./everything.ts";
import { visitor } from "./visit.ts";

let server: Server;
let address: string;

beforeAll(async () => {
  server = pageServer(FOLDER);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://localhost:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => void server.close());

it("opens again with the server gone, with whatever a link carries", async () => {
  const { page, context, complaints } = await visitor({ offline: true });
  await page.goto(address);
  await played(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    // Active, and in charge of the next load.
    while (!(await caches.keys()).some((name) => name.includes("precache")))
      await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await page.waitForFunction(() =>
    navigator.serviceWorker.ready.then(({ active }) => active?.state === "activated"),
  );
  await page.close();

  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  const again = await context.newPage();
  await again.goto(`${address}?lang=en&from=message`);
  await played(again);
  expect(await again.locator("html").getAttribute("lang")).toBe("en");
  // The parts that are loaded later are kept too.
  const missing = await again.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.includes("precache"));
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().filter(({ url }) => !new URL(url).pathname).length;
  });
  expect(missing).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
});

it("says what an installed page is called, and has its icons", async () => {
  const server = pageServer(FOLDER);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const home = `http://localhost:${(server.address() as AddressInfo).port}/`;
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
