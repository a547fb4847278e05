import type { Fault } from "../../scenario/check.ts";
import { allowedBy, valueAt } from "../../scenario/explain.ts";
import { nearest } from "../../scenario/nearest.ts";
import { type Path, shown } from "../../scenario/problem.ts";
import type { JsonSchema } from "../../scenario/rows.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { settingIn } from "../../scenario/timed-place.ts";
import type { Factor, FactorValue } from "../factor/factor.ts";
import { distributionFaults } from "./distribution-faults.ts";
import { isNumber, leafAt, nearestFactor } from "./factor-place.ts";
import { placesOf } from "./setting.ts";
import type { WrittenFactor } from "./study-file.ts";
import { undeclared } from "./undeclared.ts";
import { VARIANT } from "./variants.ts";

/** Where a factor is to be found: the scenario before any factor is set, and the arms that are played. */
export interface Ground {
  base: Scenario;
  arms: readonly string[];
  /** Names that the factor `variant` can take, where the study has variants. */
  variants?: readonly string[];
}

/** A factor as the study file writes it, with what the schema says of the parameter; or what is wrong with it. */
export function resolveFactor(
  written: WrittenFactor,
  at: number,
  ground: Ground,
): { factor?: Factor; faults: Fault[] } {
  const path: Path = ["factors", at];
  const own = leafOf(written.path, ground);
  if (!own) return { faults: [unknownPath(written.path, [...path, "path"], ground)] };
  const { times } = written;
  const other = times === undefined ? own : leafOf(times, ground);
  if (!other) return { faults: [unknownPath(times!, [...path, "times"], ground)] };
  if (own.type !== "number" || !isNumber(other)) {
    if (times !== undefined) return { faults: [noMultiple(times, [...path, "times"])] };
  }
  const leaf = times === undefined ? own : MULTIPLE;
  const faults = [...formFaults(written, leaf, path), ...valueFaults(written, leaf, path)];
  return faults.length > 0
    ? { faults }
    : { factor: multiple(factorOf(written, leaf, ground), own, ground), faults };
}

/** What a factor's path may be; nothing where it leads to no single value of the arms that are played. */
export function leafOf(path: string, { base, arms, variants }: Ground): JsonSchema | undefined {
  if (path === VARIANT) return variants && { enum: [...variants], unit: "code", zh: "变体", en: "variant" };
  const arm = armIn(path);
  if (path === "replicates" || (arm !== undefined && !["*", ...arms].includes(arm))) return undefined;
  const leaves = placesOf(path, arms).map((place) => leafAt(place, base));
  return leaves.every((leaf) => leaf !== undefined) ? leaves[0] : undefined;
}

const armIn = (path: string): string | undefined => /^arms\.([^.]+)\./.exec(path)?.[1];

function unknownPath(input: string, path: Path, { arms }: Ground): Fault {
  if (input === "replicates") {
    const en = "a parameter; replicates stand at the top of a study";
    return { path, given: input, allowed: { en, zh: "参数；重复次数写在研究文件顶层的 replicates" } };
  }
  const arm = armIn(input);
  if (arm !== undefined && arm !== "*" && !arms.includes(arm)) {
    const names = ["*", ...arms];
    const en = `an arm that the study plays: ${names.join(", ")}`;
    const zh = `本研究运行的方案：${names.join("、")}`;
    return { path, given: input, allowed: { en, zh }, nearest: nearest(arm, names) };
  }
  const en = "the path of a parameter with a range, a switch or a choice (see scenarios/README.md)";
  const zh = "有取值范围的参数、开关或选项的路径（见 scenarios/README.md）";
  return { path, given: input, allowed: { en, zh }, nearest: nearestFactor(input) };
}

/** What a multiple of another parameter may be. */
const MULTIPLE: JsonSchema = { type: "number", minimum: 0, maximum: 1_000_000 };

const noMultiple = (input: string, path: Path): Fault => ({
  path,
  given: input,
  allowed: {
    en: "a number, beside a parameter that need not be whole",
    zh: "数值参数（且本参数不限于整数）",
  },
});

/** A factor whose values are multiples of another parameter: named so, in multiples, its base the scenario's ratio. */
function multiple(factor: Factor, own: JsonSchema, { base, arms }: Ground): Factor {
  const { times, path, names } = factor;
  if (times === undefined) return factor;
  const at = (of: string) => valueAt(base, placesOf(of, arms)[0]);
  const [value, unit] = [at(path), at(times)];
  const ratio = typeof value === "number" && typeof unit === "number" && unit > 0 ? value / unit : undefined;
  const { base: _, ...rest } = factor;
  return {
    ...rest,
    names: {
      zh: `${own.zh ?? names.zh}（${times} 的倍数）`,
      en: `${own.en ?? names.en} (multiple of ${times})`,
    },
    unit: "times",
    ...(ratio !== undefined && { base: ratio }),
  };
}

const forms = ["values", "range", "distribution"] as const;

