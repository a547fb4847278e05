import { describe, expect, test } from "vitest";
import { EXCLUSION } from "../../src/declare/exclusions.ts";
import { assess, decide } from "../../src/model/credit/decide.ts";
import { pricingFor } from "../../src/model/credit/lending-office.ts";
import { limitTerms } from "../../src/model/state/reach.ts";
import { counterside } from "../credit/desk.ts";
import { bullet } from "../three-households.ts";
import { hashOf, PENNILESS, played } from "./lever.ts";

/** A lender of LGD 40 % that predicts the same of everybody. */
const at = (expertDefault: number, share: number) => {
  const made = counterside([bullet], { columns: { information: { sees: [], expertDefault } } });
  made.state.lender.lgd[0] = 0.4;
  made.state.lender.guaranteed[0] = share;
  return made;
};

describe("the bank's care under a guarantee", () => {
  test("its profit rule sees its own share of the loss: LGD · (1 − G)", () => {
    const { desk, request } = at(0.05, 0.5);
    expect(pricingFor(desk.office, request.i, 0, 0).lgd).toBeCloseTo(0.2, 6);
  });

  // 20,000 yuan for a year: [.1 − .02 − .01 − 500/20,000] / (.1 + LGD(1 − G)): .09 alone, .15 with half of it borne.
  test("so it grants to worse risks the more is borne (moral hazard)", () => {
    const cutoff = (share: number) => {
      const { desk, request } = at(0.05, share);
      assess(desk.office, request);
      return desk.office.outcome.cutoff;
    };
    expect(cutoff(0)).toBeCloseTo(0.09, 6);
    expect(cutoff(0.5)).toBeCloseTo(0.15, 6);
    const reason = (share: number) => {
      const { desk, request } = at(0.145, share);
      return decide(desk.office, request).reason;
    };
    expect([reason(0), reason(0.5)]).toEqual([EXCLUSION.refused, 0]);
  });

  test("and is careful with those for whom the fund does not stand", () => {
    const { desk, request, state } = at(0.145, 0.5);
    limitTerms(state, ["guaranteed"], { household: (i) => i !== request.i, village: () => true });
    expect(pricingFor(desk.office, request.i, 0, 0).lgd).toBeCloseTo(0.4, 6);
    expect(decide(desk.office, request).reason).toBe(EXCLUSION.refused);
  });
});

describe("a guarantee fund", () => {
  test("is paid in by the county, 10 yuan a household and season, and pays no more than it has", () => {
    const { seasons, moved } = played({ guarantee: "{}" });
    expect(seasons("fundContribution", "county")).toEqual(Array(8).fill(-120 * 1000));
    expect(moved("fundContribution", "guaranteeFund")).toBe(8 * 120 * 1000);
    expect(-moved("guaranteePayout", "guaranteeFund")).toBeLessThanOrEqual(8 * 120 * 1000);
  });

  test("of strength nought it is exactly nothing; so it is without a budget", () => {
    expect(hashOf(played({ guarantee: "{ share: 0 }" }))).toBe(hashOf(played({})));
    expect(hashOf(played({ guarantee: "{}" }, PENNILESS))).toBe(hashOf(played({}, PENNILESS)));
  });
});
