import type { Fault } from "../../scenario/check.ts";
import { allowedBy } from "../../scenario/explain.ts";
import { type Path, shown } from "../../scenario/problem.ts";
import type { JsonSchema } from "../../scenario/rows.ts";
import { massWithin } from "../factor/distribution.ts";
import type { Distribution, DistributionKind } from "../factor/factor.ts";

type Key = Exclude<keyof Distribution, "kind">;
const keys: readonly Key[] = ["low", "high", "mode", "mean", "sd", "median", "sigma"];

/** What each distribution is told; of these, what it may be told. */
const needs: Readonly<Record<DistributionKind, { needed: readonly Key[]; free: readonly Key[] }>> = {
  uniform: { needed: ["low", "high"], free: [] },
  logUniform: { needed: ["low", "high"], free: [] },
  triangular: { needed: ["low", "mode", "high"], free: [] },
  normal: { needed: ["mean", "sd"], free: ["low", "high"] },
  logNormal: { needed: ["median", "sigma"], free: ["low", "high"] },
};

const LEAST_MASS = 0.01;

/** Everything that contradicts itself or the parameter's range. */
export function distributionFaults(distribution: Distribution, leaf: JsonSchema, path: Path): Fault[] {
  const faults = [...keyFaults(distribution, path), ...limitFaults(distribution, leaf, path)];
  if (faults.length > 0) return faults;
  return [
    ...orderFaults(distribution, path),
    ...massFaults(distribution, leaf, path),
    ...wholeFaults(distribution, leaf, path),
  ];
}

/** Of a whole number there must be one between the ends. */
function wholeFaults(distribution: Distribution, leaf: JsonSchema, path: Path): Fault[] {
  const { type, minimum = -Infinity, maximum = Infinity, multipleOf: step = 1 } = leaf;
  const [low, high] = [
    Math.max(distribution.low ?? minimum, minimum),
    Math.min(distribution.high ?? maximum, maximum),
  ];
  if (type !== "integer" || low >= high || Math.ceil(low / step) <= Math.floor(high / step)) return [];
  const en = `ends with a whole number${step === 1 ? "" : `, a multiple of ${step},`} between them`;
  const zh = `两端之间至少有一个整数${step === 1 ? "" : `（${step} 的倍数）`}`;
  return [{ path, given: `${low}, ${high}`, allowed: { en, zh } }];
}

function keyFaults(distribution: Distribution, path: Path): Fault[] {
  const { needed, free } = needs[distribution.kind];
  const optional =
    free.length > 0
      ? { en: ` (and ${free.join(", ")})`, zh: `（另可写 ${free.join("、")}）` }
      : { en: "", zh: "" };
  const allowed = {
    en: `${needed.join(", ")} for ${distribution.kind}${optional.en}`,
    zh: ` ${distribution.kind} 的 ${needed.join("、")}${optional.zh}`,
  };
  const missing = needed.filter((key) => distribution[key] === undefined);
  const foreign = keys.filter(
    (key) => distribution[key] !== undefined && ![...needed, ...free].includes(key),
  );
  return [
    ...(missing.length > 0 ? [{ path, given: "", allowed }] : []),
    ...foreign.map((key) => ({ path: [...path, key], given: key, allowed, key: true })),
  ];
}

/** Ends and mode lie inside the declared range. */
function limitFaults(distribution: Distribution, leaf: JsonSchema, path: Path): Fault[] {
  const { minimum = -Infinity, maximum = Infinity } = leaf;
  return (["low", "mode", "high"] as const).flatMap((key) => {
    const value = distribution[key];
    if (value === undefined || (value >= minimum && value <= maximum)) return [];
    return [{ path: [...path, key], given: shown(value), allowed: allowedBy(leaf) }];
  });
}

function orderFaults({ kind, low, mode, high }: Distribution, path: Path): Fault[] {
  const fault = (key: Key, value: number, en: string, zh: string): Fault => ({
    path: [...path, key],
    given: shown(value),
    allowed: { en, zh },
  });
  if (low !== undefined && high !== undefined && low >= high)
    return [fault("low", low, `less than high, ${high}`, `小于 high（${high}）`)];
  if (kind === "logUniform" && low! <= 0) return [fault("low", low!, "a number above 0", "大于 0 的数")];
  if (mode !== undefined && (mode < low! || mode > high!))
    return [fault("mode", mode, `a number from low, ${low}, to high, ${high}`, `${low} 至 ${high} 之间的数`)];
  return [];
}

function massFaults(
  distribution: Distribution,
  { minimum = -Infinity, maximum = Infinity }: JsonSchema,
  path: Path,
) {
  const mass = massWithin(distribution, minimum, maximum);
  if (mass >= LEAST_MASS) return [];
  const [low, high] = [distribution.low ?? minimum, distribution.high ?? maximum];
  const en = `a distribution with at least 1 % inside ${low} to ${high}; it has ${(mass * 100).toPrecision(2)} %`;
  const zh = `至少有 1 % 落在 ${low} 至 ${high} 之内的分布；现为 ${(mass * 100).toPrecision(2)} %`;
  return [{ path, given: distribution.kind, allowed: { en, zh } }];
}
