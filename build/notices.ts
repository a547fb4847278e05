import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import license from "rollup-plugin-license";
import type { Plugin } from "vite";

const PACKAGES = fileURLToPath(new URL("../node_modules", import.meta.url));

export const NOTICES = "THIRD-PARTY-NOTICES.txt";

const HEAD = `sannong is licensed under Apache-2.0. It carries code of the packages below, under their own licences.
三农以 Apache-2.0 发布，其中含有下列软件包的代码，各依其许可。`;
const RULE = "=".repeat(80);

/** A package of which some code is in what was built. */
interface Carried {
  name: string;
  version: string;
  /** By its short name, as `MIT`. */
  licence: string;
  /** The licence's text, and what else it wants to be passed on. */
  texts: readonly string[];
}

/** What is carried by one thing that is built, its workers included. */
interface Notices {
  /** Goes into each build of the thing: takes down the packages that it bundles, and fails where one has no licence. */
  taken(): Plugin[];
  /** Lays the notices beside what was built, after everything else has been written. */
  laid(): Plugin;
  /** Everything that is to be passed on, packages in the order of their names. */
  text(): string;
}

/** How the tool that made a package marks the code of another inside it. */
const INSIDE = /^\/\/ node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm;
/** How a part of workbox, which its own tool bundles into the worker that keeps the page, marks its code. */
const WORKBOX = /workbox:([a-z-]+):[\d.]+/g;

export function notices(): Notices {
  const carried = new Map<string, Carried>();
  const take = ({ name, version, licence, texts }: Carried): void => {
    carried.set(`${name} ${version}`, { name, version, licence, texts });
  };
  const inside: Plugin = {
    name: "sannong:notices-inside",
    apply: "build",
    transform(code, id) {
      if (!id.includes("/node_modules/")) return;
      for (const [, name] of code.matchAll(INSIDE)) take(installed(name));
    },
  };
  const bundled = license({
    thirdParty(packages) {
      for (const { name, version, license: licence, licenseText, noticeText } of packages)
        take(whole({ name, version, licence, texts: [licenseText ?? headIn(name), noticeText] }));
    },
  }) as Plugin;
  const taken = (): Plugin[] => [inside, { ...bundled, apply: "build" }];
  let folder: string;
  let built = false;
  const laid = (): Plugin => ({
    name: "sannong:notices",
    apply: "build",
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    writeBundle() {
      built = true;
    },
    closeBundle: {
      order: "post",
      sequential: true,
      handler() {
        // It closes too where it failed.
        if (!built) return;
        for (const each of workboxIn(folder)) take(each);
        writeFileSync(join(folder, NOTICES), text());
      },
    },
  });
  const text = (): string => `${[HEAD, ...[...carried.values()].sort(byName).map(noticeOf)].join("\n\n")}\n`;
  return { taken, laid, text };
}

/** Packages that have their licence at the head of a source, and no file of it. */
const AT_HEAD: Readonly<Record<string, string>> = { seedrandom: "seedrandom/seedrandom.js" };

const headIn = (name: string | null): string | null =>
  name !== null && Object.hasOwn(AT_HEAD, name) ? headOf(AT_HEAD[name]) : null;

/** The first comment of a source, without its frame. */
function headOf(path: string): string {
  const source = readFileSync(join(PACKAGES, path), "utf8");
  return /\/\*([\s\S]*?)\*\//.exec(source)?.[1] ?? "";
}

/** A package with its name and licence, or an error that says what is missing. */
function whole(
  found: { [K in keyof Omit<Carried, "texts">]: string | null } & { texts: (string | null)[] },
): Carried {
  const { name, version, licence } = found;
  const texts = found.texts.filter((text): text is string => Boolean(text?.trim()));
  if (!name || !version || !licence || texts.length === 0)
    throw new Error(
      `${name ?? "a package"} ${version ?? ""} is bundled and has no ${licence ? "text of its licence" : "licence"}`,
    );
  return { name, version, licence, texts };
}

const byName = (one: Carried, other: Carried): number => (one.name < other.name ? -1 : 1);

const noticeOf = ({ name, version, licence, texts }: Carried): string =>
  [RULE, `${name} ${version} (${licence})`, ...texts.map((text) => text.trim())].join("\n\n");

/** The parts of workbox in a folder that was built. */
function workboxIn(folder: string): Carried[] {
  const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));
  const parts = scripts.flatMap((name) =>
    [...readFileSync(join(folder, name), "utf8").matchAll(WORKBOX)].map(([, part]) => part),
  );
  return [...new Set(parts)].map((part) => installed(`workbox-${part}`));
}

/** A package as it is installed here. */
function installed(name: string): Carried {
  const place = join(PACKAGES, name);
  const { version, license: licence } = JSON.parse(readFileSync(join(place, "package.json"), "utf8"));
  const files = readdirSync(place).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  const texts = files.map((file) => readFileSync(join(place, file), "utf8"));
  return whole({ name, version, licence, texts });
}
