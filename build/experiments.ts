import { readdirSync, readFileSync } from "node:fs";
import type { Names } from "../src/declare/parameter.ts";
import { toPlain } from "../src/scenario/located.ts";
import { readYaml } from "../src/scenario/yaml-text.ts";

const EXPERIMENTS = new URL("../experiments/", import.meta.url);

/** A packaged experiment: what it replays, and its file. */
interface PackagedExperiment {
  /** Its file, as the command line names it. */
  file: string;
  name: string;
  code: string;
  title: Names;
  citation: string;
  text: string;
}

/** The packaged experiments by their number, as `sannong experiment list` has them. */
export function experiments(): PackagedExperiment[] {
  const files = readdirSync(EXPERIMENTS).filter((name) => name.endsWith(".yaml"));
  const all = files.map((name): PackagedExperiment => {
    const text = readFileSync(new URL(name, EXPERIMENTS), "utf8");
    const { study, ...facts } = toPlain(readYaml(text, name)) as PackagedExperiment & {
      study: { citation: string };
    };
    const { code, title } = facts;
    return { file: `experiments/${name}`, name: facts.name, code, title, citation: study.citation, text };
  });
  const numberOf = ({ code }: PackagedExperiment): number => Number(/\d+/.exec(code)?.[0]);
  return all.sort((a, b) => numberOf(a) - numberOf(b));
}
