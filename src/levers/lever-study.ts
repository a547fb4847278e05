import type { Loaded } from "../scenario/load.ts";
import type { Picked } from "../scenario/scenario.ts";
import type { LoadedStudy } from "../sweeps/study/load-study.ts";
import type { Variant } from "../sweeps/study/study.ts";
import { variantStudy } from "../sweeps/study/variant-study.ts";
import { type CatalogueLever, settingsAt, strengthNames } from "./catalogue.ts";
import { type Mixture, mixtureName } from "./mixture.ts";
import { canReach, type TargetKey, targets } from "./target.ts";

/** The county that levers are tried on: an arm of a scenario without any policy. */
export interface Ground {
  /** The scenario's file, as `loadScenario` read it with the changes `set`. */
  file: string;
  opened: Loaded;
  set: readonly string[];
  arm: string;
  levers: readonly CatalogueLever[];
  target: TargetKey;
  /** Households of the county. */
  households: number;
  /** First year in which levers act, from 1. */
  start: number;
  seed?: string;
}

const SEASONS = 4;

/** The policies that a mixture writes into the arm. A lever that cannot be narrowed is for all whatever the target. */
export function policiesOf(mixture: Mixture, { levers, target, start }: Ground): Record<string, Picked> {
  const { rules } = targets[target] as { rules?: object };
  return Object.fromEntries(
    mixture.map(({ lever: key, strength }) => {
      const lever = levers.find((each) => each.key === key)!;
      const narrowed = rules && canReach(lever, target) ? { for: rules } : {};
      const pick = { on: true, start: SEASONS * (start - 1), ...settingsAt(lever, strength), ...narrowed };
      return [key, pick as Picked];
    }),
  );
}

/** Names that a variant may have are shorter than those of large mixtures. */
const LONGEST = 80;

function variantOf(mixture: Mixture, at: number, ground: Ground): Variant {
  const { levers, arm, opened } = ground;
  const name = mixtureName(mixture).replaceAll(":", "-");
  const titles = mixture.map(({ lever: key, strength }) => {
    const lever = levers.find((each) => each.key === key)!;
    const { zh, en } = strengthNames[strength];
    return { zh: `${lever.zh}（${zh}）`, en: `${lever.en} (${en})` };
  });
  const title = {
    zh: titles.map(({ zh }) => zh).join("＋") || "什么也不做",
    en: titles.map(({ en }) => en).join(" + ") || "do nothing",
  };
  const policies = policiesOf(mixture, ground);
  // A scenario that writes no arms has the usual ones, which a change of one would take the place of.
  const { arms } = opened.plain as { arms?: object };
  const own = opened.scenario.arms;
  const set = arms
    ? { [`arms.${arm}.policies`]: policies }
    : { arms: { ...own, [arm]: { ...own[arm], policies } } };
  return { name: name.length <= LONGEST ? name : `mixture-${at}`, title, set };
}

/** The study of doing nothing and of mixtures, each on the same luck; point 1 is doing nothing. */
export function leverStudy(
  name: string,
  mixtures: readonly Mixture[],
  replicates: number,
  ground: Ground,
): LoadedStudy {
  const { file, opened, set, arm, seed } = ground;
  return variantStudy({
    name,
    title: { zh: `政策抓手：${opened.scenario.title.zh}`, en: `levers: ${opened.scenario.title.en}` },
    file,
    opened,
    set,
    arm,
    variants: [[], ...mixtures].map((mixture, at) => variantOf(mixture, at, ground)),
    replicates,
    ...(seed !== undefined && { seed }),
    keep: { payments: true },
  });
}
