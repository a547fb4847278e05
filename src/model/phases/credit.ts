import { parameter, type Values } from "../../declare/parameter.ts";
import { ASSET, EMERGENCY, HOUSE, INPUTS, purposeKeys, STOCK } from "../../declare/purposes.ts";
import { access } from "../credit/access.ts";
import { choice, seesHouseholds } from "../credit/choice.ts";
import { type Decision, decider } from "../credit/decide.ts";
import { type GrantFlow, grant } from "../credit/grant.ts";
import { askKin, type KinFlow, kin } from "../credit/kin.ts";
import { type Counter, cheapest, exclude, rankLenders } from "../credit/rank-lenders.ts";
import { EXCLUSION, WHOLE } from "../state/household.ts";
import { firstOfCircle, sizeOfCircle } from "../state/kin-circle.ts";
import type { State } from "../state/state.ts";
import { step, type Turn } from "../state/step.ts";
import { LENDERS, OVERDUE } from "../state/tables.ts";

const p = parameter;

/**
 * Credit (model §3.5): village by village, the nearest first, each need goes to the lender that is cheapest
 * among those the household can use and knows of, then to kin; what is left is unmet.
 */
export const credit = step({
  en: "Credit",
  zh: "信贷",
  parameters: {
    ...access,
    ...choice,
    ...kin,
    exploration: p({
      value: 0.02,
      min: 0,
      max: 0.5,
      plausible: [0, 0.05],
      unit: "share",
      en: "failed applications granted all the same",
      zh: "未达标仍放款的比例(学习成本)",
      source: "assumed: the same share for all lenders",
      grade: "D",
    }),
    askAgainAfter: p({
      value: 4,
      min: 0,
      max: 40,
      plausible: [2, 8],
      whole: true,
      unit: "seasons",
      en: "seasons before the same need is asked for again",
      zh: "同一需求再次申请间隔",
      source: "assumed: a year",
      grade: "D",
    }),
    minimumTenure: p({
      value: 2,
      min: 0,
      max: 20,
      plausible: [1, 4],
      whole: true,
      unit: "seasons",
      en: "seasons of sales before a shop can draw",
      zh: "网店可支用前的经营季数",
      source: "B10",
      grade: "C",
    }),
    diversion: p({
      value: -2.6,
      min: -8,
      max: 0,
      plausible: [-3.6, -2.4],
      unit: "log-odds",
      en: "diversion of loans, log-odds",
      zh: "贷款挪用(对数几率)",
      source: "assumed: about one loan in ten",
      grade: "D",
    }),
    granting: p({
      value: 0.2,
      min: 0,
      max: 1,
      plausible: [0.1, 0.3],
      unit: "share",
      en: "what a grant adds to belief",
      zh: "获批对信心的提升",
      source: "assumed: good news travels slower than bad",
      grade: "D",
    }),
  },
  sets: [
    "loan.*",
    "need.*",
    "lender.*",
    "relation.belief",
    "relation.known",
    "household.refusedUntil",
    "household.granted",
    "household.exclusion",
    "household.loansNew",
    "household.kinLoansNew",
    "household.everBorrowed",
    "household.firstBorrowed",
    "household.houseDebt",
    "household.inputsPaid",
    "household.projectPaid",
    "household.emergencyMeans",
    "household.weddingPaid",
    "shop.stockOwn",
    "household.bankDebt",
    "household.loans",
  ],
  posts: [
    "disbursement",
    "lending",
    "fileCost",
    "applicationCost",
    "living",
    "kinContribution",
    "kinContributionClaim",
    "kinDisbursement",
    "kinLending",
  ],
  run(state, parameters, turn) {
    const { village } = state;
    const first = firstNeedOfVillage(state);
    const desk = openDesk(state, parameters, turn);
    for (let rank = 0; rank < village.count; rank++) {
      const v = village.nearness[rank];
      for (let n = first[v]; n < first[v + 1]; n++) serve(desk, n);
    }
  },
});

type Opened = Parameters<(typeof credit)["run"]>[0];
type Settings = Values<(typeof credit)["parameters"]>;

type CreditFlow = "applicationCost" | "fileCost" | GrantFlow | KinFlow;

interface Desk extends Counter {
  state: Opened;
  settings: Settings;
  turn: Turn<CreditFlow>;
  decide: Decision;
}

function openDesk(state: Opened, settings: Settings, turn: Turn<CreditFlow>): Desk {
  const unpaid = new Uint8Array(state.household.count * LENDERS);
  for (let l = 0; l < state.loan.count; l++)
    if (state.loan.status[l] >= OVERDUE) unpaid[state.loan.borrower[l] * LENDERS + state.loan.lender[l]] = 1;
  return {
    state,
    settings,
    turn,
    unpaid,
    decide: decider(state as State, settings, turn),
    knowsHouseholds: turn.lenders.map(seesHouseholds),
    candidates: turn.lenders.map(() => ({ j: 0, product: 0, cost: 0, effort: 0, tried: false })),
  };
}

