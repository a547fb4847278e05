import type { Names } from "../declare/parameter.ts";
import { featureKeys } from "../model/credit/features.ts";
import { inputResponse, weightOfInputs } from "../model/state/harvest.ts";
import { oneOf } from "./explain.ts";
import { momentFaults, type Rule } from "./moment-faults.ts";
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
  /** Keys that it is read together with, and what those may be where they are at fault. */
  with?: readonly Path[];
  otherwise?: Names;
}

/** Lenders that an arm may open at once in a run: as many as the state has room for. */
const MOST_LENDERS = 4;

/** Everything that contradicts itself so that it cannot be run; `dropped`: names whose own faults are known. */
export function faults(scenario: Scenario, dropped: ReadonlySet<string>): Fault[] {
  return [
    ...nameFaults(scenario),
    ...armFaults(scenario, dropped),
    ...referenceFaults(scenario, dropped),
    ...lenderFaults(scenario),
    ...together(scenario),
    ...timingFaults(scenario),
    ...momentFaults(scenario, together),
  ];
}

/** What single values allow, and together contradict. */
const together: Rule = (scenario) => [...productsFaults(scenario), ...responseFaults(scenario)];

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
  const names = Object.keys(scenario.lenders);
  const faults = Object.entries(scenario.arms).flatMap(([arm, { lenders }]) =>
    Object.entries(lenders).flatMap(([name, purposes]) => {
      const path = ["arms", arm, "lenders", name];
      if (names.includes(name)) return channelFaults(path, purposes, scenario.lenders[name]);
      return dropped.has(name) ? [] : [unknown(path, name, names, true)];
    }),
  );
  const none = { en: "at least one arm", zh: "至少一个方案" };
  if (Object.keys(scenario.arms).length === 0) faults.push({ path: ["arms"], given: "{}", allowed: none });
  const opened = [...openedLenders(scenario)].filter((name) => names.includes(name));
  if (opened.length > MOST_LENDERS) {
    const en = `at most ${MOST_LENDERS} lenders open in the arms of one scenario`;
    const zh = `一个情景的各方案合计不超过 ${MOST_LENDERS} 家放贷机构`;
    faults.push({ path: ["lenders"], given: opened.join(", "), allowed: { en, zh } });
  }
  return faults;
}

/** A lender that is open, and has no product for anything that it is open to, can lend nothing. */
function channelFaults(
  path: Path,
  purposes: Scenario["arms"][string]["lenders"][string],
  { products }: Scenario["lenders"][string],
): Fault[] {
  const served = new Set(products.flatMap((product) => product.purposes));
  if (purposes === "all" || purposes.some((purpose) => served.has(purpose))) return [];
  const list = [...served].join(", ");
  const place = path.slice(-1)[0];
  const allowed = {
    en: `all, or at least one of the purposes that lenders.${place}.products lend for: ${list}`,
    zh: ` all,或至少一种 lenders.${place}.products 有对应产品的用途:${list}`,
  };
  return [{ path, given: shown(purposes), allowed }];
}

function referenceFaults({ arms, time, compare }: Scenario, dropped: ReadonlySet<string>): Fault[] {
  const names = Object.keys(arms);
  const references: [Path, string][] = [
    [["time", "burnInArm"], time.burnInArm],
    [["compare", "reference"], compare.reference],
    [["compare", "treatment"], compare.treatment],
  ];
  return references
    .filter(([, name]) => !names.includes(name) && !dropped.has(name))
    .map(([path, name]) => unknown(path, name, names));
}

function unknown(path: Path, name: string, names: readonly string[], key = false): Fault {
  return { path, given: shown(name), allowed: oneOf(name, names), nearest: nearest(name, names), key };
}

function lenderFaults({ lenders }: Scenario): Fault[] {
  return Object.entries(lenders).flatMap(([name, { information }]) =>
    information.sees.flatMap((feature, k) =>
      (featureKeys as readonly string[]).includes(feature)
        ? []
        : [unknown(["lenders", name, "information", "sees", k], feature, featureKeys)],
    ),
  );
}

const productsFaults = ({ lenders }: Scenario): Fault[] =>
  Object.entries(lenders).flatMap(([name, { products }]) =>
    products.flatMap((product, k) => productFaults(product, ["lenders", name, "products", k])),
  );

/** Pairs of a product's terms of which the first may not lie above the second. */
const ordered = [
  ["rateLow", "rateHigh"],
  ["smallest", "cap"],
] as const;

function productFaults(product: Scenario["lenders"][string]["products"][number], path: Path): Fault[] {
  return ordered.flatMap(([low, high]): Fault[] => {
    if (product[low] <= product[high]) return [];
    const allowed = { en: `at most ${high}, ${product[high]}`, zh: `不高于 ${high}(${product[high]})` };
    const otherwise = { en: `at least ${low}, ${product[low]}`, zh: `不低于 ${low}(${product[low]})` };
    const place = { path: [...path, low], with: [[...path, high]] };
    return [{ ...place, given: String(product[low]), allowed, otherwise }];
  });
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
    const otherwise = {
      en: `a value with which κ + ε ≤ 1: it makes κ ${rounded(weight)}, and ε, produce.${key}, is ${curvature}`,
      zh: `使 κ + ε ≤ 1 的值:此处 κ = ${rounded(weight)},而 ε 即 produce.${key} 为 ${curvature}`,
    };
    const read = Object.keys(produce).map((each) => ["produce", each]);
    return [{ path: ["produce", key], given: String(curvature), allowed, with: read, otherwise }];
  });
}

/** To three places, as a message tells it. */
const rounded = (value: number): string => String(Math.round(1000 * value) / 1000);
