import type { Names } from "../../../src/declare/parameter.ts";
import { readChain } from "../../../src/scenario/extend.ts";
import { parseScenario } from "../../../src/scenario/load.ts";
import { type Located, placeOf, toPlain } from "../../../src/scenario/located.ts";
import { nearest } from "../../../src/scenario/nearest.ts";
import { scenarioError } from "../../../src/scenario/problem.ts";

/** A scenario file as the page holds one: `extends` merged, checked, nothing filled in. */
export interface ReadFile {
  plain: Record<string, unknown>;
  title: Names;
  households: number;
  villages: number;
  /** It asks for uncertain parameters to be drawn, which the page has a switch for: `plain` says nothing of it. */
  uncertain: boolean;
}

/** Reads a dropped file; it may extend packaged scenarios, which are given unmerged. Throws `ScenarioError`. */
export function read(text: string, name: string, packaged: Readonly<Record<string, unknown>>): ReadFile {
  const parent = (path: string): string => packagedText(path, packaged);
  const { scenario, survey, calibrated } = parseScenario(text, name, parent);
  if (survey) {
    const allowed = {
      en: "no survey on the page: a file with one is played by `sannong compare`",
      zh: "页面不读取调查数据；含调查数据的情景请用命令行 sannong compare 推演",
    };
    throw scenarioError([{ ...survey, path: "population.survey", given: "", allowed }]);
  }
  if (calibrated) {
    const allowed = {
      en: "no calibrated sets on the page: a file with them is played by `sannong compare`",
      zh: "页面不读取校准后的参数组；这样的情景请用命令行 sannong compare 推演",
    };
    throw scenarioError([{ ...calibrated, path: "compare.calibrated", given: "", allowed }]);
  }
  const { tree } = readChain(text, name, parent);
  if (scenario.compare.luck !== "shared") throw independent(tree);
  const { extends: _, ...plain } = toPlain(tree) as Record<string, unknown>;
  // A seed is text even where it looks like a number.
  if ("seed" in plain) plain.seed = scenario.seed;
  const { villages, householdsPerVillage } = scenario.county;
  const uncertain = scenario.compare.uncertainty === "parameters";
  if (uncertain) {
    const { uncertainty: __, ...compare } = plain.compare as Record<string, unknown>;
    plain.compare = compare;
  }
  return { plain, title: scenario.title, households: villages * householdsPerVillage, villages, uncertain };
}

/** Twins, fates and bands of the page are those of one luck under every arm. */
const independent = (tree: Located) =>
  scenarioError([
    {
      ...placeOf(tree, ["compare", "luck"]),
      path: "compare.luck",
      given: "independent",
      allowed: {
        en: "shared: the page shows the same luck under every arrangement; `sannong compare` plays the other",
        zh: "shared：页面让各种安排共用同一份运气；各用各的运气请用命令行 sannong compare 推演",
      },
    },
  ]);

/** A packaged scenario by its file name, whatever folder is written before it. */
export function packagedText(path: string, packaged: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(packaged);
  const file = path.slice(path.lastIndexOf("/") + 1);
  if (names.includes(file)) return JSON.stringify(packaged[file]);
  const allowed = {
    en: `one of the packaged scenarios ${names.join(", ")}: the page sees no other file`,
    zh: `随软件提供的情景之一（${names.join("、")}）；页面看不到其他文件`,
  };
  const place = { file: path, line: 0, column: 0 };
  throw scenarioError([{ ...place, path: "extends", given: path, allowed, nearest: nearest(file, names) }]);
}
