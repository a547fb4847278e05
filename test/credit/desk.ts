import { INPUTS, purposeKeys } from "../../src/declare/purposes.ts";
import type { Desk } from "../../src/model/credit/apply.ts";
import { noAsk } from "../../src/model/credit/ask.ts";
import { shelvesOf } from "../../src/model/credit/choice.ts";
import { openOffice } from "../../src/model/credit/lending-office.ts";
import { noCandidate } from "../../src/model/credit/rank-lenders.ts";
import type { LoanRequest } from "../../src/model/credit/request.ts";
import type { credit } from "../../src/model/phases/credit.ts";
import type { LenderTerms, ProductTerms } from "../../src/model/state/lender-terms.ts";
import type { FullTurn } from "../../src/model/state/step.ts";
import { LENDERS } from "../../src/model/state/tables.ts";
import { changed, threeHouseholds, type Village } from "../three-households.ts";

type Crediting = Parameters<typeof credit.run>[1];

/** What a lender sees of nobody: its card is one number, its p̂ the same for all. */
const blind: Parameters<typeof changed>[1] = {
  information: { sees: [], platforms: [0], expertDefault: 0.05 },
  cost: { intake: 100, processing: 400, draw: 10, upkeep: 0 },
  speed: { days: 10, daysPerKm: 0, queueDays: 0, knownFactor: 1, drawDays: 1 },
  capacity: { limited: false, files: 5 },
  security: {
    collateral: false,
    guarantor: false,
    securedFrom: 1_000_000,
    collection: 0.8,
    recovery: 0,
    lgd: 0.4,
    writeOffAfter: 6,
  },
  funding: { costOfFunds: 0.02, hurdle: 0.01, capital: 100_000, capitalRatio: 0.1 },
};

/** Rules with round numbers, and real days that are the expected ones. */
const rules = {
  averse: 0,
  afraid: 0,
  known: 1,
  literateKnow: 0,
  effort: 100,
  effortPerKm: 0,
  barrier: 0,
  drawEffort: 20,
  underrating: 0,
  caution: 0,
  dread: 0,
  exploration: 0,
  daysSpread: 0,
  lateLoss: 0.02,
  returnFee: 0.01,
  minimumTenure: 2,
} satisfies Partial<Crediting>;

export interface Counterside extends Village {
  desk: Desk;
  turn: FullTurn;
  /** Household 0 with a gap of 20,000 yuan for inputs, before lender 0. */
  request: LoanRequest;
}

/** One need of household 0, and lenders with the products given, blind unless their columns say otherwise. */
export function counterside(
  products: readonly ProductTerms[],
  {
    columns = {} as Parameters<typeof changed>[1],
    set = {} as Partial<Crediting>,
    lenders = (made: LenderTerms): readonly LenderTerms[] => [made],
    before = (_: Village): void => {},
    season = 0,
  } = {},
): Counterside {
  const village = threeHouseholds(([listed]) =>
    lenders(changed(changed(listed, { ...blind, products } as typeof columns), columns)),
  );
  const { state, plan } = village;
  const { need, household, relation } = state;
  state.village.distance.fill(0);
  household.aversion.fill(1);
  household.permanentIncome.fill(500_000);
  state.lender.officers.fill(1);
  relation.belief.fill(0.8);
  relation.blockedUntil.fill(-100);
  need.count = 1;
  need.household[0] = 0;
  need.purpose[0] = INPUTS;
  need.gap[0] = 2_000_000;
  need.worth.set([250_000, 450_000, 600_000, 700_000]);
  need.arises[0] = 5;
  need.deadline[0] = 25;
  need.tenor[0] = 4;
  before(village);
  const all = plan.lenders.map((_, j) => j);
  const open = Object.fromEntries(purposeKeys.map((key) => [key, all])) as unknown as FullTurn["open"];
  const turn: FullTurn = { ...village.at(season), open };
  const settings = { ...(plan.phases.credit as Crediting), ...rules, ...set };
  const office = openOffice(state, settings, turn);
  const desk: Desk = {
    state,
    settings,
    turn,
    unpaid: new Uint8Array(household.count * LENDERS),
    dealings: office.applicant.dealings,
    shelves: shelvesOf(turn.lenders),
    office,
    knowsHouseholds: turn.lenders.map(() => true),
    candidates: turn.lenders.map(noCandidate),
    ask: noAsk(),
  };
  const request: LoanRequest = {
    n: 0,
    i: 0,
    purpose: INPUTS,
    gap: 2_000_000,
    j: 0,
    product: 0,
    ordinary: -1,
    ordinaryAsk: 0,
    effort: 10_000,
    ask: 2_000_000,
    line: -1,
  };
  return { ...village, desk, turn, request };
}
