import { basename } from "node:path";
import { type Fit, judged, taskOf } from "../experiments/fit.ts";
import type { Measured } from "../experiments/fit-measure.ts";
import { targetKeys } from "../experiments/targets.ts";
import type { Loaded } from "../scenario/load.ts";
import type { Results } from "../sweeps/store/results.ts";
import type { LoadedStudy } from "../sweeps/study/load-study.ts";
import { onePointStudy } from "../sweeps/study/one-point-study.ts";
import { scenarioFilesOf } from "../sweeps/study/scenario-files.ts";

/** The name of the fit's study among those of the experiments. */
const FIT = "fit";

/** The fit's targets of a scenario as a study, so that a run that was stopped can be gone on with. */
export function fitStudy(file: string, opened: Loaded, seeds: number): LoadedStudy {
  const { scenario, plain } = opened;
  const { bank, both } = taskOf(scenario);
  return onePointStudy({
    ...{ file, text: "", opened, base: scenario, plain, replicates: seeds },
    scenarioFiles: scenarioFilesOf(file, opened.files),
    name: FIT,
    title: { zh: "拟合", en: "fit" },
    about: { zh: "", en: "" },
    scenario: basename(file),
    arms: [...new Set([bank, both])],
    treatment: both,
    seasons: scenario.time.seasons,
    keep: { targets: true },
  });
}

/** The fit from what such a study stored. */
export async function fitIn(results: Pick<Results, "targets" | "study">, opened: Loaded): Promise<Fit> {
  const measured = Array.from({ length: results.study.replicates }, () => nothing());
  for (const { replicate, target, value } of await results.targets())
    if (target in measured[replicate - 1]) measured[replicate - 1][target as keyof Measured] = value;
  return judged(opened.scenario.name, taskOf(opened.scenario), measured);
}

const nothing = (): Measured => Object.fromEntries(targetKeys.map((key) => [key, Number.NaN])) as Measured;
