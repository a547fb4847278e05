import { power } from "../math/elementary.ts";
import { mean, sum } from "../math/sum.ts";
import { type BurnInMemo, lastParted } from "../model/burn-in-memo.ts";
import { drawnPlan } from "../model/drawn-plan.ts";
import { type MetricKey, metrics } from "../model/metrics/all.ts";
import { lenderMetric } from "../model/metrics/lender-accounts.ts";
import type { ArmRun, Plan } from "../model/run.ts";
import { runFigure } from "../model/run-figure.ts";
import { simulateArms } from "../model/simulate.ts";
import { ownElasticity } from "./elasticity.ts";
import { breakEvenLoan, exitHazards, fifths, logSigma, shopExits, yearlyExit } from "./fit-figures.ts";
import { addSeason, emptyPanel, type Panel } from "./fit-panel.ts";
import { horseRace, type Race } from "./horse-race.ts";
import type { TargetKey } from "./targets.ts";

/** What every seed of a fit has in common; handed to each worker once. */
export interface FitTask {
  plan: Plan;
  /** The arm of bank lending, and the arm in which both lenders are open. */
  bank: string;
  both: string;
}

/** What one seed came to; NaN where it is not defined. */
export type Measured = Record<TargetKey, number>;

/** Years of a fit, for drift; and those over which means are taken, as in a comparison. */
const YEARS = 10;
const MEASURED = 8;

/** A plan with monitoring and help on or off, for so many years. */
function withHelp(plan: Plan, help: boolean, years: number): Plan {
  const publicHand = { ...plan.phases.publicHand, monitoring: help, help };
  return { ...plan, phases: { ...plan.phases, publicHand }, time: { ...plan.time, seasons: 4 * years } };
}

/**
 * Every target of one replicate: ten years of two arms without help, and eight of one arm with it. Uncertain numbers
 * are drawn first, so that arms, cards and elasticities are of one county and of one set of terms.
 */
export function measureFit({ plan: uncertainPlan, bank, both }: FitTask, replicate: number): Measured {
  const plan = drawnPlan(uncertainPlan, replicate);
  const without = withHelp(plan, false, YEARS);
  const arms = [...new Set([bank, both])];
  // All but the county with help part from the same one.
  const memo = lastParted();
  const panels = new Map(arms.map((arm) => [arm, emptyPanel(plan.lenders.length)]));
  const runs = simulateArms(without, replicate, arms, {
    memo,
    watch: (arm, state, turn) => addSeason(panels.get(arm)!, state, turn, MEASURED),
  });
  const run = (name: string): ArmRun => runs.find(({ arm }) => arm === name)!;
  const [helped] = simulateArms(withHelp(plan, true, MEASURED), replicate, [bank]);
  return {
    ...ofHouseholds(plan, run(bank), panels.get(bank)!),
    ...ofLenders(plan, run(bank), panels.get(bank)!, run(both), panels.get(both)!),
    ...ofCards(plan, run(both), horseRace(without, both, replicate, memo)),
    ...ofShops(run(both), panels.get(both)!),
    ...ofAnswers(without, both, run(both), { replicate, memo }),
    administrative: meanOf(helped, "administrativeRelapse"),
  };
}

/** The same for a sweep: the reference arm is lent to by a bank, the treatment by both. */
export const measureTargets = (
  plan: Plan,
  { reference, treatment }: { reference: string; treatment: string },
  replicate: number,
): Measured => measureFit({ plan, bank: reference, both: treatment }, replicate);

/** A metric over the measured years, as a run tells it; NaN if it is not there. */
function meanOf({ series, parts }: ArmRun, key: MetricKey): number {
  if (!(key in series)) return Number.NaN;
  const seasons = MEASURED * (metrics[key].each === "year" ? 1 : 4);
  return runFigure(metrics[key], series[key].slice(0, seasons), parts[key].slice(0, seasons));
}

/** A metric at the end of a year, from 1. */
const atYear = ({ series }: ArmRun, key: MetricKey, year: number): number =>
  series[key]?.[metrics[key].each === "year" ? year - 1 : 4 * year - 1] ?? Number.NaN;

function ofHouseholds({ county }: Plan, run: ArmRun, panel: Panel) {
  const hazards = exitHazards(panel.poor, YEARS);
  const groups = fifths(panel);
  const sources = panel.sources.map((fen) => fen / sum(panel.sources));
  const weights = panel.quarters.map((fen) => fen.map((each) => each / sum(fen)));
  const over = (from: number, to: number, of: (y: number) => number): number =>
    mean(Array.from({ length: to - from + 1 }, (_, k) => of(from + k)));
  const incomeOver = (from: number, to: number) => over(from, to, (y) => sum(panel.quarters[y - 1]));
  const growth = power(incomeOver(9, 10) / incomeOver(1, 2), 1 / 8) - 1;
  const shift = [0, 1, 2, 3].map((q) =>
    Math.abs(over(9, 10, (y) => weights[y - 1][q]) - over(1, 2, (y) => weights[y - 1][q])),
  );
  const quarter = (q: number): number => over(1, YEARS, (y) => weights[y - 1][q]);
  const saving = (y: number): number => run.series.saving[y - 1];
  return {
    relapse: atYear(run, "relapse", MEASURED),
    relapseExact: atYear(run, "relapseExact", MEASURED),
    exit: yearlyExit(panel.poor, YEARS),
    exitFalls: hazards[4] / hazards[0],
    availability: meanOf(run, "availability"),
    constrained: meanOf(run, "constrained"),
    selfExcluded: meanOf(run, "selfExcluded"),
    informal: meanOf(run, "kinShareCount"),
    income: atYear(run, "income", 1),
    sigma: logSigma(panel.perHead),
    fifths: groups[4] / groups[0],
    fifth1: groups[0],
    fifth2: groups[1],
    fifth3: groups[2],
    fifth4: groups[3],
    fifth5: groups[4],
    wage: sources[0],
    operating: sources[1],
    transfer: sources[2],
    property: sources[3],
    liftedIncome: atYear(run, "liftedIncome", 1),
    saving: meanOf(run, "saving"),
    quarter1: quarter(0),
    quarter2: quarter(1),
    quarter3: quarter(2),
    quarter4: quarter(3),
    growthDrift: growth - county.growth,
    savingDrift: over(9, 10, saving) - over(1, 2, saving),
    seasonDrift: Math.max(...shift),
  };
}

