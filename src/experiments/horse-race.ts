import { type Book, type Discrimination, discrimination } from "../math/discrimination.ts";
import { luckOf, runKey } from "../math/draw.ts";
import type { ArmPlan, Plan } from "../model/run.ts";
import { program, season } from "../model/season.ts";
import { armOf, found } from "../model/simulate.ts";
import type { State } from "../model/state/state.ts";
import { LENDERS } from "../model/state/tables.ts";
import { turner } from "../model/turner.ts";

/** Years in which the lenders learn from those they chose, and in which everybody who asks is then served. */
const LEARNING = 4;
const RACING = 3;
const NEVER = 1e9;

/** What two cards are worth on one tape. */
export interface Race {
  /** AUC of each lender's card on all loans whose borrowers every lender could score; NaN where too few defaulted. */
  same: number[];
  /** ... and on all who asked this lender. */
  own: number[];
  /** Both with their intervals, and what was counted. */
  told: { same: Discrimination[]; own: Discrimination[] };
}

/**
 * The loan-tape horse race (E2): after some years of ordinary lending the cards are frozen and every file in time
 * is granted, so that a card is judged on all who ask and not on those whom it let through.
 */
export function horseRace(plan: Plan, arm: string, replicate: number): Race {
  const draw = luckOf(runKey(plan.seed, replicate));
  const state = found(plan, draw);
  const play = (by: Plan, name: string, from: number, to: number): void => {
    const carried: ArmPlan = { ...armOf(by, name), policies: from < 0 ? [] : armOf(by, name).policies };
    const steps = program(by, carried);
    const turnAt = turner(by, carried, state, draw);
    for (let t = from; t < to; t++) season(state, steps, turnAt(t, true));
  };
  play(plan, plan.time.burnInArm, -plan.time.burnIn, 0);
  play(plan, arm, 0, 4 * LEARNING);
  state.tape.count = 0;
  play(frozen(plan), arm, 4 * LEARNING, 4 * (LEARNING + RACING));
  const all = plan.lenders.map((_, k) => k);
  const same = all.map((j) => discrimination(booksOf(state, j, (t) => isScoredBy(state, all, t))));
  const own = all.map((j) => discrimination(booksOf(state, j, (t) => state.tape.lender[t] === j)));
  const aucs = (told: readonly Discrimination[]): number[] => told.map(({ auc }) => auc);
  return { same: aucs(same), own: aucs(own), told: { same, own } };
}

/** The loans that `of` picks from a tape as lender j scores them, those of each lender a book of its own. */
function booksOf({ tape }: State, j: number, of: (t: number) => boolean): Book[] {
  const rows = Array.from({ length: tape.count }, (_, t) => t).filter(of);
  return Array.from({ length: LENDERS }, (_, lender) => {
    const held = rows.filter((t) => tape.lender[t] === lender);
    return {
      scores: held.map((t) => tape.scores[t * LENDERS + j]),
      labels: held.map((t) => tape.defaulted[t]),
    };
  });
}

const isScoredBy = ({ tape }: State, lenders: readonly number[], t: number): boolean =>
  lenders.every((k) => !Number.isNaN(tape.scores[t * LENDERS + k]));

/** Nobody learns, nobody is refused. */
function frozen(plan: Plan): Plan {
  const credit = { ...plan.phases.credit, exploration: 1 };
  const learn = { ...plan.phases.learn, firstFit: NEVER };
  return { ...plan, phases: { ...plan.phases, credit, learn } };
}