function firstNeedOfVillage({ need, household, village }: Opened): Int32Array {
  const first = new Int32Array(village.count + 1);
  for (let n = 0; n < need.count; n++) first[household.village[need.household[n]] + 1]++;
  for (let v = 0; v < village.count; v++) first[v + 1] += first[v];
  return first;
}

/** One need: lenders in the order of their cost to the household, then kin. */
function serve(desk: Desk, n: number): void {
  const { state, settings, turn } = desk;
  const { need, household } = state;
  const i = need.household[n];
  const purpose = need.purpose[n];
  const gap = need.gap[n];
  const waits = turn.season < household.refusedUntil[i * purposeKeys.length + purpose];
  const offered = waits ? 0 : rankLenders(desk, n, i, purpose, gap);
  if (waits) exclude(state, n, EXCLUSION.refused);
  let served = 0;
  for (let tries = 0; tries < offered && served < gap / 2; tries++) {
    const best = cheapest(desk.candidates, offered);
    best.tried = true;
    served += ask(desk, n, i, purpose, gap - served, best.j, best.product, best.effort);
  }
  if (need.applied[n] && need.formal[n] === 0)
    household.refusedUntil[i * purposeKeys.length + purpose] = turn.season + settings.askAgainAfter;
  if (served < gap) {
    const least = purpose === ASSET ? WHOLE * household.project[i] - household.projectPaid[i] - served : 0;
    const got = askKin(state, i, purpose, gap - served, least, settings, turn);
    if (got > 0) {
      need.kin[n] = got;
      household.kinLoansNew[i]++;
      if (purpose === HOUSE) household.houseDebt[i] += got;
      served += got;
    }
  }
  fund(state, i, purpose, Math.min(gap, served));
}

/** Household `i` asks lender `j`; returns what of the gap the loan serves. */
function ask(
  desk: Desk,
  n: number,
  i: number,
  purpose: number,
  gap: number,
  j: number,
  product: number,
  effort: number,
): number {
  const { state, turn, settings } = desk;
  const { need, lender, relation, household } = state;
  const belief = relation.belief;
  const at = i * LENDERS + j;
  const outcome = desk.decide(n, i, j, product, purpose, gap);
  // Half of a tractor is no use: an offer that does not make the asset possible is not taken.
  const possible =
    purpose !== ASSET ||
    household.projectPaid[i] + need.formal[n] + outcome.amount >= WHOLE * household.project[i];
  if (outcome.reason === 0 && !possible) {
    outcome.reason = EXCLUSION.declined;
    outcome.amount = 0;
  }
  turn.witness?.({
    household: i,
    lender: j,
    product,
    purpose,
    deadline: need.deadline[n] - need.arises[n],
    ...outcome,
  });
  need.asked[n] += outcome.asked;
  if (outcome.reason === EXCLUSION.noOfficer) belief[at] *= 0.8;
  if (outcome.reason === EXCLUSION.tooLate) belief[at] *= 0.9;
  if (outcome.reason === EXCLUSION.tooSmall || outcome.reason === EXCLUSION.refused) belief[at] *= 0.85;
  if (outcome.filed) {
    need.applied[n] = 1;
    lender.files[j]++;
    lender.asked[j] += outcome.asked;
    const cost = Math.min(
      Math.round(effort / 2),
      Math.max(0, Math.floor(state.ledger.balances.deposit[i] / 4)),
    );
    turn.post.applicationCost(i, turn.holders.of("services"), cost);
    const { cost: per, products } = turn.lenders[j];
    // One file serves the loans that the lender expects of it, as its rule assumes; a refusal costs the intake.
    const granted = (per.intake + per.processing) / products[product].drawsPerFile;
    const file = Math.round(100 * (outcome.reason ? per.intake : granted));
    turn.post.fileCost(turn.holders.lender(j), turn.holders.of("services"), file);
    lender.cost[j] += file;
  }
  if (outcome.reason) {
    exclude(state, n, outcome.reason);
    return 0;
  }
  belief[at] = Math.min(0.95, belief[at] + settings.granting);
  const number = household.number[i];
  const first = firstOfCircle(i, number);
  const next = first + ((i - first + 1) % sizeOfCircle(number, turn.householdsPerVillage));
  const useful = grant(
    state as State,
    { n, i, j, product, purpose, gap, outcome, guarantor: next === i ? -1 : next },
    settings.diversion,
    turn,
  );
  household.exclusion[i] = EXCLUSION.included;
  return useful;
}

/** Money that came in time is there when its purpose is paid for. */
function fund({ household, shop }: Opened, i: number, purpose: number, fen: number): void {
  if (purpose === INPUTS) household.inputsPaid[i] += fen;
  else if (purpose === STOCK) shop.stockOwn[household.shop[i]] += fen;
  else if (purpose === ASSET) household.projectPaid[i] += fen;
  else if (purpose === EMERGENCY) household.emergencyMeans[i] += fen;
  else household.weddingPaid[i] += fen;
}
