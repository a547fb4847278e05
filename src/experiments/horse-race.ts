import { luckOf, runKey } from "../math/draw.ts";
import { type MetricKey, metrics } from "../model/metrics/all.ts";
import { lenderMetric } from "../model/metrics/lender-accounts.ts";
import type { ArmPlan, Plan } from "../model/run.ts";
import { program, season } from "../model/season.ts";
import { armOf, found } from "../model/simulate.ts";
import { turner } from "../model/turner.ts";

/** Years in which the lenders learn from those they chose, and in which everybody who asks is then served. */
const LEARNING = 4;
const RACING = 3;
const NEVER = 1e9;

/** What two cards are worth on one tape. */
export interface Race {
  /** AUC of each lender's card on all loans whose borrowers every lender could score. */
  same: number[];
  /** ... and on all who asked this lender. */
  own: number[];
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
  const last = 4 * (LEARNING + RACING) - 1;
  const measured = { season: last, quarter: 3, year: LEARNING + RACING - 1, county: plan.county };
  const auc = (key: MetricKey): number =>
    metrics[key]?.measure(state, { ...measured, lenders: plan.lenders }) ?? Number.NaN;
  return {
    same: plan.lenders.map((_, j) => auc(lenderMetric("auc", j))),
    own: plan.lenders.map((_, j) => auc(lenderMetric("ownAuc", j))),
  };
}

/** Nobody learns, nobody is refused. */
function frozen(plan: Plan): Plan {
  const credit = { ...plan.phases.credit, exploration: 1 };
  const learn = { ...plan.phases.learn, firstFit: NEVER };
  return { ...plan, phases: { ...plan.phases, credit, learn } };
}
