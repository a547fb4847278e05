import type { ArmRun, Plan } from "../../model/run.ts";
import type { State } from "../../model/state/state.ts";
import type { FullTurn } from "../../model/state/step.ts";
import type { Condition, OutcomeForm, SampleForm } from "../file/experiment-file.ts";
import { lookout } from "./looks.ts";
import { measureNamed } from "./reader.ts";
import { readingKey, spanOf, wavesOf } from "./reading-plan.ts";

/** Something to be read, and in which seasons. */
interface Wanted {
  of: string;
  lender: number;
  seasons: Set<number>;
}

/** What was read of every household, by arm, measure and season. */
export interface Readings {
  before(arm: string, state: State, turn: FullTurn): void;
  after(arm: string, state: State, turn: FullTurn): void;
  /** NaN throughout where it was not read. */
  of(arm: string, of: Pick<OutcomeForm, "of" | "lender">, season: number): Float64Array;
}

/** The season at whose end a sample is drawn: that before its first wave, or the arms' parting. */
export const drawnAt = (sample: SampleForm, seasons: number): number =>
  Math.max(-1, Math.min(...wavesOf(sample, seasons)) - 1);

/** Reads what samples of households ask for; of anything before the arms part, what stands as they do. */
export function readings(plan: Plan, samples: readonly SampleForm[]): Readings {
  const wanted = wantedIn(plan, samples);
  const read = new Map<string, Float64Array>();
  const looks = lookout();
  const key = (arm: string, what: string, season: number): string => `${arm} ${season} ${what}`;
  let households = 0;
  function note(arm: string, state: State, turn: FullTurn, season: number): void {
    households = state.household.count;
    for (const [what, { of, lender, seasons }] of wanted) {
      if (!seasons.has(season)) continue;
      const value = measureNamed(of)?.read({ state, turn, lender, looks: looks.looks() });
      if (value)
        read.set(
          key(arm, what, season),
          Float64Array.from({ length: households }, (_, i) => value(i)),
        );
    }
  }
  return {
    before(arm, state, turn) {
      if (turn.season === 0) note(arm, state, { ...turn, quarter: 3 }, -1);
      looks.listen(turn);
    },
    after: (arm, state, turn) => note(arm, state, turn, turn.season),
    of: (arm, what, season) =>
      read.get(key(arm, readingKey(what), season)) ?? new Float64Array(households).fill(Number.NaN),
  };
}

function wantedIn(plan: Plan, samples: readonly SampleForm[]): ReadonlyMap<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  const want = (what: Pick<OutcomeForm, "of" | "lender">, season: number): void => {
    const key = readingKey(what);
    const lender = plan.lenderNames.indexOf(what.lender ?? "");
    const entry = wanted.get(key) ?? { of: what.of, lender, seasons: new Set<number>() };
    entry.seasons.add(season);
    wanted.set(key, entry);
  };
  for (const sample of samples) {
    const waves = wavesOf(sample, plan.time.seasons);
    for (const outcome of Object.values(sample.outcomes))
      for (const wave of waves) {
        const { from, to } = spanOf(outcome, wave);
        for (let season = from; season <= to; season++) want(outcome, season);
      }
    for (const { column } of conditionsOf(sample)) {
      if (Object.hasOwn(sample.outcomes, column)) continue;
      want({ of: column, lender: sample.lender }, drawnAt(sample, plan.time.seasons));
      for (const wave of waves) want({ of: column, lender: sample.lender }, wave);
    }
  }
  return wanted;
}

/** What a unit has to be for the kind of sample, besides the filters that a file writes. */
export function conditionsOf({ of, lender, where }: SampleForm): readonly (Condition & { always?: true })[] {
  const own: readonly (Condition & { always?: true })[] =
    of === "shops"
      ? [{ column: "shop", is: 1, always: true }]
      : of === "applicants"
        ? [{ column: "applied", atLeast: 1, always: true }]
        : of === "borrowers"
          ? [{ column: lender === undefined ? "borrowing" : "drawn", atLeast: 1, always: true }]
          : [];
  return [...own, ...where];
}

export const meets = ({ atLeast, below, is }: Condition, value: number): boolean =>
  (atLeast === undefined || value >= atLeast) &&
  (below === undefined || value < below) &&
  (is === undefined || value === is);

/** Runs of arms by name. */
export const runOf = (runs: readonly ArmRun[], arm: string): ArmRun | undefined =>
  runs.find((run) => run.arm === arm);
