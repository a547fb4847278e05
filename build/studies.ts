import { readdirSync, readFileSync } from "node:fs";
import type { Names } from "../src/declare/parameter.ts";
import { toPlain } from "../src/scenario/located.ts";
import { readYaml } from "../src/scenario/yaml-text.ts";

const STUDIES = new URL("../scenarios/studies/", import.meta.url);

/** A packaged study: what it is, and its file. */
interface PackagedStudy {
  name: string;
  title: Names;
  about: Names;
  text: string;
}

/** The packaged studies, the quickest first. */
export function studies(): PackagedStudy[] {
  const files = readdirSync(STUDIES).filter((name) => name.endsWith(".yaml"));
  const all = files.map((file): PackagedStudy => {
    const text = readFileSync(new URL(file, STUDIES), "utf8");
    const { name, title, about } = toPlain(readYaml(text, file)) as Omit<PackagedStudy, "text">;
    return { name, title, about, text };
  });
  const rank = ({ name }: PackagedStudy): number => (name === FIRST ? 0 : 1);
  return all.sort((a, b) => rank(a) - rank(b));
}

const FIRST = "small";
