import { cardOf } from "../../model/credit/scorecard.ts";
import type { Fault } from "../../scenario/check.ts";
import type { Path } from "../../scenario/problem.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { estimators } from "../estimators/all.ts";
import type { Estimator, Need } from "../estimators/estimator.ts";
import { wavesOf } from "../sample/reading-plan.ts";
import { isOfTwo } from "./estimate-form.ts";
import { armsOf, type EstimateForm, type Experiment } from "./experiment.ts";
import { unlisted } from "./experiment-faults.ts";
import type { SampleForm } from "./experiment-file.ts";
import { lendersPlayed } from "./lenders-played.ts";

const OF_EVERY_UNIT = ["unit", "village", "product", "arm", "wave", "assigned", "treated"];
const OF_EVERY_LOAN = ["unit", "village", "wave", "lender", "defaulted", "noHistory"];

/** The estimator of a kind; its own settings are checked where the file is read. */
export const estimatorOf = (kind: string): Estimator | undefined =>
  (estimators as Readonly<Record<string, unknown>>)[kind] as Estimator | undefined;

/** The sample that an estimate reads. */
export const sampleNameOf = ({ sample }: EstimateForm, { samples }: Experiment): string =>
  sample ?? Object.keys(samples)[0];

/** What an estimate asks for and cannot have. */
export function estimateFaults(name: string, experiment: Experiment, scenario: Scenario): Fault[] {
  const form = experiment.estimates[name];
  const path: Path = ["estimates", name];
  const targetFaults = form.target ? judgedFaults(form, path) : [];
  if (isOfTwo(form.kind)) return [...faultsOfTwo(name, experiment), ...targetFaults];
  const sampleName = sampleNameOf(form, experiment);
  const sample = experiment.samples[sampleName];
  if (!sample) return [unlisted([...path, "sample"], sampleName, Object.keys(experiment.samples))];
  const arms = armsOf(experiment);
  if (form.arm !== undefined && !arms.includes(form.arm)) return [unlisted([...path, "arm"], form.arm, arms)];
  const found = estimatorOf(form.kind);
  if (!found) return [];
  return [
    ...columnFaults(found, form, path, columnsOf(sample, experiment, scenario)),
    ...found.needs.flatMap((need) => needFaults(need, { form, path, sample, experiment, scenario })),
    ...clusterFaults({ form, path, sample, experiment, scenario }),
    ...waveFaults(form, path, sample, experiment),
    ...targetFaults,
  ];
}

/** The columns that a sample will have. */
function columnsOf(sample: SampleForm, experiment: Experiment, scenario: Scenario): readonly string[] {
  const outcomes = Object.keys(sample.outcomes);
  if (sample.of === "county") return ["arm", "wave", ...outcomes];
  if (sample.of !== "loans") return [...OF_EVERY_UNIT, ...outcomes];
  const seen = lendersPlayed(experiment, scenario).flatMap((name) =>
    cardOf(scenario.lenders[name]).keys.map((feature) => `${name}.${feature}`),
  );
  return [...OF_EVERY_LOAN, ...seen];
}

function columnFaults(found: Estimator, form: EstimateForm, path: Path, columns: readonly string[]): Fault[] {
  const conditions = form.where.map(({ column }) => column);
  const read = [...found.columns(form as never), ...conditions];
  return read
    .filter((name) => !columns.includes(name))
    .map((name) => unlisted([...path, placeOf(form, name)], name, columns));
}

/** The key of an estimate under which a column is named. */
const placeOf = (form: EstimateForm, name: string): string =>
  Object.keys(form).find((key) => form[key] === name || JSON.stringify(form[key])?.includes(`"${name}"`)) ??
  "outcome";

interface Asked {
  form: EstimateForm;
  path: Path;
  sample: SampleForm;
  experiment: Experiment;
  scenario: Scenario;
}

function needFaults(need: Need, { form, path, sample, experiment }: Asked): Fault[] {
  const kind = { path: [...path, "kind"], given: form.kind };
  const { by } = experiment.assignment;
  if (need === "assignment" && (by === "none" || by === "time")) {
    const allowed = {
      en: `an estimator without a control group inside the county, or assignment by lot or by rule: here it is by ${by}`,
      zh: `不需要县内对照组的估计方法，或按抽签（lot）、规则（rule）分配；此处为 ${by}`,
    };
    return [{ ...kind, allowed }];
  }
  if (need === "waves" && wavesOf(sample, experiment.county.seasons).length < 2) {
    const allowed = {
      en: "an estimator of one wave, or a sample with two waves or more",
      zh: "只需一轮的估计方法，或至少两轮的样本",
    };
    return [{ ...kind, allowed }];
  }
  return [];
}

/** Fewer clusters say nothing of how they differ. */
const FEWEST_CLUSTERS = 10;

function clusterFaults({ form, path, sample, scenario }: Asked): Fault[] {
  if (form.cluster !== "village" || sample.of === "county") return [];
  const { villages } = scenario.county;
  if (villages >= FEWEST_CLUSTERS) return [];
  const allowed = {
    en: `unit or none: errors clustered by village take ${FEWEST_CLUSTERS} villages at least, and the county has ${villages}`,
    zh: ` unit 或 none：按村聚类至少需 ${FEWEST_CLUSTERS} 村，本县有 ${villages} 村`,
  };
  return [{ path: [...path, "cluster"], given: "village", allowed }];
}

function waveFaults(form: EstimateForm, path: Path, sample: SampleForm, { county }: Experiment): Fault[] {
  const waves = wavesOf(sample, county.seasons);
  return (form.waves ?? []).flatMap((wave, k) =>
    waves.includes(wave) || sample.of === "loans"
      ? []
      : [unlisted([...path, "waves", k], String(wave), waves.map(String))],
  );
}

/** What is made of two others may be made of such as stand before it. */
function faultsOfTwo(name: string, { estimates }: Experiment): Fault[] {
  const names = Object.keys(estimates);
  const allowed = names.filter((each, k) => k < names.indexOf(name) || !isOfTwo(estimates[each].kind));
  return (["above", "below"] as const).flatMap((key) => {
    const other = String(estimates[name][key]);
    return allowed.includes(other) ? [] : [unlisted(["estimates", name, key], other, allowed)];
  });
}

function judgedFaults({ target }: EstimateForm, path: Path): Fault[] {
  const { band, sign, insignificant } = target ?? {};
  if (band && band[0] >= band[1]) {
    const allowed = { en: `more than the lower end, ${band[0]}`, zh: `大于下限 ${band[0]}` };
    return [{ path: [...path, "target", "band", 1], given: String(band[1]), allowed }];
  }
  if (band || sign || insignificant !== undefined) return [];
  const allowed = {
    en: "band, sign or insignificant, by which it is judged",
    zh: " band、sign 或 insignificant 之一，据以判定",
  };
  return [{ path: [...path, "target"], given: "", allowed }];
}
