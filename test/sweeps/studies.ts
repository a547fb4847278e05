import { parseScenario } from "../../src/scenario/load.ts";
import type { Problem } from "../../src/scenario/problem.ts";
import { designOf } from "../../src/sweeps/design/design-points.ts";
import type { StudyDesign } from "../../src/sweeps/design/study-design.ts";
import type { Factor } from "../../src/sweeps/factor/factor.ts";
import type { LoadedStudy } from "../../src/sweeps/study/load-study.ts";
import { parseStudy } from "../../src/sweeps/study/parse-study.ts";
import type { Study } from "../../src/sweeps/study/study.ts";
import { caught } from "../scenario/problems.ts";

export const head = "name: study\ntitle: { zh: 研究, en: study }\nscenario: county.yaml\n";

const county = "name: county\ntitle: { zh: 县, en: county }\n";

/** A study from its text, on a scenario that changes nothing. */
export const study = (text: string, scenario = county): LoadedStudy =>
  parseStudy(text, "study.yaml", (path, set) => {
    const nothing = () => {
      throw new Error("no other file");
    };
    return parseScenario(scenario, path, nothing, set);
  });

export const problemsOf = (text: string, scenario?: string): readonly Problem[] =>
  caught(() => study(text, scenario));

/** A factor between 0 and 1, or as told. */
export const factor = (over: Partial<Factor> = {}): Factor => ({
  path: "x",
  names: { zh: "x", en: "x" },
  unit: "share",
  whole: false,
  min: 0,
  max: 1,
  kind: "range",
  low: 0,
  high: 1,
  scale: "linear",
  ...over,
});

/** A study made by hand, for its design alone. */
export const designed = (design: Partial<StudyDesign>, factors: readonly Factor[], seed = "seed"): Study => ({
  name: "made-up",
  title: { zh: "", en: "" },
  about: { zh: "", en: "" },
  scenario: "",
  set: {},
  arms: ["a", "b"],
  reference: "a",
  treatment: "b",
  factors,
  design: { kind: "random", points: 0, secondOrder: false, trajectories: 0, candidates: 0, ...design },
  replicates: 1,
  luck: "shared",
  keep: { metrics: "all", seasons: false, households: false },
  seed,
});

export const pointsOf = (design: Partial<StudyDesign>, factors: readonly Factor[], seed?: string) =>
  designOf(designed(design, factors, seed));
