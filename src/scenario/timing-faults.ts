import { policies } from "../model/policies/all.ts";
import type { Step } from "../model/state/step.ts";
import { beginOf, endOf, isRamp } from "../model/state/time-path.ts";
import { householdRules, type WrittenAssignment } from "./assignment.ts";
import type { Fault } from "./check.ts";
import type { Path } from "./problem.ts";
import type { Scenario } from "./scenario.ts";
import type { WrittenPath } from "./time-path.ts";

/** Paths in time and assignments that contradict the run, or the county that they speak of. */
export const timingFaults = (scenario: Scenario): Fault[] => [
  ...(scenario.paths ?? []).flatMap((path) => pathFaults(path, scenario)),
  ...assignments(scenario).flatMap((each) => assignmentFaults(each, scenario)),
];

/** Where a path is written. */
export function placeOfPath({ path, arm, item }: WrittenPath): Path {
  const within = item === undefined ? [] : [item];
  return [...(arm === undefined ? [] : ["arms", arm, "parameters"]), ...segmentsOf(path), ...within];
}

/** A dotted path as places of lists and keys. */
export const segmentsOf = (path: string): (string | number)[] =>
  path.split(".").map((name) => (/^\d+$/.test(name) ? Number(name) : name));

function pathFaults(path: WrittenPath, scenario: Scenario): Fault[] {
  const { seasons } = scenario.time;
  const nowhere = nowhereFault(path, scenario);
  if (nowhere) return [nowhere];
  return path.at.flatMap((change, k): Fault[] => {
    const place = [...placeOfPath(path), "at", k];
    const [begin, end] = [beginOf(change), endOf(change)];
    if (path.arm !== undefined && begin < 0) {
      const allowed = { en: "a season from 0 on: arms part there", zh: "第 0 季起:各方案自此分叉" };
      return [{ path: [...place, isRamp(change) ? "from" : "season"], given: String(begin), allowed }];
    }
    if (!isRamp(change) || begin >= seasons || end < seasons) return [];
    const allowed = {
      en: `a season of the run, ${seasons - 1} at most (time.seasons)`,
      zh: `测量期内的季,不晚于第 ${seasons - 1} 季(time.seasons)`,
    };
    return [{ path: [...place, "until"], given: String(end), allowed }];
  });
}

/** A product beyond the last that a lender has, whose terms a path or an arm would set. */
function nowhereFault(path: WrittenPath, { lenders }: Scenario): Fault | undefined {
  const [, name, , number] = /^lenders\.([^.]+)\.(products)\.(\d+)\./.exec(path.path) ?? [];
  const products = name === undefined ? undefined : lenders[name]?.products;
  if (!products || Number(number) < products.length) return undefined;
  const last = products.length - 1;
  const allowed = {
    en: `the number of a product of ${name}, from 0 to ${last}`,
    zh: `${name} 的产品号,0 至 ${last}`,
  };
  const place = placeOfPath(path);
  return { path: place.slice(0, place.indexOf("products") + 2), given: String(number), allowed, key: true };
}

interface Assigned {
  path: Path;
  rules: WrittenAssignment;
  villagesOnly: boolean;
}

function assignments({ arms, paths = [] }: Scenario): Assigned[] {
  const ofPaths = paths.flatMap((path): Assigned[] =>
    path.for ? [{ path: [...placeOfPath(path), "for"], rules: path.for, villagesOnly: false }] : [],
  );
  const ofArms = Object.entries(arms).flatMap(([arm, { policies: picks, access = {} }]) => [
    ...Object.entries(picks).flatMap(([name, { on, kind = name, for: rules }]): Assigned[] => {
      const { targets } = policies[kind as keyof typeof policies] as unknown as Step;
      const path = ["arms", arm, "policies", name, "for"];
      return on && rules ? [{ path, rules, villagesOnly: targets === "villages" }] : [];
    }),
    ...Object.entries(access).flatMap(([name, { for: rules }]): Assigned[] =>
      rules ? [{ path: ["arms", arm, "lenders", name, "for"], rules, villagesOnly: false }] : [],
    ),
  ]);
  return [...ofPaths, ...ofArms];
}

function assignmentFaults(
  { path, rules, villagesOnly }: Assigned,
  { county, population }: Scenario,
): Fault[] {
  // Villages of a survey are counted once it has been read.
  const villages = population.survey === undefined ? county.villages : Infinity;
  const faults: Fault[] = (rules.villages ?? []).flatMap((number, k) => {
    if (number < villages) return [];
    const last = villages - 1;
    const allowed = { en: `the number of a village, from 0 to ${last}`, zh: ` 0 至 ${last} 的村号` };
    return [{ path: [...path, "villages", k], given: String(number), allowed }];
  });
  for (const key of ["distance", "literacy"] as const) {
    const { atLeast = -Infinity, below = Infinity } = rules[key] ?? {};
    if (atLeast < below) continue;
    const allowed = { en: `above atLeast, ${atLeast}`, zh: `大于 atLeast(${atLeast})` };
    faults.push({ path: [...path, key, "below"], given: String(below), allowed });
  }
  return villagesOnly ? [...faults, ...withinVillages(rules, path)] : faults;
}

function withinVillages(rules: WrittenAssignment, path: Path): Fault[] {
  const allowed = {
    en: "villages, distance, product, or a lot of villages: this policy works village by village",
    zh: " villages、distance、product 或按村抽签:该政策以村为单位",
  };
  const found: Fault[] = householdRules
    .filter((key) => rules[key] !== undefined)
    .map((key) => ({ path: [...path, key], given: key, allowed, key: true }));
  if (rules.lot?.of === "households")
    found.push({ path: [...path, "lot", "of"], given: "households", allowed, nearest: "villages" });
  return found;
}
