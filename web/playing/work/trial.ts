import { groupFigures } from "../../../src/compare/group-figures.ts";
import { paymentsOf } from "../../../src/compare/payments.ts";
import { helpLever, leverCatalogue } from "../../../src/levers/catalogue.ts";
import { policiesOf, publicHandOf } from "../../../src/levers/mixture-arm.ts";
import { mean } from "../../../src/math/sum.ts";
import { simulateArms } from "../../../src/model/simulate.ts";
import { defaultArms } from "../../../src/scenario/default-arms.ts";
import type { Asked } from "../../set/asked.ts";
import { prepare, treeOf } from "./asked.ts";
import { type TrialAsked, type Trialled, trialGroups, trialMetrics } from "./trial-figures.ts";

/** Seasons that are measured: as far as relapse is asked for. */
const SEASONS = 16;

type Tree = Record<string, unknown>;

/** The county with an arm for each mixture. */
function treeFor(asked: Asked, { arm, mixtures, target, seed }: TrialAsked): Tree {
  const levers = [helpLever, ...leverCatalogue()];
  const tree = treeOf(asked);
  const own = (tree.arms ?? defaultArms) as Record<string, Tree>;
  const made = mixtures.map((mixture, k): [string, Tree] => {
    const ground = { levers, target, start: 1 };
    const hand = publicHandOf(mixture, ground);
    const before = (own[arm].parameters ?? {}) as Tree;
    const parameters =
      Object.keys(hand).length === 0
        ? { parameters: before }
        : { parameters: { ...before, publicHand: { ...(before.publicHand as Tree | undefined), ...hand } } };
    return [nameOf(k), { ...own[arm], policies: policiesOf(mixture, ground), ...parameters }];
  });
  const time = { ...(tree.time as Tree | undefined), seasons: SEASONS };
  return { ...tree, seed, time, arms: { ...own, ...Object.fromEntries(made) } };
}

const nameOf = (k: number): string => `mixture${k}`;

/** Plays mixtures, then arms, on one luck; what comes before the arms part is played once. */
export function trial(asked: Asked, wanted: TrialAsked, replicate: number): Trialled[] {
  const plain = treeFor(asked, wanted);
  const { plan } = prepare({ plain, settings: {} });
  const names = [...wanted.mixtures.map((_, k) => nameOf(k)), ...(wanted.arms ?? [])];
  const { villages, householdsPerVillage } = plan.size;
  const households = villages * householdsPerVillage;
  const runs = simulateArms({ ...plan, luck: "shared" }, replicate, names, { flows: true });
  return runs.map(({ summary, flows = [], households: fates }) => {
    const byGroup = new Map(groupFigures(fates).map((each) => [each.group, each]));
    return {
      figures: record(trialMetrics, (metric) => summary[metric]),
      payments: paymentsOf(flows as Float64Array[], households),
      groups: record(trialGroups, (group) => {
        const found = byGroup.get(group);
        const { relapse = Number.NaN, lastIncome, overIndebted, borrowed } = found?.figures ?? {};
        return {
          households: found?.households ?? 0,
          relapse,
          income: lastIncome ?? Number.NaN,
          overIndebted: overIndebted ?? Number.NaN,
          borrowed: borrowed ?? Number.NaN,
        };
      }),
      households,
      distance: mean(fates.distance),
      shops: mean(fates.shop),
    };
  });
}

const record = <K extends string, T>(keys: readonly K[], make: (key: K) => T): Record<K, T> =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, T>;
