import type * as z from "zod/mini";
import { county } from "../declare/county.ts";
import { declarations } from "../declare/parameter.ts";
import { population } from "../model/founding/population.ts";
import { lenders } from "../model/lenders/all.ts";
import { phases } from "../model/phases/all.ts";
import { policies } from "../model/policies/all.ts";
import type { Plan, Uncertain } from "../model/run.ts";
import { shocks } from "../model/shocks/all.ts";
import type { Family, Pick as Picked } from "../model/state/pick.ts";

/** As much of a zod schema as is walked here: defaults and prefaults around numbers and objects. */
interface Walked {
  def: {
    innerType?: Walked;
    shape?: Record<string, Walked>;
    defaultValue?: unknown;
    checks?: readonly { _zod: { def: { format?: string } } }[];
  };
}

type Path = readonly (string | number)[];

/**
 * What is not well known in a plan: every declared number of grade C or D with a plausible range that stands at its
 * declared default, whether a scenario leaves it there or sets it there. What stands elsewhere is the scenario's own
 * assumption and is not drawn.
 */
export function uncertainIn(plan: Omit<Plan, "uncertain">, lenderLikes: readonly string[]): Uncertain[] {
  const group = (parameters: object, value: unknown, path: Path, key = path.join(".")): Uncertain[] =>
    Object.entries(parameters).flatMap(([name, schema]) =>
      open(schema as Walked, (value as Record<string, unknown>)[name], [...path, name], `${key}.${name}`),
    );
  const listed = (family: Family, picks: readonly Picked[], path: Path): Uncertain[] =>
    picks.flatMap(({ name, kind, parameters }, k) =>
      group(family[kind].parameters, parameters, [...path, k, "parameters"], name),
    );
  return [
    ...group(county, plan.county, ["county"]),
    ...(plan.survey ? [] : group(population, plan.population, ["population"])),
    ...Object.entries(phases).flatMap(([name, { parameters }]) =>
      group(parameters, plan.phases[name], ["phases", name]),
    ),
    ...listed(shocks, plan.shocks, ["shocks"]),
    ...plan.lenders.flatMap((terms, j) =>
      open(
        lenders[lenderLikes[j] as keyof typeof lenders] as unknown as Walked,
        terms,
        ["lenders", j],
        plan.lenderNames[j],
      ),
    ),
    ...plan.arms.flatMap((arm, a) => listed(policies, arm.policies, ["arms", a, "policies"])),
  ];
}

function open(schema: Walked, value: unknown, path: Path, key: string): Uncertain[] {
  const declared = declarations.get(schema as unknown as z.ZodMiniType);
  if (declared) {
    const { plausible, grade } = declared;
    const usual = schema.def.defaultValue;
    const isSupported = grade !== "C" && grade !== "D";
    if (isSupported || !plausible || typeof value !== "number" || value !== usual) return [];
    const whole = isWhole(schema.def.innerType);
    return [{ key, path, low: plausible[0], high: plausible[1], whole }];
  }
  const { innerType, shape } = schema.def;
  if (innerType) return open(innerType, value, path, key);
  if (!shape || value === null || typeof value !== "object") return [];
  return Object.entries(shape).flatMap(([name, inner]) =>
    open(inner, (value as Record<string, unknown>)[name], [...path, name], `${key}.${name}`),
  );
}

const isWhole = (schema: Walked | undefined): boolean =>
  schema?.def.checks?.some(({ _zod }) => _zod.def.format === "safeint") ?? false;

/** Where a scenario file holds what an uncertain number of its plan comes from. */
export function scenarioPathOf(
  { path: [family, at, ...rest] }: Pick<Uncertain, "path">,
  { shocks, lenderNames, arms }: Pick<Plan, "shocks" | "lenderNames" | "arms">,
): string {
  const k = at as number;
  switch (family) {
    case "phases":
      return [at, ...rest].join(".");
    case "lenders":
      return [family, lenderNames[k], ...rest].join(".");
    case "shocks":
      return [family, shocks[k].name, ...rest.slice(1)].join(".");
    case "arms": {
      const { name, policies } = arms[k];
      const [group, pick, , ...parameter] = rest;
      return [family, name, group, policies[pick as number].name, ...parameter].join(".");
    }
    default:
      return [family, at, ...rest].join(".");
  }
}
