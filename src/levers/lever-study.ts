import type { Loaded } from "../scenario/load.ts";
import type { LoadedStudy } from "../sweeps/study/load-study.ts";
import type { Variant } from "../sweeps/study/study.ts";
import { variantStudy } from "../sweeps/study/variant-study.ts";
import { type CatalogueLever, strengthNames } from "./catalogue.ts";
import { type Mixture, mixtureName } from "./mixture.ts";
import { doses, policiesOf, publicHandOf } from "./mixture-arm.ts";
import type { TargetKey } from "./target.ts";

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

/** Names and titles that a variant may have are shorter than those of large mixtures. */
const LONGEST = 80;
const LONGEST_TITLE = 200;

function variantOf(mixture: Mixture, at: number, ground: Ground): Variant {
  const { levers, arm, opened } = ground;
  const name = mixtureName(mixture).replaceAll(":", "-");
  const titles = doses(mixture, levers).map(({ lever, strength }) => {
    const { zh, en } = strengthNames[strength];
    return { zh: `${lever.zh}（${zh}）`, en: `${lever.en} (${en})` };
  });
  const title = {
    zh:
      titles
        .map(({ zh }) => zh)
        .join("＋")
        .slice(0, LONGEST_TITLE) || "什么也不做",
    en:
      titles
        .map(({ en }) => en)
        .join(" + ")
        .slice(0, LONGEST_TITLE) || "do nothing",
  };
  const policies = policiesOf(mixture, ground);
  // A scenario that writes no arms has the usual ones, which a change of one would take the place of.
  const { arms } = opened.plain;
  const own = opened.scenario.arms;
  const hand = Object.entries(publicHandOf(mixture, ground));
  const set = {
    ...(arms
      ? { [`arms.${arm}.policies`]: policies }
      : { arms: { ...own, [arm]: { ...own[arm], policies } } }),
    ...Object.fromEntries(hand.map(([name, value]) => [`arms.${arm}.parameters.publicHand.${name}`, value])),
  };
  return { name: name.length <= LONGEST ? name : `mixture-${at}`, title, set };
}

/** The study of doing nothing and of mixtures, each on the same luck; point 1 is doing nothing. */
export function leverStudy(
  name: string,
  mixtures: readonly Mixture[],
  replicates: number,
  ground: Ground,
  keep: { groups?: boolean; chances?: boolean } = {},
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
    keep: { ...keep, payments: true },
  });
}
