import { foundingOf, peopleOf } from "../../model/people.ts";
import type { Plan } from "../../model/run.ts";
import {
  type CountyKey,
  type CountyValues,
  countyFigures,
  countyKeys,
  countyValues,
} from "./county-figures.ts";
import { figuresOf } from "./figures.ts";

/** Parameters by path, as they are written into a scenario. */
export type Settings = Readonly<Record<string, number>>;

/** Settings under which a county comes nearest to six figures, and what it then has. */
export interface Fit {
  settings: Settings;
  made: CountyValues;
  /** Figures that are further off than they may be. */
  missed: readonly CountyKey[];
}

/** How far a figure may be from what was asked, relatively. */
export const ALLOWED = 0.03;
/** People are drawn anew in every replicate: the figures are those of several. */
const REPLICATES = 4;
const ROUNDS = 40;
const CLOSE = 0.004;

/**
 * Each figure has one dial. All are turned at once, by the secant of their last two positions, until every figure
 * is close: the dials hardly disturb one another.
 */
export function fitCounty(plan: Plan, asked: CountyValues): Fit {
  let dials = firstDials(plan);
  let made = measured(plan, dials);
  // Where one figure is out of reach, the others still come as near as they can.
  let best = { dials, made };
  let before: Position | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    const current = { dials, made };
    const moved = countyValues((key) => turned(key, asked[key], current, before));
    // What is not close has its dial at the end, and would leave it there.
    if (countyKeys.every((key) => off(made[key], asked[key]) <= CLOSE || moved[key] === dials[key])) break;
    before = current;
    dials = moved;
    made = measured(plan, dials);
    if (sumOff(made, asked) < sumOff(best.made, asked)) best = { dials, made };
  }
  const missed = countyKeys.filter((key) => off(best.made[key], asked[key]) > ALLOWED);
  return { settings: settingsOf(plan, best.dials), made: best.made, missed };
}

/** The figures that a county has as it is. */
export const figuresOfPlan = (plan: Plan): CountyValues => measured(plan, firstDials(plan));

const off = (made: number, asked: number): number => Math.abs(made / asked - 1);
const sumOff = (made: CountyValues, asked: CountyValues): number =>
  countyKeys.reduce((sum, key) => sum + off(made[key], asked[key]), 0);

/** What each dial moves its figure by at first, and how far it goes. */
const dialsOf: Record<
  CountyKey,
  { slope: (made: number, dial: number) => number; low: number; high: number }
> = {
  income: { slope: (made, dial) => made / dial, low: 0.02, high: 4 },
  size: { slope: () => 1, low: 1.5, high: 6 },
  elders: { slope: () => 0.4, low: -1, high: 2 },
  shops: { slope: (made, dial) => made / dial, low: 0.001, high: 0.5 },
  distance: { slope: (made, dial) => made / dial, low: 0.1, high: 10 },
  lifted: { slope: () => 1, low: 0.001, high: 0.999 },
};

function firstDials({ population }: Plan): CountyValues {
  const settings = population as Record<string, number>;
  const first: Record<CountyKey, number> = {
    income: 1,
    size: settings.householdSize,
    elders: settings.elders,
    shops: settings.shopShare,
    distance: settings.townDistance,
    lifted: settings.liftedShare,
  };
  return first;
}

type Position = { dials: CountyValues; made: CountyValues };

function turned(key: CountyKey, asked: number, { dials, made }: Position, before?: Position): number {
  const { slope, low, high } = dialsOf[key];
  const [dial, figure] = [dials[key], made[key]];
  const run = before ? dial - before.dials[key] : 0;
  const rise = before ? figure - before.made[key] : 0;
  const usual = slope(figure, dial);
  // A secant of steps that are small beside the noise of counting says nothing.
  const secant = rise / run;
  const steep = Math.abs(run) > 1e-6 && secant > 0.2 * usual && secant < 5 * usual ? secant : usual;
  return Math.min(high, Math.max(low, dial + (asked - figure) / steep));
}

function measured(plan: Plan, dials: CountyValues): CountyValues {
  const changed = withSettings(plan, settingsOf(plan, dials));
  const founding = foundingOf(changed);
  const replicates = Array.from({ length: REPLICATES }, (_, r) => {
    return figuresOf(peopleOf(changed, r + 1), founding);
  });
  return countyValues((key) => {
    const { of } = countyFigures[key];
    return replicates.reduce((sum, figures) => sum + of(figures), 0) / REPLICATES;
  });
}

const rounded = (value: number, digits = 4): number => Number(value.toPrecision(digits));

/** Parameters of the dials. Beyond all dependants old (or none), households without a worker make the rest. */
function settingsOf({ population, phases }: Plan, dials: CountyValues): Settings {
  const { transfers, withoutLabour } = population as Record<string, number>;
  const { wageScale, fieldScale } = phases.produce as Record<string, number>;
  const age = dials.elders;
  const without =
    age > 1
      ? withoutLabour + (age - 1) * (0.9 - withoutLabour)
      : age < 0
        ? withoutLabour * (1 + age)
        : undefined;
  return {
    "population.householdSize": rounded(dials.size),
    "population.elders": rounded(Math.min(1, Math.max(0, age))),
    ...(without === undefined ? {} : { "population.withoutLabour": rounded(without) }),
    "population.townDistance": rounded(dials.distance),
    "population.shopShare": rounded(dials.shops),
    "population.liftedShare": rounded(dials.lifted),
    "population.transfers": rounded(dials.income * transfers),
    "produce.wageScale": rounded(dials.income * wageScale, 5),
    "produce.fieldScale": rounded(dials.income * fieldScale),
  };
}

function withSettings(plan: Plan, settings: Settings): Plan {
  const population: Record<string, unknown> = { ...plan.population };
  const produce: Record<string, unknown> = { ...plan.phases.produce };
  for (const [path, value] of Object.entries(settings)) {
    const [group, name] = path.split(".") as [string, string];
    (group === "population" ? population : produce)[name] = value;
  }
  return { ...plan, population, phases: { ...plan.phases, produce } };
}
