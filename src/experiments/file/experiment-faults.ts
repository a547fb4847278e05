import { readAssignment } from "../../scenario/assigned.ts";
import type { Fault } from "../../scenario/check.ts";
import { oneOf } from "../../scenario/explain.ts";
import { nearest } from "../../scenario/nearest.ts";
import { type Path, shown } from "../../scenario/problem.ts";
import { estimateFaults } from "./estimate-faults.ts";
import { armsOf, type Experiment, TRIAL } from "./experiment.ts";
import { namePattern } from "./experiment-file.ts";
import type { LoadedExperiment } from "./experiment-study.ts";
import { sampleFaults } from "./sample-faults.ts";

/** Everything that contradicts itself, or asks for what is not there, so that nothing is played. */
export function experimentFaults(loaded: LoadedExperiment): Fault[] {
  const { experiment, opened } = loaded;
  const county = countyFaults(loaded);
  if (county.length > 0) return county;
  return [
    ...nameFaults(experiment),
    ...assignmentFaults(experiment),
    ...Object.keys(experiment.samples).flatMap((name) => sampleFaults(name, experiment, opened.scenario)),
    ...Object.keys(experiment.estimates).flatMap((name) => estimateFaults(name, experiment, opened.scenario)),
  ];
}

/** A name that is not among those that there are. */
export const unlisted = (path: Path, name: string, names: readonly string[], key = false): Fault => ({
  path,
  given: shown(name),
  allowed: oneOf(name, names),
  nearest: nearest(name, names),
  ...(key && { key }),
});

function countyFaults({ experiment: { county, arms }, opened: { scenario } }: LoadedExperiment): Fault[] {
  const names = Object.keys(scenario.arms);
  if (!names.includes(county.arm)) return [unlisted(["county", "arm"], county.arm, names)];
  const allowed = { en: "a name that no arm of the scenario has", zh: "情景中没有的方案名" };
  return Object.keys(arms ?? { [TRIAL]: {} })
    .filter((name) => names.includes(name))
    .map((name) => ({ path: arms ? ["arms", name] : ["county", "arm"], given: name, allowed, key: true }));
}

function nameFaults({ samples, estimates, arms = {} }: Experiment): Fault[] {
  const groups: [Path, object][] = [
    [["samples"], samples],
    [["estimates"], estimates],
    [["arms"], arms],
    ...Object.entries(samples).map(([name, { outcomes }]): [Path, object] => [
      ["samples", name, "outcomes"],
      outcomes,
    ]),
  ];
  const allowed = {
    en: "a name of up to 40 letters, digits and hyphens that starts with a lower-case letter",
    zh: "以小写英文字母开头、不超过 40 个字母数字或连字符的名称",
  };
  const empty = (["samples", "estimates"] as const)
    .filter((key) => Object.keys({ samples, estimates }[key]).length === 0)
    .map((key) => ({ path: [key], given: "{}", allowed: { en: "at least one", zh: "至少一项" } }));
  return [
    ...empty,
    ...groups.flatMap(([path, group]) =>
      Object.keys(group)
        .filter((name) => !namePattern.safeParse(name).success)
        .map((name) => ({ path: [...path, name], given: shown(name), allowed, key: true })),
    ),
  ];
}

function assignmentFaults(experiment: Experiment): Fault[] {
  const { assignment, arms, treatment, county } = experiment;
  const some = assignment.by === "lot" || assignment.by === "rule";
  const faults: Fault[] = [];
  if (arms && assignment.by !== "none") {
    const allowed = {
      en: "none: several treatments are tried on whole arms",
      zh: " none：若干处理须各占整个方案",
    };
    faults.push({ path: ["assignment", "by"], given: assignment.by, allowed });
  }
  if (!arms && assignment.by !== "none" && armsOf(experiment).length === 1) {
    const allowed = {
      en: "parameters, lenders or policies: what those assigned get",
      zh: " parameters、lenders 或 policies：被分配者所得到的处理",
    };
    faults.push({ path: ["treatment"], given: "", allowed });
  }
  if (some)
    for (const [name, open] of Object.entries(treatment.lenders))
      if (open === "closed") {
        const allowed = {
          en: "all, or purposes: open the lender to those assigned in a county where it is closed",
          zh: " all 或用途列表：请在该机构关闭的县里向被分配者开放",
        };
        faults.push({ path: ["treatment", "lenders", name], given: open, allowed });
      }
  if (assignment.by === "rule") faults.push(...readAssignment(assignment.for, ["assignment", "for"]).faults);
  if (assignment.by === "lot" && assignment.steps)
    faults.push(...orderFaults(assignment.steps, county.seasons));
  if (assignment.by === "time") {
    const { season, until, end } = assignment;
    for (const [key, value] of Object.entries({ until, end }))
      if (value !== undefined && value <= season) {
        const allowed = { en: `a season after season, ${season}`, zh: `晚于 season（${season}）的季` };
        faults.push({ path: ["assignment", key], given: String(value), allowed });
      }
  }
  if (assignment.by !== "none" && "season" in assignment && assignment.season >= county.seasons)
    faults.push(lateFault(["assignment", "season"], assignment.season, county.seasons));
  return faults;
}

function orderFaults(steps: readonly number[], seasons: number): Fault[] {
  return steps.flatMap((season, k): Fault[] => {
    if (season >= seasons) return [lateFault(["assignment", "steps", k], season, seasons)];
    if (k === 0 || season > steps[k - 1]) return [];
    const allowed = { en: `a season after ${steps[k - 1]}`, zh: `晚于第 ${steps[k - 1]} 季` };
    return [{ path: ["assignment", "steps", k], given: String(season), allowed }];
  });
}

export const lateFault = (path: Path, season: number, seasons: number): Fault => ({
  path,
  given: String(season),
  allowed: {
    en: `a season that is played: at most ${seasons - 1}, by county.seasons`,
    zh: `所模拟的季：按 county.seasons 不超过 ${seasons - 1}`,
  },
});
