import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { pageServer } from "../../src/cli/page-server.ts";
import { FOLDER } from "./everything.ts";

/** A server of the page that one test may stop. */
export async function ownServer(): Promise<{ server: Server; home: string }> {
  const server = pageServer(FOLDER);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, home: `http://localhost:${(server.address() as AddressInfo).port}/` };
}

/** Waits until the browser keeps the page's files, closes the page, and stops its server. */
export async function leaveServer(page: Page, server: Server): Promise<void> {
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
}
