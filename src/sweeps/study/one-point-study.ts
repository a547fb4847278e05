import { fileNameOf } from "../../scenario/extend.ts";
import type { Loaded } from "../../scenario/load.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { resolveDesign } from "../design/study-design.ts";
import type { Factor } from "../factor/factor.ts";
import type { LoadedStudy } from "./load-study.ts";
import type { Study } from "./study.ts";

/** What is played at one point: no value varies but the seed. */
interface OnePoint
  extends Pick<
    Study,
    "name" | "title" | "about" | "scenario" | "arms" | "treatment" | "replicates" | "experiment"
  > {
  keep: Partial<Study["keep"]>;
  seasons: number;
  /** The file that asks for it, and its text. */
  file: string;
  text: string;
  opened: Loaded;
  scenarioFiles: LoadedStudy["scenarioFiles"];
  /** What is played: the scenario, and the same before defaults. */
  base: Scenario;
  plain: LoadedStudy["plain"];
}

/** A study varies something: here one thing with one value. */
const playedSeasons = (seasons: number): Factor => ({
  path: "time.seasons",
  names: { zh: "测量季数", en: "seasons measured" },
  unit: "seasons",
  whole: true,
  kind: "list",
  values: [seasons],
});

/**
 * A study of one point, its seeds as replicates: its store is one that `sweep status`, `export` and `resume` take. The
 * first arm is the reference.
 */
export function onePointStudy(asked: OnePoint): LoadedStudy {
  const { name, title, about, scenario, arms, treatment, replicates, experiment, keep } = asked;
  const { file, text, opened, scenarioFiles, base, plain, seasons } = asked;
  const { surveyed } = opened.scenario;
  return {
    study: {
      ...{ name, title, about, scenario, set: {}, arms, reference: arms[0], treatment },
      factors: [playedSeasons(seasons)],
      design: resolveDesign({ kind: "grid" }),
      replicates,
      luck: "shared",
      keep: { metrics: [], seasons: false, households: false, ...keep },
      seed: base.seed,
      ...(experiment !== undefined && { experiment }),
    },
    file: fileNameOf(file),
    text,
    base: surveyed ? { ...base, surveyed } : base,
    plain,
    scenarioFiles,
    warnings: [],
  };
}
