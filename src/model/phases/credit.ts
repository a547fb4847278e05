import { EXCLUSION } from "../../declare/exclusions.ts";
import { parameter } from "../../declare/parameter.ts";
import { ASSET, EMERGENCY, HOUSE, INPUTS, purposeKeys, STOCK } from "../../declare/purposes.ts";
import { access } from "../credit/access.ts";
import { apply, type Desk } from "../credit/apply.ts";
import { arriving } from "../credit/arrival.ts";
import { noAsk } from "../credit/ask.ts";
import { answering } from "../credit/belief.ts";
import { choice, seesHouseholds, shelvesOf } from "../credit/choice.ts";
import { diverting } from "../credit/diversion.ts";
import { unpaidDraws } from "../credit/drawable.ts";
import { askKin, kin } from "../credit/kin.ts";
import { officeFor, openOffice } from "../credit/lending-office.ts";
import { observation } from "../credit/observation.ts";
import {
  type Candidate,
  exclude,
  listCandidates,
  mostValuableCandidate,
  noCandidate,
} from "../credit/rank-lenders.ts";
import type { LoanRequest } from "../credit/request.ts";
import { grantUnasked, reviewLines } from "../credit/review.ts";
import { financeBit, KIN } from "../state/finance.ts";
import { ladderOfHousehold, leastToAdd } from "../state/ladder.ts";
import type { Open } from "../state/state.ts";
import { step } from "../state/step.ts";
import { byHousehold, metBy } from "../state/treatment.ts";

const p = parameter;

/**
 * Credit (docs/model/05-credit.md): lenders look at their lines again; then, village by village, the nearest first,
 * each need goes to the lender that leaves most of those the household can use and knows of, if any leaves anything,
 * then to kin; what is left is unmet.
 */
