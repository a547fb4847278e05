import type { county } from "../declare/county.ts";
import type { Names, Values } from "../declare/parameter.ts";
import type { ArmRun, Plan } from "../model/run.ts";
import { type SimulateOptions, simulateArms } from "../model/simulate.ts";
import { NO_JOB } from "../model/state/household.ts";
import { yearIncomeOf } from "../model/state/interview.ts";
import type { State } from "../model/state/state.ts";
import { planOf } from "../scenario/plan.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { type Life, type LivedSeason, type LivedYear, soldOf, sources, totalsOf } from "./twin-life.ts";
import {
  illnessesOf,
  type LuckSeason,
  type LuckTotals,
  luckSeason,
  luckTotals,
  type Who,
  whoOf,
} from "./twin-luck.ts";
import { type Parting, partingOf } from "./twin-parting.ts";
import { recorder } from "./twin-record.ts";

/** Which household, under which arms: the first is the one that the others are compared with. */
export interface TwinOptions {
  /** Both counted from 1. */
  village: number;
  household: number;
  /** By default the scenario's reference and treatment. */
  arms?: readonly string[];
  /** From 1, as in a comparison. */
  replicate?: number;
}

/** The life of one household under each arm, on its shared luck: plain data. */
export interface Twin {
  scenario: { name: string; title: Names; seed: string };
  replicate: number;
  seasons: number;
  lines: Pick<Values<typeof county>, "povertyLine" | "monitoringLine" | "subsistence">;
  /** Lenders of the scenario by name. */
  lenders: Record<string, Names>;
  who: Who;
  luck: LuckSeason[];
  luckTotals: LuckTotals;
  lives: Life[];
  /** Each other arm against the first. */
  partings: Parting[];
}

/** The arms of a twin: those asked for, or the scenario's two. */
export const twinArms = ({ compare }: Scenario, asked?: readonly string[]): string[] => [
  ...new Set(asked ?? [compare.reference, compare.treatment]),
];

/** The plan with one luck for all arms, without which there are no twins. */
export const sharedPlan = (scenario: Scenario): Plan => ({ ...planOf(scenario), luck: "shared" });

/**
 * Lives one household's years under each arm, on the same luck, and finds where the lives part. It only listens:
 * the county is played as in any run.
 */
export function twin(scenario: Scenario, { village, household, arms, replicate = 1 }: TwinOptions): Twin {
  const plan = sharedPlan(scenario);
  const { villages, householdsPerVillage } = plan.size;
  inRange("village", village, villages);
  inRange("household", household, householdsPerVillage);
  const names = twinArms(scenario, arms);
  const i = (village - 1) * householdsPerVillage + household - 1;
  const listener = twinListener(scenario, plan, names, i);
  return listener.twin(simulateArms(plan, replicate, names, listener));
}

/** Listens to household `i`, counted from 0, while the named arms are played; `twin` tells what was heard. */
interface TwinListener extends Required<Pick<SimulateOptions, "prepare" | "watch">> {
  twin(runs: readonly ArmRun[]): Twin;
}

export function twinListener(
  scenario: Scenario,
  plan: Plan,
  names: readonly string[],
  i: number,
): TwinListener {
  const luck: LuckSeason[] = [];
  const illnesses = illnessesOf(plan);
  const heard = Object.fromEntries(names.map((name) => [name, recorder(plan, i)]));
  const first: { who?: Who; job: number } = { job: NO_JOB };
  const poverty: Record<string, LivedYear["poor"][]> = Object.fromEntries(names.map((name) => [name, []]));

  const lifeOf = ({ arm, households: { counted, fell, fellExact } }: ArmRun): Life => {
    const { seasons } = heard[arm];
    const years = yearsOf(seasons, poverty[arm]);
    return {
      arm,
      title: scenario.arms[arm].title,
      seasons,
      years,
      totals: totalsOf(seasons, years),
      sold: soldOf(seasons),
      counted: counted[i] === 1,
      fell: fell[i] === 1,
      fellExact: fellExact[i] === 1,
    };
  };

  return {
    prepare(arm, state, turn) {
      if (arm === names[0]) {
        first.who ??= whoOf(state, i);
        first.job = state.household.job[i];
      }
      heard[arm].prepare(state, turn);
    },
    watch(arm, state, turn) {
      heard[arm].note(state, turn);
      if (arm === names[0]) luck.push(luckSeason(illnesses, state, i, turn, first.job));
      if (turn.quarter === 3) poverty[arm].push(povertyOf(state, i, turn.county.povertyLine));
    },
    twin(runs) {
      const { povertyLine, monitoringLine, subsistence } = plan.county;
      const lives = runs.map(lifeOf);
      return {
        scenario: { name: scenario.name, title: scenario.title, seed: plan.seed },
        replicate: runs[0].replicate,
        seasons: plan.time.seasons,
        lines: { povertyLine, monitoringLine, subsistence },
        lenders: Object.fromEntries(plan.lenderNames.map((name, j) => [name, namesOf(plan.lenders[j])])),
        who: first.who!,
        luck,
        luckTotals: luckTotals(luck),
        lives,
        partings: lives.slice(1).map((life) => partingOf(lives[0], life)),
      };
    },
  };
}

const namesOf = ({ en, zh }: Names): Names => ({ en, zh });

function inRange(what: string, count: number, most: number): void {
  if (!(Number.isInteger(count) && count >= 1 && count <= most))
    throw new Error(`no such ${what}: ${count} (from 1 to ${most})`);
}

/** Whether the year that ends was poor: as it was heard, as it was, and in the registers. */
const povertyOf = ({ household }: State, i: number, line: number): LivedYear["poor"] => ({
  survey: household.heardPoor[i] === 1,
  exact: yearIncomeOf(household, i) / Math.max(1, household.members[i]) < 100 * line,
  administrative: household.administrativePoor[i] === 1,
});

function yearsOf(seasons: readonly LivedSeason[], poverty: readonly LivedYear["poor"][]): LivedYear[] {
  return Array.from({ length: Math.floor(seasons.length / 4) }, (_, y) => {
    const quarters = seasons.slice(4 * y, 4 * y + 4);
    const last = quarters[3];
    const add = (value: (season: LivedSeason) => number): number =>
      quarters.reduce((total, season) => total + value(season), 0);
    const needs = quarters.flatMap((season) => season.needs);
    return {
      year: y + 1,
      members: last.members,
      incomePerHead: add(({ income }) => income.net) / Math.max(1, last.members),
      consumptionPerHead: add(({ consumption }) => consumption) / Math.max(1, last.members),
      income: Object.fromEntries(
        sources.map((source) => [source, add(({ income }) => income[source])]),
      ) as LivedYear["income"],
      formal: needs.reduce((total, { formal }) => total + formal, 0),
      kin: needs.reduce((total, { kin }) => total + kin, 0),
      unmet: needs.reduce((total, { unmet }) => total + unmet, 0),
      distressSale: add(({ distressSale }) => distressSale),
      careForgone: add(({ careForgone }) => careForgone),
      wentWithout: quarters.some(({ wentWithout }) => wentWithout),
      leftSchool: add(({ leftSchool }) => leftSchool),
      overdue: quarters.some(({ loans }) => loans.some(({ status }) => status !== "performing")),
      cash: last.cash,
      assets: last.assets,
      bankDebt: last.bankDebt,
      kinDebt: last.kinDebt,
      poor: poverty[y],
    };
  });
}
