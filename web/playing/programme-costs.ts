import programmes from "virtual:programmes";
import { computed, effect, signal } from "@preact/signals";
import type { Flow } from "../../src/declare/flows.ts";
import { INTERRUPTED } from "../../src/play/interrupted.ts";
import { messageOf } from "../../src/play/runner.ts";
import type { Asked } from "../set/asked.ts";
import { countyOutlay } from "../set/county-outlay.ts";
import { asked, dragging, now, plain } from "../set/now.ts";
import { inForce } from "../set/policy-settings.ts";
import { withoutPolicies } from "../set/programme-settings.ts";
import { resting } from "./live.ts";
import { ask, problem, progress, tooLarge } from "./results.ts";

/** What costs are counted at: one arm on one luck. */
interface Sight {
  asked: Asked;
  arm: string;
  replicate: number;
}

/** What programmes cost the county: with each less without it, yuan a household and year; and all of them together. */
interface Costs extends Sight {
  households: number;
  each: ReadonlyMap<string, number>;
  all: number;
}

const lastCosts = signal<Costs | undefined>(undefined);
const failure = signal<string | undefined>(undefined);

const sightNow = (): Sight => {
  const { arms, replicate } = now.value;
  return { asked: asked.value, arm: arms[arms.length - 1], replicate };
};

const isSame = (a: Sight, b: Sight | undefined): boolean =>
  a.asked === b?.asked && a.arm === b.arm && a.replicate === b.replicate;

/** Costs of what stands; nothing until they have been played. */
export const costs = computed<Costs | undefined>(() => {
  const last = lastCosts.value;
  return last && isSame(sightNow(), last) ? last : undefined;
});

/** Why costs could not be played. */
export const costsFailure = computed(() => (costs.value ? undefined : failure.value));

const all = programmes.flatMap(({ policies }) => policies);
let asking: Sight | undefined;

/** Plays the luck with everything, and again without each programme, one after the other, until another wish comes. */
async function count(sight: Sight): Promise<Costs | undefined> {
  const own = all.filter(({ key }) => inForce(sight.asked.plain, sight.asked.settings, key));
  const look = (scenario: Asked) => ask("look", scenario, [sight.arm], sight.replicate);
  const whole = await look(sight.asked);
  const costOf = async (policies: typeof own): Promise<number> => {
    const flows: Flow[] = policies.flatMap((policy) => policy.flows);
    const keys = policies.map(({ key }) => key);
    const { arms } = await look(withoutPolicies(sight.asked, keys));
    return (
      countyOutlay(whole.arms[0].years, flows, whole.households) -
      countyOutlay(arms[0].years, flows, whole.households)
    );
  };
  const each = new Map<string, number>();
  for (const policy of own) {
    if (asking !== sight) return undefined;
    each.set(policy.key, await costOf([policy]));
  }
  const [only] = each.values();
  const together = own.length > 1 ? await costOf(own) : (only ?? 0);
  return { ...sight, households: whole.households, each, all: together };
}

/** Counts whenever what stands has been played; what was interrupted is asked for again. */
export function followCosts(): () => void {
  return effect(() => {
    const sight = sightNow();
    const { state } = progress.value;
    const none = !all.some(({ key }) => inForce(plain.value, now.value.settings, key));
    if (dragging.value || !resting.value || problem.value || tooLarge.value || none) return;
    if (isSame(sight, asking) || state === "failed") return;
    asking = sight;
    failure.value = undefined;
    count(sight).then(
      (result) => {
        if (result && asking === sight) lastCosts.value = result;
      },
      (error: unknown) => {
        if (asking !== sight) return;
        if (messageOf(error) === INTERRUPTED) asking = undefined;
        else failure.value = messageOf(error);
      },
    );
  });
}
