import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { lenders } from "../src/model/lenders/all.ts";
import { policies } from "../src/model/policies/all.ts";
import { shocks } from "../src/model/shocks/all.ts";
import { type Row, rows } from "../src/scenario/rows.ts";
import { scenarioSchema } from "../src/scenario/schema.ts";

/** A page of docs/model and its text. */
interface Page {
  path: string;
  text: string;
}

const MARK = /<!-- parameters: ([^>]+) -->\n[\s\S]*?<!-- \/parameters -->/g;

/** Families of which each member has a file of its own, by the path under which a scenario names them. */
const families: Readonly<Record<string, { folder: string; members: object }>> = {
  lenders: { folder: "lenders", members: lenders },
  shocks: { folder: "shocks", members: shocks },
  "arms.*.policies": { folder: "policies", members: policies },
};

/** The pages of docs/model as they stand. */
export const modelPages = (): Page[] =>
  readdirSync("docs/model")
    .filter((name) => name.endsWith(".md"))
    .map((name) => ({ path: `docs/model/${name}`, text: readFileSync(`docs/model/${name}`, "utf8") }));

/**
 * Every page with its tables made anew. A mark names paths or groups of paths; a parameter stands where the longest
 * name of it stands, so that a new one falls into the table of its group.
 */
export function withTables(pages: readonly Page[]): Page[] {
  const marked = pages.flatMap(({ text }) => [...text.matchAll(MARK)].flatMap(([, names]) => namesIn(names)));
  const declared = rows(scenarioSchema());
  const placeOf = ({ path }: Row): string | undefined =>
    marked.filter((name) => isUnder(path, name)).sort((a, b) => b.length - a.length)[0];
  const places = new Map(declared.map((row) => [row, placeOf(row)]));
  const tableOf = (names: string): string => {
    const named = namesIn(names);
    const lines = named.flatMap((name) => declared.filter((row) => places.get(row) === name)).map(line);
    const links = named.flatMap((name) => families[name] ?? []).map(linksTo);
    return [`<!-- parameters: ${names} -->`, ...links, HEAD, ...lines, "<!-- /parameters -->"].join("\n");
  };
  return pages.map(({ path, text }) => ({ path, text: text.replace(MARK, (_, names) => tableOf(names)) }));
}

const namesIn = (names: string): string[] => names.trim().split(/\s+/);

const isUnder = (path: string, name: string): boolean => path === name || path.startsWith(`${name}.`);

const HEAD = "| path | name | 名称 | unit | source | grade |\n| --- | --- | --- | --- | --- | --- |";

const line = ({ path, en, zh, unit, source, grade }: Row): string =>
  `| \`${path}\` | ${en} | ${zh} | ${unit} | ${source} | ${grade} |`;

const linksTo = ({ folder, members }: (typeof families)[string]): string => {
  const links = Object.keys(members).map((key) => {
    const file = `${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;
    return `[\`${file}\`](../../src/model/${folder}/${file})`;
  });
  return `Each in a file 各有一文件: ${links.join(", ")}.\n`;
};

/** Writes the tables that changed. */
export function writeTables(): void {
  const pages = modelPages();
  withTables(pages).forEach(({ path, text }, k) => {
    if (text === pages[k].text) return;
    writeFileSync(path, text);
    console.log(path);
  });
}
