import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { pageServer } from "../../src/cli/page-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the built page is served, with a slash at its end. */
    origin: string;
  }
}

/** The folder of the built page; another one for a build that is being tried. */
export const FOLDER = process.env.PAGE ?? "dist/page";
/** The page as one file. */
export const SINGLE_FILE = resolve(process.env.PAGE_FILE ?? "dist/sannong.html");

/** Serves the built page, once for all files. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(`${FOLDER}/index.html`)) throw new Error(`${FOLDER} is not built: npm run build`);
  const server = pageServer(FOLDER);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  provide("origin", `http://localhost:${port}/`);
  return async () => {
    server.closeAllConnections();
    server.close();
  };
}
