import * as kernels from "../kernels/all.ts";
import { type Book, type Discrimination, discrimination } from "../math/discrimination.ts";
import { luckOf, runKey } from "../math/draw.ts";
import type { BurnInMemo } from "../model/burn-in-memo.ts";
import { startingEquity } from "../model/credit/capital.ts";
import { armOf, type Plan } from "../model/run.ts";
import { program, season } from "../model/season.ts";
import { partedCounty } from "../model/simulate.ts";
import type { State } from "../model/state/state.ts";
import { LENDERS } from "../model/state/tables.ts";
import { turner } from "../model/turner.ts";
import { type RacedCard, raceCards, raceTape } from "./race-tape.ts";

/** Own money for a household, yuan, with which nobody is turned away for want of room where everybody is served. */
const ENOUGH = 100_000;
/** Years in which the lenders learn from those they chose; in which everybody who asks is served and cards are fitted; and in which they are judged. */
const LEARNING = 4;
const FITTING = 8;
const RACING = 8;
const NEVER = 1e9;

/** What cards are worth on one tape. */
export interface Race {
  /**
   * AUC of each lender's features on the assessments of which every lender saw something, by cards fitted to one tape
   * and judged on later assessments; NaN where too few defaulted, or no card was found.
   */
  same: number[];
  /** ... and of the card that it had learnt from those it chose, on all who asked this lender. */
  own: number[];
  /** Both with their intervals, and what was counted. */
  told: { same: RacedCard[]; own: Discrimination[] };
}

/**
 * The loan-tape horse race (E2): after some years of ordinary lending every file in time is granted. What lenders see
 * is compared by cards fitted to one tape and judged out of time, on a later one (issue F11); the card that a lender
 * learnt from those it let through is judged on all who ask it. The county is taken from `memo` where it is there.
 */
export function horseRace(plan: Plan, arm: string, replicate: number, memo?: BurnInMemo): Race {
  const draw = luckOf(runKey(plan.seed, replicate), kernels);
  const state = partedCounty(plan, replicate, draw, memo);
  const tape = raceTape();
  const play = (by: Plan, from: number, to: number): void => {
    const steps = program(by, armOf(by, arm));
    const turnAt = turner(by, armOf(by, arm), state, draw);
    for (let t = from; t < to; t++) {
      const turn = turnAt(t, true);
      if (t >= SERVED) tape.listen(turn);
      season(state, steps, turn);
    }
  };
  play(plan, 0, SERVED);
  state.tape.count = 0;
  for (const [j, { funding }] of plan.lenders.entries())
    state.lender.equity[j] += startingEquity({ ...funding, capital: ENOUGH }, state.household.count);
  play(frozen(plan), SERVED, JUDGED + 4 * RACING);
  const { ridge } = plan.phases.learn as { ridge: number };
  const same = raceCards(tape.rows, { lenders: plan.lenders, ridge, judgedFrom: JUDGED });
  const own = plan.lenders.map((_, j) => discrimination(booksOf(state, j)));
  const aucs = (told: readonly Discrimination[]): number[] => told.map(({ auc }) => auc);
  return { same: aucs(same), own: aucs(own), told: { same, own } };
}

/** Seasons from which everybody is served, and from which cards are judged. */
const SERVED = 4 * LEARNING;
const JUDGED = SERVED + 4 * FITTING;

/** What lender j lent, as it scored it. */
function booksOf({ tape }: State, j: number): Book[] {
  const applications = Array.from({ length: tape.count }, (_, t) => t).filter((t) => tape.lender[t] === j);
  return [
    {
      scores: applications.map((t) => tape.scores[t * LENDERS + j]),
      labels: applications.map((t) => tape.defaulted[t]),
    },
  ];
}
/** Nobody learns, nobody is refused. */
function frozen(plan: Plan): Plan {
  const credit = { ...plan.phases.credit, exploration: 1 };
  const learn = { ...plan.phases.learn, firstFit: NEVER };
  return { ...plan, phases: { ...plan.phases, credit, learn } };
}
