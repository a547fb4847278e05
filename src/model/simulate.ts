import * as kernels from "../kernels/all.ts";
import { type Draw, luckOf, runKey } from "../math/draw.ts";
import { INTERRUPTED } from "../play/interrupted.ts";
import type { BurnInMemo } from "./burn-in-memo.ts";
import { type ByMetric, byMetric, type MetricKey } from "./by-metric.ts";
import { startingEquity } from "./credit/capital.ts";
import { cardOf } from "./credit/scorecard.ts";
import { drawnPlan } from "./drawn-plan.ts";
import { fatesOf, type Traits, traitsOf } from "./fates.ts";
import { addFinance, type FinanceTally, noFinance } from "./finance.ts";
import { populate } from "./founding/populate.ts";
import { metrics, metricsOf } from "./metrics/all.ts";
import { type Metric, type Parts, ratio } from "./metrics/metric.ts";
import { foundingOf } from "./people.ts";
import { burnInReads } from "./reads.ts";
import { type ArmPlan, type ArmRun, armOf, type Fates, type Plan } from "./run.ts";
import { casesOf, runFigure } from "./run-figure.ts";
import { type ListedStep, program, season } from "./season.ts";
import { copyState, type State, wholeCopy } from "./state/state.ts";
import type { FullTurn } from "./state/step.ts";
import { FEATURES } from "./state/tables.ts";
import { turner } from "./turner.ts";

export interface SimulateOptions {
  /** Keep every season's flow matrix. */
  flows?: boolean;
  /** Asked between seasons; true ends the run with an `Interrupted` error. */
  stop?: () => boolean;
  /** Called before every measured season of every arm; may set the turn's witness or listen to its postings. */
  prepare?: (arm: string, state: State, turn: FullTurn) => void;
  /** Called after every measured season of every arm. */
  watch?: (arm: string, state: State, turn: FullTurn) => void;
  /** Remembers counties as they were when their arms parted. */
  memo?: BurnInMemo;
}

/** The county at season 0: people, villages, lenders with their expert cards. */
export function found(plan: Plan, draw: Draw): State {
  const state = populate(foundingOf(plan, draw));
  const { persistentSpread } = plan.phases.luck as { persistentSpread: number };
  const { id, count } = state.household;
  const start = draw("fortune at the start").normals(id, new Float64Array(count));
  for (let i = 0; i < count; i++) state.luck.persistent[i] = persistentSpread * start[i];
  plan.lenders.forEach((terms, j) => {
    const { prior } = cardOf(terms);
    state.lender.card.set(prior, j * FEATURES);
    state.lender.lgd[j] = terms.security.lgd;
    state.lender.equity[j] = startingEquity(terms.funding, state.household.count);
  });
  return state;
}

/** A metric on its way: what it came to in each season in which it is measured. */
interface Followed {
  metric: Metric;
  yearly: boolean;
  closed: boolean;
  series: number[];
  parts: Parts[];
  bases: number[];
}

/** One arm on its way: its state, its steps, what has been measured. */
interface Strand {
  arm: ArmPlan;
  state: State;
  steps: ListedStep[];
  turnAt: ReturnType<typeof turner>;
  /** Metrics that are measured, and lenders that the arm opens to anything. */
  measured: readonly MetricKey[];
  followed: readonly Followed[];
  open: readonly number[];
  series: ByMetric<number[]>;
  parts: ByMetric<Parts[]>;
  bases: ByMetric<number[]>;
  flows: Float64Array[];
  traits: Traits;
  finance: FinanceTally;
}

/**
 * Runs the named arms of one replicate: a common burn-in, then every arm on the same luck, season by season.
 * The result depends on the plan, the replicate's number and nothing else.
 */
export function simulateArms(
  plan: Plan,
  replicate: number,
  arms: readonly string[],
  options: SimulateOptions = {},
): ArmRun[] {
  const playing = playArms(plan, replicate, arms, options);
  for (;;) {
    const { done, value } = playing.next();
    if (done) return value;
    if (options.stop?.()) throw new Error(INTERRUPTED);
  }
}

/** The same, with a pause before every season of every arm, in which a page can draw breath. */
export function* playArms(
  uncertainPlan: Plan,
  replicate: number,
  arms: readonly string[],
  options: Omit<SimulateOptions, "stop"> = {},
): Generator<void, ArmRun[]> {
  const plan = drawnPlan(uncertainPlan, replicate);
  const draw = luckOf(runKey(plan.seed, replicate), kernels);
  const base = yield* remembered(plan, replicate, draw, options.memo);
  const strands = arms.map((name, a) =>
    strandOf({ plan, draw, replicate }, armOf(plan, name), base, a === arms.length - 1),
  );
  const shared = plan.luck === "shared";
  for (let t = 0; t < plan.time.seasons; t++)
    for (const [a, strand] of strands.entries()) {
      yield;
      const turn = strand.turnAt(t, !shared || a === 0);
      options.prepare?.(strand.arm.name, strand.state, turn);
      season(strand.state, strand.steps, turn);
      measure(strand, turn);
      addFinance(strand.finance, strand.state, strand.traits);
      if (options.flows) strand.flows.push(strand.state.ledger.matrix.slice());
      options.watch?.(strand.arm.name, strand.state, turn);
    }
  return strands.map((strand) => ({
    arm: strand.arm.name,
    replicate,
    summary: byMetric(strand.measured, (key) =>
      runFigure(metrics[key], strand.series[key], strand.parts[key]),
    ),
    series: strand.series,
    parts: strand.parts,
    cases: casesIn(strand),
    ...(options.flows ? { flows: strand.flows } : {}),
    finance: strand.finance,
    households: fatesOf(strand.state, strand.traits) satisfies Fates,
  }));
}

