import { faults } from "./check.ts";
import { Scenario } from "./scenario.ts";

/** Fills in defaults that depend on another key: an arm's title on its name, a shock's start on the burn-in. */
export function finished({ extends: _, ...parsed }: ReturnType<typeof Scenario.parse>): Scenario {
  const arms = Object.entries(parsed.arms).map(([name, arm]) => {
    const title = arm.title ?? { zh: name, en: name };
    return [name, { ...arm, title }] as const;
  });
  const shocks = Object.entries(parsed.shocks).map(([name, shock]) => {
    const start = shock.start ?? -parsed.time.burnIn;
    return [name, { ...shock, start }] as const;
  });
  return { ...parsed, arms: Object.fromEntries(arms), shocks: Object.fromEntries(shocks) } as Scenario;
}

/** A plain scenario with all its defaults, or nothing if it cannot be played; `scenarioFrom` then says why. */
export function playable(plain: unknown): Scenario | undefined {
  const parsed = Scenario.safeParse(plain);
  if (!parsed.success) return undefined;
  const scenario = finished(parsed.data);
  return faults(scenario, new Set()).length === 0 ? scenario : undefined;
}