export const credit = step({
  en: "Credit",
  zh: "信贷",
  parameters: {
    ...access,
    ...choice,
    ...observation,
    ...arriving,
    ...answering,
    ...diverting,
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
      value: 3,
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
      value: 1,
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
  },
  together: [],
  sets: [
    "line.*",
    "loan.*",
    "need.*",
    "lender.*",
    "relation.belief",
    "relation.known",
    "relation.line",
    "household.refusedUntil",
    "household.granted",
    "household.exclusion",
    "household.loansNew",
    "household.kinLoansNew",
    "household.everBorrowed",
    "household.firstBorrowed",
    "household.finance",
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
  run(state, settings, turn, own) {
    const { village, need } = state;
    const first = firstNeedOfVillage(state);
    const common = openCredit(state, settings, turn);
    const seasons = byHousehold(common, turn, own, (rules, met) => seasonFor(common, rules, met));
    reviewLines(state, common.office, seasons);
    grantUnasked(state, common.office, settings, seasons);
    for (let rank = 0; rank < village.count; rank++) {
      const v = village.nearness[rank];
      for (let n = first[v]; n < first[v + 1]; n++) serve(metBy(seasons, need.household[n]), n);
    }
  },
});

type Credit = Parameters<(typeof credit)["run"]>;

/** The season's desk, with all that a need takes. */
interface Season extends Desk {
  state: Credit[0];
  settings: Credit[1];
  turn: Credit[2];
  request: LoanRequest;
}

function openCredit(state: Credit[0], settings: Credit[1], turn: Credit[2]): Season {
  const office = openOffice(state, settings, turn);
  return {
    state,
    settings,
    turn,
    unpaid: unpaidDraws(state),
    dealings: office.applicant.dealings,
    shelves: shelvesOf(turn.lenders),
    office,
    knowsHouseholds: turn.lenders.map(seesHouseholds),
    candidates: turn.lenders.map(noCandidate),
    ask: noAsk(),
    request: {
      n: 0,
      i: 0,
      purpose: 0,
      gap: 0,
      j: 0,
      product: 0,
      ordinary: -1,
      ordinaryAsk: 0,
      effort: 0,
      ask: 0,
      line: -1,
    },
  };
}

/** The same for households with settings of their own: they stand at the same desks. */
function seasonFor(common: Season, settings: Credit[1], turn: Credit[2]): Season {
  const office = officeFor(common.office, settings, turn);
  return {
    ...common,
    settings,
    turn,
    office,
    dealings: office.applicant.dealings,
    shelves: shelvesOf(turn.lenders),
  };
}

/** Needs stand by village: the first of each, and the end. */
function firstNeedOfVillage({ need, household, village }: Open<never>): Int32Array {
  const first = new Int32Array(village.count + 1);
  for (let n = 0; n < need.count; n++) first[household.village[need.household[n]] + 1]++;
  for (let v = 0; v < village.count; v++) first[v + 1] += first[v];
  return first;
}

/** One need: lenders by what they would leave the household, the most first, then kin. */
function serve(season: Season, n: number): void {
  const { state, request } = season;
  const { need } = state;
  const gap = need.gap[n];
  request.n = n;
  request.i = need.household[n];
  request.purpose = need.purpose[n];
  request.gap = gap;
  let served = askLenders(season, gap);
  if (served < gap) served += askCircle(season, gap, served);
  fund(state, request, Math.min(gap, served));
}

/** The lender that leaves most first, the next one if under half of the gap is served; returns what is, fen. */
function askLenders(season: Season, gap: number): number {
  const { state, settings, turn, request, candidates } = season;
  const { need, household } = state;
  const { n } = request;
  const at = request.i * purposeKeys.length + request.purpose;
  if (turn.season < household.refusedUntil[at]) {
    exclude(state, n, EXCLUSION.refused);
    return 0;
  }
  const offered = listCandidates(season, request);
  let served = 0;
  for (let tries = 0; tries < offered && served < gap / 2; tries++) {
    turnTo(request, mostValuableCandidate(candidates, offered), gap - served);
    served += apply(season, request);
  }
  if (need.applied[n] && need.formal[n] === 0)
    household.refusedUntil[at] = turn.season + settings.askAgainAfter;
  return served;
}

/** The request goes to this lender, for what the household would ask of it, within what is still missing. */
function turnTo(request: LoanRequest, candidate: Candidate, missing: number): void {
  candidate.tried = true;
  request.gap = missing;
  request.j = candidate.j;
  request.product = candidate.product;
  request.line = candidate.line;
  request.effort = candidate.effort;
  request.ask = Math.min(candidate.ask, missing);
  request.ordinary = candidate.ordinary;
  request.ordinaryAsk = Math.min(candidate.ordinaryAsk, missing);
}

/** Least that is worth borrowing for, fen: half an asset is no use. */
function leastOfUse({ state, turn, request: { i, purpose } }: Season, served: number): number {
  if (purpose !== ASSET) return 0;
  const ladder = ladderOfHousehold(state.opportunity, i, turn.ahead.produce);
  return ladder ? leastToAdd(state.household.projectPaid[i] + served, ladder) : Number.POSITIVE_INFINITY;
}

/** Kin are asked for what is still missing. Returns what they lend, fen. */
function askCircle(season: Season, gap: number, served: number): number {
  const { state, settings, turn, request } = season;
  const { need, household } = state;
  const { n, i, purpose } = request;
  const least = leastOfUse(season, served);
  request.gap = gap - served;
  const lent = askKin(state, request, least, settings, turn);
  if (lent === 0) return 0;
  need.kin[n] = lent;
  household.kinLoansNew[i]++;
  household.finance[i] |= financeBit(purpose, KIN);
  if (purpose === HOUSE) household.houseDebt[i] += lent;
  return lent;
}

/** Money that came in time is there when its purpose is paid for. */
function fund({ household, shop }: Credit[0], { i, purpose }: LoanRequest, fen: number): void {
  if (purpose === INPUTS) household.inputsPaid[i] += fen;
  else if (purpose === STOCK) shop.stockOwn[household.shop[i]] += fen;
  else if (purpose === ASSET) household.projectPaid[i] += fen;
  else if (purpose === EMERGENCY) household.emergencyMeans[i] += fen;
  else household.weddingPaid[i] += fen;
}
