import { beforeAll, describe, expect, test } from "vitest";
import { purposeKeys } from "../../src/declare/purposes.ts";
import { lenderMetrics } from "../../src/model/metrics/lender-accounts.ts";
import type { ArmRun, Fates } from "../../src/model/run.ts";
import { simulateArms } from "../../src/model/simulate.ts";
import { FINANCE_SOURCES, financeBit, KIN } from "../../src/model/state/finance.ts";
import { parseScenario } from "../../src/scenario/load.ts";
import { planOf } from "../../src/scenario/plan.ts";
import { planWith } from "../three-households.ts";

/** The same figure of the other lender of a pair: npl0 for npl1, npl3 for npl2. Others are their own match. */
function matched(key: string): string {
  const [, name, number] = /^(.+)([0-3])$/.exec(key) ?? [];
  return name && key in lenderMetrics ? `${name}${Number(number) ^ 1}` : key;
}

/** Metrics by the key under which `match` finds them in the other arm. */
const renamed = (values: Readonly<Record<string, unknown>>, match: (key: string) => string) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [match(key), value]));

const itself = (key: string): string => key;

function expectSame(a: ArmRun, b: ArmRun, match: (key: string) => string): void {
  expect(renamed(b.summary, match)).toEqual(a.summary);
  expect(renamed(b.series, match)).toEqual(a.series);
  expect(matchedFates(b.households, match)).toEqual(a.households);
}

/** Fates whose bits of finance stand at the other lender's number, where lenders are matched. */
function matchedFates(fates: Fates, match: (key: string) => string): Fates {
  if (match === itself) return fates;
  return { ...fates, finance: fates.finance.map(swapped), financeFailed: fates.financeFailed.map(swapped) };
}

/** The bits of each purpose with those of lenders 0 and 1, and of 2 and 3, exchanged; kin's stay. */
function swapped(bits: number): number {
  let other = 0;
  for (let purpose = 0; purpose < purposeKeys.length; purpose++)
    for (let source = 0; source < FINANCE_SOURCES; source++)
      if (bits & financeBit(purpose, source)) other |= financeBit(purpose, source === KIN ? KIN : source ^ 1);
  return other;
}

describe("the null test", () => {
  let first: ArmRun;
  let second: ArmRun;
  let placebo: ArmRun;
  let none: ArmRun;

  beforeAll(() => {
    const plan = planWith([], "scenarios/null-test.yaml");
    expect(plan.lenderNames).toEqual(["first", "second"]);
    [first, second, placebo, none] = simulateArms(plan, 0, ["first", "second", "placebo", "none"]) as [
      ArmRun,
      ArmRun,
      ArmRun,
      ArmRun,
    ];
  });

  test("two lenders with the same columns come out the same, household by household, bit for bit", () => {
    expectSame(first, second, matched);
  });

  test("the placebo's effect is exactly zero, for every household and every metric", () => {
    expectSame(first, placebo, itself);
  });

  test("is a test: both lend, and lending makes a difference", () => {
    expect(first.summary.loanSize0).toBeGreaterThan(0);
    expect(second.summary.loanSize1).toBeGreaterThan(0);
    expect(first.summary.loanSize1).toBeNaN();
    expect(first.summary.coverage).toBeGreaterThan(0.02);
    expect(first.households.income).not.toEqual(none.households.income);
  });

  test("matches every lender's metric with the other lender's", () => {
    const keys = Object.keys(first.summary);
    expect(matched("npl0")).toBe("npl1");
    expect(matched("relapse")).toBe("relapse");
    expect(keys.map(matched).toSorted()).toEqual(keys.toSorted());
  });
});

/** Two pairs of alike lenders, two of them open in each arm, the same policies on both sides. */
const pairs = `
name: null-pairs
title: { zh: 成对零检验, en: null test of pairs }
replicates: 1
county: { villages: 6, householdsPerVillage: 25 }
population: { shopShare: 0.3 }
time: { burnIn: 8, seasons: 8, burnInArm: none }
shocks: { creditSqueeze: { start: 4, duration: 2 } }
lenders:
  bankA: &bank { like: ruralCreditCooperative, capacity: { files: 0.2 } }
  bankB: *bank
  dataA: &data { like: dataLender, information: { platforms: [0, 1] } }
  dataB: *data
arms:
  traditional: null
  ecommerce: null
  hybrid: null
  none: { title: { zh: 无, en: none }, lenders: {} }
  left:
    title: { zh: 左, en: left }
    lenders: { bankA: all, dataA: all }
    policies: &policies
      guarantee: {}
      interestSubsidy: { start: 2 }
      povertyMicroCredit: {}
      dataSharing: { shopRecords: 1 }
      serviceStations: {}
      villageSupervision: {}
      training: {}
      relapseInsurance: {}
  right: { title: { zh: 右, en: right }, lenders: { bankB: all, dataB: all }, policies: *policies }
  bare: { title: { zh: 无政策, en: bare }, lenders: { bankA: all, dataA: all } }
  placebo: { title: { zh: 安慰剂, en: placebo }, lenders: { bankA: all, dataA: all }, policies: *policies }
compare: { reference: left, treatment: right }
`;

describe("the null test of two lenders an arm, with policies and a squeeze on lines", () => {
  const [left, right, placebo, bare] = playedPairs("none");

  test("two pairs of alike lenders come out the same, household by household, bit for bit", () => {
    expectSame(left, right, matched);
  });

  test("the placebo's effect is exactly zero", () => expectSame(left, placebo, itself));

  test("is a test: all four lend, and the policies make a difference", () => {
    const lent = [left.summary.loanSize0, right.summary.loanSize1, left.summary.loanSize2];
    for (const size of [...lent, right.summary.loanSize3]) expect(size).toBeGreaterThan(0);
    expect(left.summary.loanSize1).toBeNaN();
    expect(left.households.income).not.toEqual(bare.households.income);
  });
});

describe("the placebo, through a burn-in in which two lenders are open", () => {
  const [left, , placebo] = playedPairs("left");
  const [stranger] = playedPairs("none");

  test("has an effect of exactly zero", () => expectSame(left, placebo, itself));

  test("is a test: what the burn-in left behind makes a difference", () => {
    expect(left.households.income).not.toEqual(stranger.households.income);
  });
});

function playedPairs(burnInArm: string): [ArmRun, ArmRun, ArmRun, ArmRun] {
  const { scenario } = parseScenario(pairs, "pairs.yaml", readNothing, [`time.burnInArm=${burnInArm}`]);
  return simulateArms(planOf(scenario), 0, ["left", "right", "placebo", "bare"]) as ReturnType<
    typeof playedPairs
  >;
}

function readNothing(path: string): never {
  throw new Error(`no file to read: ${path}`);
}
