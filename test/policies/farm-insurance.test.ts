import { describe, expect, test } from "vitest";
import { productList } from "../../src/declare/products.ts";
import { farmInsurance, indexPayout, premiumParts } from "../../src/model/policies/farm-insurance.ts";
import { threeHouseholds } from "../three-households.ts";
import { hashOf, PENNILESS, played } from "./lever.ts";

const CALM = ["shocks.disaster.probability=0"];
/** A disaster in nearly every spring and summer. */
const STRUCK = ["shocks.disaster.probability=0.5", "shocks.disaster.mildest=0.9"];
const exact = "takeUp: 1, basisRisk: 0";

describe("equations", () => {
  test("nothing is paid up to the trigger, all at a loss of everything, and in a straight line between", () => {
    expect([0, 0.2, 1, 1.4].map((loss) => indexPayout(loss, 0.2))).toEqual([0, 0, 1, 1]);
    expect(indexPayout(0.6, 0.2)).toBeCloseTo(0.5, 12);
    expect(indexPayout(-0.3, 0)).toBe(0);
  });

  test("of a premium of 100 yuan the household pays 26, the county 14.80, state and province 59.20", () => {
    expect(premiumParts(10_000, { subsidy: 0.74, fromAbove: 0.8 })).toEqual({
      own: 2600,
      county: 1480,
      above: 5920,
    });
  });
});

describe("farm insurance", () => {
  test("premiums are paid in three parts; without a disaster and an error of the index nothing comes back", () => {
    const { moved } = played({ farmInsurance: `{ ${exact} }` }, CALM);
    const [own, county, above] = (["households", "county", "state"] as const).map(
      (sector) => -moved("insurancePremium", sector),
    );
    expect(own).toBeGreaterThan(0);
    expect(own / (own + county + above)).toBeCloseTo(0.26, 2);
    expect(county / (own + county + above)).toBeCloseTo(0.148, 2);
    expect(moved("insurancePremium", "farmInsurer")).toBe(own + county + above);
    expect(moved("insurancePayout", "households")).toBe(0);
  });

  test("payouts of a disaster reach the struck and count as help, not as income", () => {
    const insured = played({ farmInsurance: `{ ${exact} }` }, STRUCK);
    expect(insured.moved("insurancePayout", "households")).toBeGreaterThan(0);
    expect(insured.moved("insurancePayout", "farmInsurer")).toBeLessThanOrEqual(0);
    const none = played({}, STRUCK);
    const { relapseHelped } = insured.run.summary;
    expect(relapseHelped).toBeLessThan(none.run.summary.relapseHelped);
  });

  test("an index with an error pays where nothing is lost: basis risk", () => {
    const { moved } = played({ farmInsurance: "{ takeUp: 1, basisRisk: 1 }" }, CALM);
    expect(moved("insurancePayout", "households")).toBeGreaterThan(0);
  });

  test("insured by price, a slump is paid for and a disaster is not", () => {
    const price = `{ ${exact}, index: price }`;
    const still = ["luck.priceSpread=0"];
    const slump = "shocks.productPrice={ start: 2, duration: 2, change: -0.6 }";
    const paid = (set: string[]): number =>
      played({ farmInsurance: price }, [...still, ...set]).moved("insurancePayout", "households");
    expect(paid(STRUCK)).toBe(0);
    expect(paid([slump])).toBeGreaterThan(0);
  });

  test("beside relapse insurance neither pays for the other", () => {
    const relapse = "{ warning: 500, income: 20, basisRisk: 0, premium: 100, pooled: 1 }";
    const { moved } = played({ relapseInsurance: relapse, farmInsurance: `{ ${exact} }` }, STRUCK);
    // What the insurer of bills paid out, of its own premiums; the other's premiums and the state's money went to fields.
    const paidOut = -moved("insurancePayout", "insurer");
    expect(paidOut).toBeGreaterThan(0);
    expect(paidOut).toBeLessThanOrEqual(moved("insurancePremium", "insurer"));
    const toFields = moved("insurancePayout", "households") - paidOut;
    const left = moved("insurancePremium", "farmInsurer") + moved("insurancePayout", "farmInsurer");
    expect(left).toBeGreaterThanOrEqual(0);
    expect(toFields).toBe(
      moved("insurancePremium", "farmInsurer") - moved("insurancePayout", "state") - left,
    );
  });

  test("reaches those only whom it is for", () => {
    const premiums = (rules: string): number =>
      -played({ farmInsurance: `{ ${exact}${rules} }` }, CALM).moved("insurancePremium", "households");
    const [lifted, all] = [", for: { lifted: true }", ""].map(premiums);
    expect(lifted).toBeGreaterThan(0);
    expect(lifted).toBeLessThan(all / 2);
  });

  test("a field that nobody works is not insured: neither premium nor payout", () => {
    const { state, at, cash, deposit } = threeHouseholds(undefined, { "farm insurance": 0 });
    const { household, village } = state;
    const season = productList[village.product[0]].harvest.findIndex((share) => share > 0);
    const turn = at(season);
    turn.post.grant(turn.holders.of("state"), turn.holders.of("county"), 1e9);
    household.fieldCapacity.fill(2_000_000);
    household.fieldLabour.set([1, 0, 1]);
    household.disasterLoss.fill(1);
    for (let i = 0; i < 3; i++) cash(i, 100_000);
    const settings = { index: "yield", cover: 0.6, rate: 0.02, subsidy: 0.7, fromAbove: 0.8 } as const;
    farmInsurance.run(state, { ...settings, takeUp: 1, trigger: 0.2, basisRisk: 0 }, {
      ...turn,
      since: 0,
    } as Parameters<typeof farmInsurance.run>[2]);
    expect(deposit(1)).toBe(100_000);
    expect([deposit(0), deposit(2)].every((fen) => fen > 100_000)).toBe(true);
  });

  test("of strength nought it is exactly nothing; so it is without a budget", () => {
    expect(hashOf(played({ farmInsurance: "{ cover: 0 }" }))).toBe(hashOf(played({})));
    expect(hashOf(played({ farmInsurance: "{}" }, PENNILESS))).toBe(hashOf(played({}, PENNILESS)));
  });
});