/** The lender with officers and the lender that reads a platform's records; -1 where there is none. */
function lendersOf({ lenders }: Pick<Plan, "lenders">): { bank: number; data: number } {
  return {
    bank: lenders.findIndex(({ information }) => information.platforms.length === 0),
    data: lenders.findIndex(({ information }) => information.platforms.length > 0),
  };
}

function ofLenders(plan: Plan, bankRun: ArmRun, bankPanel: Panel, bothRun: ArmRun, bothPanel: Panel) {
  const { bank, data } = lendersOf(plan);
  const sums = bothPanel.lenders[data];
  const bankSums = bothPanel.lenders[bank];
  const breakEven = (j: number, panel: Panel): number => {
    const terms = plan.lenders[j];
    return terms ? breakEvenLoan(terms, panel.lenders[j], panel.predicted[j]) : Number.NaN;
  };
  const share = (a: number | undefined, b: number | undefined): number =>
    b ? (a ?? Number.NaN) / b : Number.NaN;
  return {
    nplBank: meanOf(bankRun, lenderMetric("npl", bank)),
    nplData: meanOf(bothRun, lenderMetric("npl", data)),
    profitBank: meanOf(bankRun, lenderMetric("profit", bank)),
    profitFullBank: meanOf(bankRun, lenderMetric("profitFull", bank)),
    profitData: meanOf(bothRun, lenderMetric("profit", data)),
    profitFullData: meanOf(bothRun, lenderMetric("profitFull", data)),
    lossData: share(4 * (sums?.lost ?? Number.NaN), sums?.book),
    firstLoans: share(sums?.firstLoans, sums?.newCustomers),
    firstToRepeat:
      share(sums?.firstDefaults, sums?.firstClosed) / share(sums?.repeatDefaults, sums?.repeatClosed),
    breakEvenData: breakEven(data, bothPanel),
    breakEvenBank: breakEven(bank, bankPanel),
    // Little's law: what is out on average, by what is lent in a season.
    holdingData: share(sums?.performing, sums?.lent),
    interestData: share(sums?.interest, sums?.lent),
    loanRatio: share(bankSums?.lent, bankSums?.draws) / share(sums?.lent, sums?.draws),
  };
}

/** Points of the rate by which applications are asked of their answer. */
const POINTS = 0.05;

function ofAnswers(plan: Plan, both: string, run: ArmRun, of: { replicate: number; memo: BurnInMemo }) {
  const { bank, data } = lendersOf(plan);
  const own = (j: number): number =>
    plan.lenders[j] ? ownElasticity(plan, both, j, POINTS, of) : Number.NaN;
  return {
    approvalData: meanOf(run, lenderMetric("approval", data)),
    drawnData: meanOf(run, lenderMetric("lineDrawn", data)),
    rateData: meanOf(run, lenderMetric("meanRate", data)),
    elasticityBank: own(bank),
    elasticityData: own(data),
  };
}

function ofCards(plan: Plan, run: ArmRun, { same, own }: Race) {
  const { bank, data } = lendersOf(plan);
  const granted = (j: number): number => atYear(run, lenderMetric("auc", j), MEASURED);
  const defined = [...same, ...own].filter((value) => !Number.isNaN(value));
  return {
    aucBank: same[bank] ?? Number.NaN,
    aucData: same[data] ?? Number.NaN,
    aucOwnBank: own[bank] ?? Number.NaN,
    aucOwnData: own[data] ?? Number.NaN,
    aucGrantedBank: granted(bank),
    aucGrantedData: granted(data),
    aucLargest: defined.length > 0 ? Math.max(...defined) : Number.NaN,
  };
}

function ofShops(run: ArmRun, { shops }: Panel) {
  const exits = shopExits(shops);
  return {
    shopExit: exits.open,
    newShopExit: exits.opened,
    produceSales: meanOf(run, "produceShareOfSales"),
    harvestOnline: meanOf(run, "onlineHarvest"),
    shopMargin: meanOf(run, "shopMargin"),
    topTenth: meanOf(run, "topTenth"),
    shopSales: meanOf(run, "shopSales"),
    sellers: atYear(run, "shopShare", 1),
  };
}
