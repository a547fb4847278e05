import type { Names } from "../declare/parameter.ts";
import { featureKeys } from "../model/credit/features.ts";
import { inputResponse, weightOfInputs } from "../model/state/harvest.ts";
import { oneOf } from "./explain.ts";
import { nearest } from "./nearest.ts";
import { type Path, shown } from "./problem.ts";
import { namePattern, type Scenario } from "./scenario.ts";
import { timingFaults } from "./timing-faults.ts";

/** A mistake that only shows when several keys are read together. */
export interface Fault {
  path: Path;
  given: string;
  allowed: Names;
  nearest?: string;
  /** The key itself is at fault, not its value. */
  key?: boolean;
}

/** Lenders that an arm may open at once in a run: as many as the state has room for. */
export const MOST_LENDERS = 4;

/** Everything that contradicts itself so that it cannot be run; `dropped`: names whose own faults are known. */
export function faults(scenario: Scenario, dropped: ReadonlySet<string>): Fault[] {
  return [
    ...nameFaults(scenario),
    ...armFaults(scenario, dropped),
    ...referenceFaults(scenario, dropped),
    ...lenderFaults(scenario),
    ...responseFaults(scenario),
    ...timingFaults(scenario),
  ];
}

/** The lenders that some arm opens. */
export function openedLenders({ arms }: Pick<Scenario, "arms">): Set<string> {
  return new Set(Object.values(arms).flatMap(({ lenders }) => Object.keys(lenders)));
}

function nameFaults({ shocks, lenders, arms }: Scenario): Fault[] {
  const groups: [Path, object][] = [
    [["shocks"], shocks],
    [["lenders"], lenders],
    [["arms"], arms],
    ...Object.entries(arms).map(([arm, { policies }]): [Path, object] => [
      ["arms", arm, "policies"],
      policies,
    ]),
  ];
  const allowed = {
    en: "a name of up to 40 letters, digits and hyphens that starts with a lower-case letter",
    zh: "以小写英文字母开头、不超过 40 个字母数字或连字符的名称",
  };
  return groups.flatMap(([path, group]) =>
    Object.keys(group)
      .filter((name) => !namePattern.test(name))
      .map((name) => ({ path: [...path, name], given: shown(name), allowed, key: true })),
  );
}

function armFaults(scenario: Scenario, dropped: ReadonlySet<string>): Fault[] {
  const known = Object.keys(scenario.lenders);
  const faults = Object.entries(scenario.arms).flatMap(([arm, { lenders }]) =>
    Object.keys(lenders)
      .filter((name) => !known.includes(name) && !dropped.has(name))
      .map((name) => unknown(["arms", arm, "lenders", name], name, known, true)),
  );
  const none = { en: "at least one arm", zh: "至少一个方案" };
  if (Object.keys(scenario.arms).length === 0) faults.push({ path: ["arms"], given: "{}", allowed: none });
  const opened = [...openedLenders(scenario)].filter((name) => known.includes(name));
  if (opened.length > MOST_LENDERS) {
    const en = `at most ${MOST_LENDERS} lenders open in the arms of one scenario`;
    const zh = `一个情景的各方案合计不超过 ${MOST_LENDERS} 家放贷机构`;
    faults.push({ path: ["lenders"], given: opened.join(", "), allowed: { en, zh } });
  }
  return faults;
}

function referenceFaults({ arms, time, compare }: Scenario, dropped: ReadonlySet<string>): Fault[] {
  const known = Object.keys(arms);
  const references: [Path, string][] = [
    [["time", "burnInArm"], time.burnInArm],
    [["compare", "reference"], compare.reference],
    [["compare", "treatment"], compare.treatment],
  ];
  return references
    .filter(([, name]) => !known.includes(name) && !dropped.has(name))
    .map(([path, name]) => unknown(path, name, known));
}

function unknown(path: Path, name: string, known: readonly string[], key = false): Fault {
  return { path, given: shown(name), allowed: oneOf(name, known), nearest: nearest(name, known), key };
}

function lenderFaults({ lenders }: Scenario): Fault[] {
  return Object.entries(lenders).flatMap(([name, { information, products }]) => {
    const sees = information.sees.flatMap((feature, k) =>
      (featureKeys as readonly string[]).includes(feature)
        ? []
        : [unknown(["lenders", name, "information", "sees", k], feature, featureKeys)],
    );
    return [
      ...sees,
      ...products.flatMap((product, k) => productFaults(product, ["lenders", name, "products", k])),
    ];
  });
}

function productFaults(product: Scenario["lenders"][string]["products"][number], path: Path): Fault[] {
  const { rateLow, rateHigh, smallest, cap } = product;
  const faults: Fault[] = [];
  if (rateLow > rateHigh) {
    const allowed = { en: `at most rateHigh, ${rateHigh}`, zh: `不高于 rateHigh(${rateHigh})` };
    faults.push({ path: [...path, "rateLow"], given: String(rateLow), allowed });
  }
  if (smallest > cap) {
    const allowed = { en: `at most cap, ${cap}`, zh: `不高于 cap(${cap})` };
    faults.push({ path: [...path, "smallest"], given: String(smallest), allowed });
  }
  return faults;
}

/** Without any inputs a field of either kind bears nothing at worst, never less: κ + ε ≤ 1. */
function responseFaults({ produce }: Scenario): Fault[] {
  const kinds = [
    [0, "inputCurvature"],
    [1, "intensiveCurvature"],
  ] as const;
  return kinds.flatMap(([intensive, key]) => {
    const { cost, curvature } = inputResponse(intensive, produce);
    const weight = weightOfInputs(cost, produce.inputMargin);
    if (weight + curvature <= 1) return [];
    const most = rounded(1 - weight);
    const allowed = {
      en: `at most 1 less the weight of inputs: κ + ε ≤ 1, where κ = ${rounded(weight)} by produce.inputMargin (${produce.inputMargin}) and ε is produce.${key}, so ${most}`,
      zh: `κ + ε ≤ 1:按 produce.inputMargin(${produce.inputMargin})κ = ${rounded(weight)},ε 即 produce.${key},不超过 ${most}`,
    };
    return [{ path: ["produce", key], given: String(curvature), allowed }];
  });
}

/** To three places, as a message tells it. */
const rounded = (value: number): string => String(Math.round(1000 * value) / 1000);
