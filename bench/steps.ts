import { mean } from "../src/math/sum.ts";
import { metrics } from "../src/model/metrics/all.ts";
import { phases } from "../src/model/phases/all.ts";
import { shocks } from "../src/model/shocks/all.ts";
import { baselinePlan, householdsOf, play } from "./county.ts";
import { median } from "./rounds.ts";
import type { Item, Row } from "./row.ts";

type Clocked = { season: number; quarter: number };
type Doing = (state: unknown, ...rest: never[]) => unknown;
/** Which of what follows the state tells the season. */
const [MEASURED, TURN] = [0, 1];
/** Milliseconds by quarter. */
type Quarters = [number, number, number, number];
type Spent = { name: string; quarters: readonly number[] };

const unit = "ns a household";

/** Where the time of a season goes, in the order in which it happens. */
export const steps: Item = {
  title: "One season of hybrid by step, baseline, measured seasons",
  async measure({ rounds }) {
    const plan = baselinePlan();
    const each = 1e6 / householdsOf(plan) / plan.time.seasons;
    const tallies: Map<string, Quarters>[] = [];
    const wholes: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const { tally, parted } = clocked(() => play(plan, ["hybrid"]).parted);
      if (round === 0) continue;
      tallies.push(tally);
      wholes.push(parted);
    }
    const whole = median(wholes) * each;
    const spent = [...tallies[0].keys()].map((name) => ({
      name,
      quarters: [0, 1, 2, 3].map(
        (q) => median(tallies.map((tally) => (tally.get(name) as Quarters)[q])) * each * 4,
      ),
    }));
    const small = ({ name, quarters }: Spent): boolean =>
      name.startsWith("metric ") && mean(quarters) < 0.01 * whole;
    const others = spent.filter(small).map(({ quarters }) => quarters);
    const together = [0, 1, 2, 3].map((q) => others.reduce((sum, quarters) => sum + quarters[q], 0));
    const listed = [
      ...spent.filter((one) => !small(one)),
      { name: `the other ${others.length} metrics`, quarters: together },
    ];
    const named = listed.reduce((sum, { quarters }) => sum + mean(quarters), 0);
    return [
      ...listed.map(rowOf(whole)),
      { what: "the rest (loop, clocks, fates)", value: whole - named, unit },
      { what: "one season", value: whole, unit, atMost: 1000 },
    ];
  },
};

const rowOf =
  (whole: number) =>
  ({ name, quarters }: Spent): Row => {
    const value = mean(quarters);
    const share = ((100 * value) / whole).toFixed(1).padStart(5);
    const seasons = quarters.map((nanoseconds) => nanoseconds.toFixed(0).padStart(4)).join(" ");
    return { what: name, value, unit, note: `${share} %  winter to autumn ${seasons}` };
  };

/** Puts a clock around every phase, shock and metric while `work` is done, and takes it off again. */
function clocked(work: () => number): { tally: Map<string, Quarters>; parted: number } {
  const tally = new Map<string, Quarters>();
  const undo: (() => void)[] = [];
  const wrap = (owner: object, key: string, name: string, at: number): void => {
    const doing = owner as Record<string, Doing>;
    const done = doing[key];
    doing[key] = (state, ...rest: never[]) => {
      const { season, quarter } = rest[at] as unknown as Clocked;
      const began = performance.now();
      const result = done.call(owner, state, ...rest);
      if (season >= 0) add(tally, name, quarter, performance.now() - began);
      return result;
    };
    undo.push(() => {
      doing[key] = done;
    });
  };
  for (const [name, step] of Object.entries(phases)) wrap(step, "run", name, TURN);
  for (const [name, step] of Object.entries(shocks)) wrap(step, "run", `shock ${name}`, TURN);
  for (const [name, metric] of Object.entries(metrics))
    wrap(metric, metric.parts ? "parts" : "measure", `metric ${name}`, MEASURED);
  try {
    return { tally, parted: work() };
  } finally {
    for (const restore of undo) restore();
  }
}

function add(tally: Map<string, Quarters>, name: string, quarter: number, milliseconds: number): void {
  const quarters = tally.get(name) ?? [0, 0, 0, 0];
  quarters[quarter] += milliseconds;
  tally.set(name, quarters);
}
