import { describe, expect, test } from "vitest";
import { takesCodes } from "../../src/model/credit/dealings.ts";
import { type OfficeRules, openOffice, present } from "../../src/model/credit/lending-office.ts";
import { dataSharing, sharingCost } from "../../src/model/policies/data-sharing.ts";
import { everybody } from "../../src/model/state/eligibility.ts";
import { openShop } from "../../src/model/state/open-shop.ts";
import { threeHouseholds } from "../three-households.ts";
import { hashOf, PENNILESS, played, VILLAGES } from "./lever.ts";

describe("what data sharing opens to a bank", () => {
  const opened = (own: Readonly<Record<string, number>>, i = 0) => {
    const { state, plan, at } = threeHouseholds(undefined, { "public data": 0.5 });
    openShop(state, 0, { quality: 0, service: 0, uPlatform: 0, season: 0 });
    const turn = { ...at(1), eligible: { ...everybody, household: (each: number) => each < 2 } };
    dataSharing.run(
      state,
      { coverage: 0, shopRecords: 0, codeRecords: 0, orderRecords: 0, cost: 0, ...own },
      turn,
    );
    const office = openOffice(state, plan.phases.credit as unknown as OfficeRules, turn);
    const bank = turn.lenders.findIndex(({ information }) => information.platforms.length === 0);
    present(office, i, bank);
    const { publicData, shopData, codeData, orderData, s } = office.applicant;
    return [publicData, shopData, codeData, orderData, s >= 0];
  };

  test.each([
    ["nothing", {}, [false, false, false, false, false]],
    ["public records", { coverage: 0.6 }, [true, false, false, false, false]],
    ["a shop's record", { shopRecords: 1 }, [false, true, false, false, true]],
    ["codes", { codeRecords: 1 }, [false, false, true, false, false]],
    ["purchases and orders", { orderRecords: 1 }, [false, false, false, true, false]],
  ])("is %s alone", (_, own, seen) => expect(opened(own)).toEqual(seen));

  test("is opened of those only whom the policy is for", () => {
    const everything = { coverage: 1, shopRecords: 1, codeRecords: 1, orderRecords: 1 };
    expect(opened(everything, 1)).toEqual([true, true, true, true, false]);
    expect(opened(everything, 2)).toEqual([false, false, false, false, false]);
  });
});

describe("data sharing", () => {
  test("costs two yuan a year for each household of the widest share that is opened, whole fen", () => {
    expect(sharingCost(2, 100, 0.6)).toBe(3000);
    expect(sharingCost(2, 1, 0.33)).toBe(17);
    const { moved } = played({ dataSharing: "{ coverage: 0.5, codeRecords: 1, for: { villages: [1, 4] } }" });
    expect(moved("surveyCost", "county")).toBe(-8 * sharingCost(2, 40, 1));
  });

  test("of nothing, or without money, is exactly nothing", () => {
    expect(hashOf(played({ dataSharing: "{ coverage: 0 }" }))).toBe(hashOf(played({})));
    expect(hashOf(played({ dataSharing: "{}" }, PENNILESS))).toBe(hashOf(played({}, PENNILESS)));
  });
});

describe.each([
  ["creditRecord", "recorded", 0.9, 1000],
  ["offlineCodes", "codes", 0.4, 500],
] as const)("%s", (name, column, share, cost) => {
  const RICH = ["publicHand.budget=20000"];

  test("is paid for by the county in the villages that it is for, and reaches them alone", () => {
    const { state, moved } = played({ [name]: "{ for: { villages: [1, 4] } }" }, RICH);
    expect(Array.from(state.village[column].subarray(0, VILLAGES), (each) => each > 0)).toEqual([
      false,
      true,
      false,
      false,
      true,
      false,
    ]);
    expect(state.village[column][1]).toBeCloseTo(share, 6);
    // Two villages of 20 households in 8 seasons, a year's cost in four parts.
    expect(moved("surveyCost", "county")).toBe(-2 * 20 * 2 * cost);
  });

  test("does nothing at a share of nought, or without money", () => {
    expect(hashOf(played({ [name]: "{ share: 0 }" }))).toBe(hashOf(played({})));
    expect(hashOf(played({ [name]: "{}" }, PENNILESS))).toBe(hashOf(played({}, PENNILESS)));
  });
});

test("where codes are promoted, a household takes them up to the village's share, or its own where that is more", () => {
  const { state } = threeHouseholds();
  state.household.literacy.fill(0);
  const takes = (lot: number, promoted: number) => {
    state.village.codes[0] = promoted;
    const coverage = { codeShare: 0.1, inputsOnline: 0, recordLiteracy: 0 };
    const stream = { uniform: () => lot } as unknown as Parameters<typeof takesCodes>[2]["codes"];
    return takesCodes(state, 0, { coverage, codes: stream, inputs: stream, orders: undefined });
  };
  expect([takes(0.2, 0), takes(0.2, 0.4), takes(0.05, 0.01), takes(0.45, 0.4)]).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test("lenders see more defaults and more takings: what is lent changes", () => {
  const read = [
    "lenders.dataLender.information.sees=[sales, codeReceipts, noShop]",
    "publicHand.budget=20000",
  ];
  const none = hashOf(played({}, read));
  const { run } = played({ offlineCodes: "{ share: 1, cost: 0.04 }" }, read);
  expect(run.series).not.toEqual(played({}, read).run.series);
  expect(none).toBe(hashOf(played({}, read)));
});
