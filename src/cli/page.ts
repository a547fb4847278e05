import { existsSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import type { Language } from "../report/tables/shown.ts";
import { pageEn } from "../report/text/page-en.ts";
import { type PageText, pageZh } from "../report/text/page-zh.ts";
import { endings } from "./interrupt.ts";
import { mistake } from "./mistake.ts";
import { openBrowser } from "./open-browser.ts";
import { pageServer } from "./page-server.ts";
import { print } from "./print.ts";
import { packageRoot } from "./scenario.ts";

const texts: Record<Language, PageText> = { zh: pageZh, en: pageEn };

/** Tried in turn while no port was asked for. */
const [FIRST, LAST] = [5170, 5189];
const LOCAL = "127.0.0.1";
const ANY = "0.0.0.0";
const HIGHEST_PORT = 65_535;

/** The options of `page` as they were typed. */
interface PageArguments {
  port?: string;
  host?: string | true;
  open: boolean;
}

/** Gives the command its options. */
export function pageOptions(command: Command, language: Language): Command {
  const { help } = texts[language];
  return command
    .description(help.page)
    .option("--port <n>", help.port)
    .option("--host [address]", help.host)
    .option("--no-open", help.noOpen)
    .action((options: PageArguments) => pageCommand(options, language));
}

/** Serves the built page until it is interrupted, which is its ordinary end. */
async function pageCommand(options: PageArguments, language: Language): Promise<void> {
  const text = texts[language];
  const folder = join(packageRoot(), "dist", "page");
  if (!existsSync(join(folder, "index.html"))) throw mistake(text.notBuilt);
  const host = options.host === undefined ? LOCAL : options.host === true ? ANY : options.host;
  const server = await listening(folder, host, portOf(options.port, text), text);
  const { port } = server.address() as AddressInfo;
  const ended = interrupted(server);
  const url = `http://${host === LOCAL || host === ANY ? "localhost" : inUrl(host)}:${port}/`;
  const lines = [text.address(url), text.english(`${url}?lang=en`)];
  if (host === ANY) lines.push(...elsewhere(port).map(text.network));
  print(`${[...lines, text.stop].join("\n")}\n`);
  if (options.open && !(await openBrowser(language === "en" ? `${url}?lang=en` : url)))
    print(`${text.noBrowser}\n`);
  await ended;
}

function portOf(input: string | undefined, text: PageText): number | undefined {
  if (input === undefined) return undefined;
  if (/^\d{1,5}$/.test(input) && Number(input) <= HIGHEST_PORT) return Number(input);
  throw mistake(text.port(input));
}

/** A server on the port asked for, or on the first free one. */
async function listening(
  folder: string,
  host: string,
  asked: number | undefined,
  text: PageText,
): Promise<Server> {
  for (let port = asked ?? FIRST; ; port++) {
    const server = pageServer(folder);
    const code = await refusal(server, port, host);
    if (code === undefined) return server;
    if (code === "EACCES") throw mistake(text.forbidden(port));
    if (code !== "EADDRINUSE") throw mistake(text.noAddress(host));
    if (asked !== undefined) throw mistake(text.taken(port));
    if (port === LAST) throw mistake(text.allTaken(FIRST, LAST));
  }
}

/** Why it cannot listen there; nothing if it does. */
const refusal = (server: Server, port: number, host: string): Promise<string | undefined> =>
  new Promise((resolve) => {
    server.once("error", ({ code }: NodeJS.ErrnoException) => resolve(code ?? "unknown"));
    server.listen(port, host, () => resolve(undefined));
  });

const interrupted = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.on("close", resolve);
    for (const { name } of endings())
      process.on(name, () => {
        server.close();
        server.closeAllConnections();
      });
  });

/** Under which addresses the other machines of the network find this one. */
const elsewhere = (port: number): string[] =>
  Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => `http://${address}:${port}/`);

const inUrl = (host: string): string => (host.includes(":") ? `[${host}]` : host);
