import { productList } from "../../declare/products.ts";
import { rows, settled } from "../../declare/table.ts";
import type { Stream } from "../../math/draw.ts";
import { holdersOf, openLedger, posting } from "../ledger/ledger.ts";
import { sample } from "../state/closed-loans.ts";
import { circlesIn } from "../state/kin-circle.ts";
import { type State, tables } from "../state/state.ts";
import { LENDERS } from "../state/tables.ts";
import type { Founding, Settling } from "./founding.ts";
import { registrationLine } from "./registration.ts";
import { settleBeginnings, settleHousehold } from "./settle-household.ts";
import { settleVillages } from "./settle-villages.ts";
import { surveyRows } from "./surveyed.ts";

/** Rows made at once for what comes and goes; tables grow beyond by themselves. */
const ROOM = {
  householdsAShop: 8,
  householdsALoan: 3,
  householdsANeed: 3,
  householdsAnOpportunity: 24,
  householdsAPayable: 20,
  closedLoans: 64,
  rememberedLoans: 256,
} as const;

/** Season 0: a county from a scenario and a seed. Traits depend on (village, number) alone, not on its size. */
export function populate(founding: Founding): State {
  const { size, lenders, platforms } = founding;
  const count = size.villages * size.householdsPerVillage;
  const circles = size.villages * circlesIn(size.householdsPerVillage);
  const state = settled<State>({
    season: 0,
    household: rows(tables.household, count),
    relation: rows(tables.relation, count * lenders.length),
    village: rows(tables.village, size.villages),
    shop: rows(tables.shop, 0, Math.ceil(count / ROOM.householdsAShop)),
    platform: rows(tables.platform, platforms),
    lender: rows(tables.lender, LENDERS),
    line: rows(tables.line, 0, Math.ceil(count / ROOM.householdsALoan)),
    loan: rows(tables.loan, 0, Math.ceil(count / ROOM.householdsALoan)),
    need: rows(tables.need, 0, Math.ceil(count / ROOM.householdsANeed)),
    opportunity: rows(tables.opportunity, 0, Math.ceil(count / ROOM.householdsAnOpportunity)),
    promise: rows(tables.promise, 0),
    payable: rows(tables.payable, 0, Math.ceil(count / ROOM.householdsAPayable)),
    membership: rows(tables.membership, 0),
    tape: rows(tables.tape, 0, ROOM.closedLoans),
    market: rows(tables.market, productList.length),
    price: rows(tables.price, productList.length + 1),
    luck: rows(tables.luck, count),
    samples: lenders.map(() => rows(sample, 0, ROOM.rememberedLoans)),
    ledger: openLedger({ households: count, kinCircles: circles, lenders: lenders.length, platforms }),
  });
  const { survey, burnIn, draw } = founding;
  const news = Array.from({ length: burnIn }, (_, past) => draw("fortune", past - burnIn));
  const settling = settlingOf(founding, survey && surveyRows(survey, size), news);
  settleVillages(state, settling);
  settleBeginnings(state);
  const { opening } = posting(state.ledger);
  const treasury = holdersOf(state.ledger).of("state");
  const open = (i: number, fen: number): void => opening(treasury, i, fen);
  for (let i = 0; i < count; i++) settleHousehold(state, settling, i, open);
  return state;
}

/**
 * Field by field: a record spread from another has a shape of its own in every run (see `copyState`), and what the
 * founding reads for each household would then be looked up.
 */
function settlingOf(founding: Founding, told: Int32Array | undefined, news: readonly Stream[]): Settling {
  const { population, earning, county, upperSchool, ordinaryBelief, fortune } = founding;
  const { burnIn, size, lenders, platforms, draw, survey } = founding;
  return {
    population,
    earning,
    county,
    upperSchool,
    ordinaryBelief,
    fortune,
    burnIn,
    size,
    lenders,
    platforms,
    draw,
    survey,
    told,
    news,
    registering: {
      settings: population,
      registrationLine: registrationLine(population),
      fortune,
      povertyLine: county.povertyLine,
      burnIn,
    },
  };
}
