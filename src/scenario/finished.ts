import { faults } from "./check.ts";
import { liftPaths } from "./lift-paths.ts";
import { type Arm, Scenario, type WrittenAccess } from "./scenario.ts";
import { scenarioSchema } from "./schema.ts";
import type { WrittenPath } from "./time-path.ts";

type Parsed = ReturnType<typeof Scenario.parse>;
type ParsedArm = Parsed["arms"][string];

/**
 * Fills in defaults that depend on another key: an arm's title on its name, a shock's and a lender's start on the
 * burn-in. Paths in time, taken out before, stand beside the values that they start from.
 */
export function finished({ extends: _, ...parsed }: Parsed, paths: readonly WrittenPath[]): Scenario {
  const { burnIn } = parsed.time;
  const arms = Object.entries(parsed.arms).map(([name, arm]) => {
    const title = arm.title ?? { zh: name, en: name };
    return [name, { ...arm, title, ...opened(arm, burnIn) }] as const;
  });
  const shocks = Object.entries(parsed.shocks).map(([name, shock]) => {
    const start = shock.start ?? -burnIn;
    return [name, { ...shock, start }] as const;
  });
  return {
    ...parsed,
    arms: Object.fromEntries(arms),
    shocks: Object.fromEntries(shocks),
    ...(paths.length > 0 && { paths }),
  } as Scenario;
}

/** An arm's lenders with their purposes, and apart from it when and to whom they are open. */
function opened({ lenders }: ParsedArm, burnIn: number): Pick<Arm, "lenders" | "access"> {
  const purposes: Arm["lenders"] = {};
  const access: Record<string, WrittenAccess> = {};
  for (const [name, open] of Object.entries(lenders)) {
    if (open === "all" || Array.isArray(open)) purposes[name] = open as Arm["lenders"][string];
    else {
      const { purposes: served, start = -burnIn, ...rest } = open;
      purposes[name] = served as Arm["lenders"][string];
      access[name] = { start, ...rest };
    }
  }
  return { lenders: purposes, ...(Object.keys(access).length > 0 && { access }) };
}

/** A plain scenario with all its defaults, or nothing if it cannot be played; `scenarioFrom` then says why. */
export function playable(plain: unknown): Scenario | undefined {
  const { bare, paths, faults: wrong } = liftPaths(plain, scenarioSchema);
  const parsed = Scenario.safeParse(bare);
  if (!parsed.success || wrong.length > 0) return undefined;
  const scenario = finished(parsed.data, paths);
  return faults(scenario, new Set()).length === 0 ? scenario : undefined;
}
