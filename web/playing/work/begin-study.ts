import { readMap } from "../../../src/scenario/extend.ts";
import { type Loaded, parseScenario } from "../../../src/scenario/load.ts";
import { placeOf } from "../../../src/scenario/located.ts";
import { nearest } from "../../../src/scenario/nearest.ts";
import { type Problem, scenarioError, type Warning } from "../../../src/scenario/problem.ts";
import type { DesignPoint } from "../../../src/sweeps/design/design.ts";
import { designOf, designSize } from "../../../src/sweeps/design/design-points.ts";
import { begunManifest } from "../../../src/sweeps/store/begun-manifest.ts";
import type { Manifest } from "../../../src/sweeps/store/manifest.ts";
import { parseStudy } from "../../../src/sweeps/study/parse-study.ts";
import type { Study } from "../../../src/sweeps/study/study.ts";
import { packagedText } from "./read.ts";

/** Scenarios that a study can name: those packaged, and the one that stands in the laboratory under its file's name. */
interface Scenarios {
  packaged: Readonly<Record<string, unknown>>;
  own: { file: string; text: string };
}

/** A study of which nothing has been played yet. */
interface BegunStudy {
  manifest: Manifest;
  points: readonly DesignPoint[];
  warnings: readonly Warning[];
}

/** Runs that the page plays at most; more are for the command line. */
const MOST_RUNS = 2000;

/** Reads and checks a study from its text as `sannong sweep` does. Throws `ScenarioError` with lines of the text. */
export function beginStudy(text: string, file: string, scenarios: Scenarios): BegunStudy {
  const loaded = parseStudy(text, file, (path, set) => openScenario(path, set, scenarios));
  const points = designSize(loaded.study);
  refuse(text, file, [...keptTooMuch(loaded.study), ...tooMany(loaded.study, points)]);
  const { base, warnings } = loaded;
  if (base.population.survey || base.compare.calibrated)
    refuse(text, file, [{ key: "scenario", input: loaded.study.scenario, ...elsewhere }]);
  return { manifest: begunManifest(loaded, points), points: designOf(loaded.study), warnings };
}

const elsewhere = {
  en: "a scenario without a survey or calibrated sets: those are read by `sannong sweep run`",
  zh: "不含调查数据或校准参数组的情景；含这些的请用命令行 sannong sweep run",
};

function openScenario(path: string, set: readonly string[], { packaged, own }: Scenarios): Loaded {
  const parent = (each: string): string => packagedText(each, packaged);
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (Object.hasOwn(packaged, name)) return parseScenario(packagedText(path, packaged), path, parent, set);
  if (name === own.file) return parseScenario(own.text, path, parent, set);
  const names = [own.file, ...Object.keys(packaged)];
  const allowed = {
    en: `a packaged scenario, or ${own.file}, which stands in the laboratory`,
    zh: `随软件提供的情景，或实验室里的 ${own.file}`,
  };
  // Without a line: the study's reader puts it where the study names the scenario.
  const place = { file: path, line: 0, column: 0, path: "" };
  throw scenarioError([{ ...place, given: name, allowed, nearest: nearest(name, names) }]);
}

interface Refused {
  key: string;
  input: string;
  en: string;
  zh: string;
}

/** What a store would keep beside metrics; the page keeps metrics and events. */
const keptTooMuch = ({ keep: { metrics: _, ...more } }: Study): Refused[] =>
  Object.entries(more).flatMap(([key, isKept]) =>
    isKept === true
      ? [
          {
            key: `keep.${key}`,
            input: "true",
            en: "false: the page keeps metrics; `sannong sweep run` keeps more",
            zh: "false：页面只保留指标；更多内容请用命令行 sannong sweep run",
          },
        ]
      : [],
  );

function tooMany({ arms, replicates, stop }: Study, points: number): Refused[] {
  const runs = points * arms.length * (stop ? Math.max(stop.atLeast, stop.atMost) : replicates);
  if (runs <= MOST_RUNS) return [];
  const en = `at most ${MOST_RUNS} runs (points × replicates × arms) on the page; \`sannong sweep run\` plays more`;
  const zh = `页面最多 ${MOST_RUNS} 次推演（点数 × 重复 × 方案数）；更多请用命令行 sannong sweep run`;
  return [{ key: stop ? "stop" : "replicates", input: String(runs), en, zh }];
}

function refuse(text: string, file: string, refused: readonly Refused[]): void {
  if (refused.length === 0) return;
  const tree = readMap(text, file);
  throw scenarioError(
    refused.map(({ key, input, en, zh }): Problem => {
      const place = placeOf(tree, key.split("."));
      return { ...place, path: key, given: input, allowed: { en, zh } };
    }),
  );
}