/** The county of a plan whose uncertain numbers have been drawn, as its arms part: on its own luck, after the burn-in. */
export function partedCounty(plan: Plan, replicate: number, draw: Draw, memo?: BurnInMemo): State {
  const playing = remembered(plan, replicate, draw, memo);
  for (;;) {
    const { done, value } = playing.next();
    if (done) return value;
  }
}

function* remembered(plan: Plan, replicate: number, draw: Draw, memo?: BurnInMemo): Generator<void, State> {
  if (!memo) return yield* burnIn(plan, draw);
  const reads = burnInReads(plan, replicate);
  const before = memo.recall(reads);
  if (before) return wholeCopy(before);
  const state = yield* burnIn(plan, draw);
  memo.keep(reads, wholeCopy(state));
  return state;
}

function* burnIn(plan: Plan, draw: Draw): Generator<void, State> {
  const state = found(plan, draw);
  const arm = { ...armOf(plan, plan.time.burnInArm), policies: [] };
  const steps = program(plan, arm);
  const turnAt = turner(plan, arm, state, draw);
  for (let t = -plan.time.burnIn; t < 0; t++) {
    yield;
    season(state, steps, turnAt(t, true));
  }
  state.tape.count = 0;
  state.household.finance.fill(0);
  state.household.financeFailed.fill(0);
  return state;
}

/** A plan with the luck of one of its replicates. */
interface Replicated {
  plan: Plan;
  draw: Draw;
  replicate: number;
}

/** The last arm takes the burnt-in state itself; the others a copy that shares the season's luck. */
function strandOf({ plan, draw, replicate }: Replicated, arm: ArmPlan, base: State, last: boolean): Strand {
  const state = last ? base : copyState(base);
  const own = plan.luck === "independent";
  if (own) {
    state.luck = structuredClone(base.luck);
    state.price = structuredClone(base.price);
  } else state.price = base.price;
  const measured = measuredIn(plan);
  const luck = own ? luckOf(runKey(`${plan.seed}/${arm.name}`, replicate), kernels) : draw;
  const open = Object.values(arm.open).flat();
  const series = byMetric(measured, (): number[] => []);
  const parts = byMetric(measured, (): Parts[] => []);
  const bases = byMetric(measured, (): number[] => []);
  return {
    arm,
    state,
    steps: program(plan, arm),
    turnAt: turner(plan, arm, state, luck, draw),
    measured,
    followed: measured.map((key) =>
      follow(metrics[key], open, { series: series[key], parts: parts[key], bases: bases[key] }),
    ),
    open,
    series,
    parts,
    bases,
    flows: [],
    traits: traitsOf(state),
    finance: noFinance(),
  };
}

/** A lender that the arm does not open only winds down its book: its ratios would say nothing. */
const follow = (
  metric: Metric,
  open: readonly number[],
  made: Pick<Followed, "series" | "parts" | "bases">,
): Followed => ({
  metric,
  yearly: metric.each === "year",
  closed: metric.lender !== undefined && !open.includes(metric.lender),
  ...made,
});

/** The cases behind the shares of a strand, those that are defined. */
const casesIn = ({ measured, series, parts, bases }: Strand): ArmRun["cases"] =>
  Object.fromEntries(
    measured
      .filter((key) => (metrics[key] as Metric).counted && series[key].some(Number.isFinite))
      .map((key) => [
        key,
        casesOf(metrics[key], { values: series[key], bases: bases[key], parts: parts[key] }),
      ]),
  );

const measuredIn = ({ lenders }: Plan) => metricsOf(lenders.length);

/** The season at whose end a year is measured: winter is 0. */
const AUTUMN = 3;

function measure({ state, followed, open }: Strand, turn: FullTurn): void {
  const { season, quarter, year, county, lenders } = turn;
  const measured = { season, quarter, year, county, lenders, open, kept: new Map<string, unknown>() };
  for (const { metric, yearly, closed, series, parts, bases } of followed) {
    if (yearly && quarter !== AUTUMN) continue;
    const made = closed ? undefined : metric.parts?.(state, measured);
    if (made) parts.push(made);
    const value = closed ? Number.NaN : made ? ratio(...made) : metric.measure(state, measured);
    series.push(value);
    if (metric.counted?.base && !Number.isNaN(value)) bases.push(metric.counted.base(state, measured));
  }
}