/** Which keys stand beside which. */
function formFaults(written: WrittenFactor, leaf: JsonSchema, path: Path): Fault[] {
  const present = forms.filter((form) => written[form] !== undefined);
  if (present.length !== 1) {
    const en = "exactly one of values, range, distribution";
    const zh = " values、range、distribution 三者之一";
    return [{ path, given: present.join(", "), allowed: { en, zh } }];
  }
  const form = present[0];
  const faults: Fault[] = [];
  if (form !== "values" && !isNumber(leaf)) {
    const { en, zh } = allowedBy(leaf);
    const allowed = { en: `values, each ${en}`, zh: ` values，每项为${zh}` };
    faults.push({ path: [...path, form], given: form, allowed, key: true });
  }
  if (form !== "range" && written.scale) faults.push(only("scale", "range", path));
  if (form === "values" && written.levels) faults.push(only("levels", "range, distribution", path));
  return faults;
}

const only = (key: string, forms: string, path: Path): Fault => ({
  path: [...path, key],
  given: key,
  allowed: { en: `${key} beside ${forms} only`, zh: `${key} 只与 ${forms} 同用` },
  key: true,
});

/** Which values the parameter takes. */
function valueFaults(written: WrittenFactor, leaf: JsonSchema, path: Path): Fault[] {
  const { values, range, distribution, base, scale } = written;
  const faults: Fault[] = [];
  const check = (value: FactorValue | undefined, at: Path) => {
    if (value !== undefined && !fits(value, leaf)) faults.push(wrongValue(value, leaf, at));
  };
  check(base, [...path, "base"]);
  values?.forEach((value, k) => {
    check(value, [...path, "values", k]);
  });
  if (values && new Set(values).size < values.length) faults.push(twice(values, [...path, "values"]));
  if (values && values.length < 2) {
    const allowed = { en: "at least two values", zh: "至少两个值" };
    faults.push({ path: [...path, "values"], given: shown(values), allowed });
  }
  if (!isNumber(leaf)) return faults;
  if (range) {
    const at = [...path, "range"];
    range.forEach((value, k) => {
      check(value, [...at, k]);
    });
    const [low, high] = range as [number, number];
    if (low >= high) {
      const allowed = { en: "low below high", zh: "下限小于上限" };
      faults.push({ path: at, given: shown(range), allowed });
    } else if (scale === "log" && low <= 0) {
      const allowed = { en: "a low above 0 for a log scale", zh: "对数刻度的下限大于 0" };
      faults.push({ path: [...at, 0], given: shown(low), allowed });
    }
  }
  if (distribution) faults.push(...distributionFaults(distribution, leaf, [...path, "distribution"]));
  return faults;
}

function twice(values: readonly FactorValue[], path: Path): Fault {
  const again = values.find((value, k) => values.indexOf(value) < k)!;
  return { path, given: shown(again), allowed: { en: "each value once", zh: "每个值只写一次" } };
}

function fits(value: FactorValue, leaf: JsonSchema): boolean {
  const { type, minimum = -Infinity, maximum = Infinity, multipleOf = 1 } = leaf;
  if (type === "boolean") return typeof value === "boolean";
  if (leaf.enum) return leaf.enum.includes(value as string);
  if (typeof value !== "number" || value < minimum || value > maximum) return false;
  return type !== "integer" || Number.isInteger(value / multipleOf);
}

function wrongValue(value: FactorValue, leaf: JsonSchema, path: Path): Fault {
  const close = typeof value === "string" && leaf.enum ? nearest(value, leaf.enum) : undefined;
  return { path, given: shown(value), allowed: allowedBy(leaf), nearest: close };
}

function factorOf(written: WrittenFactor, leaf: JsonSchema, ground: Ground): Factor {
  const { path, values, range, distribution, scale, levels } = written;
  const places = placesOf(path, ground.arms);
  const other = undeclared(places[0]);
  const { unit = other.unit, en = other.en, zh = other.zh, minimum, maximum, multipleOf } = leaf;
  const base = written.base ?? baseOf(places, ground.base);
  return {
    path,
    names: { zh, en },
    unit,
    whole: leaf.type === "integer",
    ...(multipleOf !== undefined && { multipleOf }),
    ...(isNumber(leaf) && { min: minimum, max: maximum }),
    kind: values ? "list" : range ? "range" : "distribution",
    ...(values && { values }),
    ...(range && { low: range[0], high: range[1], scale: scale ?? "linear" }),
    ...(levels !== undefined && { levels }),
    ...(distribution && { distribution }),
    ...(written.times !== undefined && { times: written.times }),
    ...(base !== undefined && { base }),
  };
}

/** The scenario's own value, if it has one and all places agree. */
function baseOf(places: readonly string[][], base: Scenario): FactorValue | undefined {
  const [first, ...others] = places.map((place) => settingIn(base, place) as FactorValue | undefined);
  return others.every((each) => each === first) ? first : undefined;
}
