import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { finished, HANG, played } from "../../scripts/page-waits.ts";
import { FOLDER } from "./everything.ts";
import { address, connected, sizes } from "./visit.ts";

/** Takes away what Chrome 87 and Firefox 78 do not have. */
const AGED = `for (const owner of [Array, Object.getPrototypeOf(Int8Array)])
  for (const name of ["at", "findLast", "findLastIndex", "toSorted", "toReversed", "toSpliced", "with"])
    delete owner.prototype[name];
delete String.prototype.at;
for (const name of ["hasOwn", "groupBy"]) delete Object[name];
for (const name of ["structuredClone", "WeakRef", "FinalizationRegistry", "OffscreenCanvas", "Iterator"]) delete globalThis[name];
for (const name of ["any", "timeout"]) delete AbortSignal[name];
for (const name of ["withResolvers", "try"]) delete Promise[name];
`;

it("plays to the end where functions of the last years are missing, on the page and in its workers", async () => {
  const context = await (await connected()).newContext({ viewport: sizes.desk, serviceWorkers: "block" });
  const page = await context.newPage();
  page.setDefaultTimeout(HANG);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.addInitScript(AGED);
  await context.route("**/assets/*worker-*.js", async (route) => {
    const name = new URL(route.request().url()).pathname.split("/").pop()!;
    // A chunk of the page that starts a worker is called like the worker: the page is aged before it loads, and once.
    const body = `if (typeof document === "undefined") {${AGED}}${readFileSync(join(FOLDER, "assets", name), "utf8")}`;
    await route.fulfill({ contentType: "text/javascript", body });
  });
  await page.goto(address());
  await played(page);
  await finished(page);
  // Laid in place by the page itself.
  const laid = await page.evaluate(() => [Array.prototype.at, Object.hasOwn].map(String));
  for (const source of laid) expect(source).toMatch(/^(?!.*native code).*(\(|=>)/);
  expect(complaints).toEqual([]);
  await context.close();
});
