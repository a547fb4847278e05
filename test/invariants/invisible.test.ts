import { beforeAll, describe, expect, test } from "vitest";
import { purposeKeys } from "../../src/declare/purposes.ts";
import { reserve } from "../../src/declare/table.ts";
import { luckOf, runKey } from "../../src/math/draw.ts";
import { productFor, shelvesOf } from "../../src/model/credit/choice.ts";
import { dealingsOf } from "../../src/model/credit/dealings.ts";
import { decide } from "../../src/model/credit/decide.ts";
import { type Applicant, type FeatureKey, featureKeys, features } from "../../src/model/credit/features.ts";
import { type OfficeRules, openOffice } from "../../src/model/credit/lending-office.ts";
import { cardOf } from "../../src/model/credit/scorecard.ts";
import type { Plan } from "../../src/model/run.ts";
import { program, season } from "../../src/model/season.ts";
import { found } from "../../src/model/simulate.ts";
import type { LenderTerms } from "../../src/model/state/lender-terms.ts";
import { copyState, type State, type TableKey, tables } from "../../src/model/state/state.ts";
import type { FullTurn } from "../../src/model/state/step.ts";
import { turner } from "../../src/model/turner.ts";
import { planWith } from "../three-households.ts";

const SEASON = 4;

let plan: Plan;
let county: State;
let turn: FullTurn;

/** A county in which there are shops and customers, in the middle of a season: credit is about to be given. */
beforeAll(() => {
  plan = planWith(["time.burnIn=4", "population.shopShare=0.3", "county.villages=6"]);
  const draw = luckOf(runKey(plan.seed, 0));
  county = found(plan, draw);
  const arm = plan.arms.at(-1)!;
  const steps = program(plan, arm);
  const turnAt = turner(plan, arm, county, draw);
  for (let t = 0; t < SEASON; t++) season(county, steps, turnAt(t, true));
  turn = turnAt(SEASON, true);
  const credit = steps.findIndex(({ name }) => name === "credit");
  for (const { step, parameters } of steps.slice(0, credit)) step.run(county, parameters, turn);
  county.need.deadline[0] = 90;
  // And a few have sold ahead.
  const { household, promise } = county;
  reserve(tables.promise, promise, household.count);
  for (let i = 0; i < household.count; i += 5) {
    promise.household[promise.count] = i;
    promise.amount[promise.count++] = 100_000 + 1000 * i;
  }
  // So early hardly anybody has defaulted: some have, of those whose loans stand in the credit record.
  for (let i = 0; i < county.household.count; i += 7) county.household.lastDefault[i] = SEASON - 1;
});

/** A state that notes which columns are read. */
function watched(state: State, read: Set<string>): State {
  const note = (table: string, rows: object) =>
    new Proxy(rows, {
      get: (held, column) => {
        if (typeof column === "string" && column !== "count") read.add(`${table}.${column}`);
        return held[column as keyof typeof held];
      },
    });
  const noted = { ...state } as unknown as Record<string, object>;
  for (const table of Object.keys(tables) as TableKey[]) noted[table] = note(table, state[table]);
  return noted as unknown as State;
}

/** Everybody leaves every record. */
const onRecord = { codeShare: 1, inputsOnline: 1, recordLiteracy: 0 };

/** The columns that a feature looks at, where everything is opened to the lender. */
function readBy(key: FeatureKey): Set<string> {
  const read = new Set<string>();
  const applicant: Applicant = {
    state: watched(county, read),
    i: county.shop.owner[0],
    s: 0,
    lender: 0,
    purpose: 0,
    amount: 1_000_000,
    years: 1,
    noise: turn.draw("observation", SEASON),
    publicData: true,
    shopData: true,
    codeData: true,
    orderData: true,
    dealings: dealingsOf(county, { ...(plan.phases.credit as OfficeRules), ...onRecord }, turn),
    declared: Number.NaN,
    recorded: true,
    season: SEASON,
    observation: plan.phases.credit as OfficeRules,
  };
  features[key].measure(applicant);
  read.delete("household.id");
  read.delete("household.village");
  read.delete("village.distance");
  return read;
}

/** What lender j answers every household, for every purpose that it has a product for. */
function decisions(state: State, j: number, lenders: readonly LenderTerms[] = plan.lenders): unknown[] {
  const rules = { ...(plan.phases.credit as OfficeRules), exploration: 0 };
  const office = openOffice(state, rules, { ...turn, lenders });
  const answers: unknown[] = [];
  for (let i = 0; i < state.household.count; i++)
    for (let purpose = 0; purpose < purposeKeys.length; purpose++) {
      const s = state.household.shop[i];
      const shown = s >= 0 && lenders[j].information.platforms.includes(state.shop.platform[s]);
      const product = productFor(lenders[j], shelvesOf(lenders)[j][purpose], {
        shopShown: shown,
        shopOld: shown,
        household: true,
        program: false,
      });
      if (product < 0) continue;
      const request = {
        n: 0,
        i,
        j,
        product,
        purpose,
        gap: 1_500_000,
        ordinary: -1,
        ordinaryAsk: 0,
        effort: 0,
        ask: 1_500_000,
        line: -1,
      };
      const { reason, asked, amount, rate, predicted, margin } = decide(office, request);
      answers.push([i, purpose, reason, asked, amount, rate, predicted, margin]);
    }
  return answers;
}

/** What an application says without any feature: who asks, from where, how much within income and sales. */
const APPLICATION = new Set([
  ...["id", "village", "awareness", "shop", "permanentIncome"].map((column) => `household.${column}`),
  ...["closed", "platform", "smoothed", "tenure"].map((column) => `shop.${column}`),
  ...["village.distance", "village.recorded", "relation.known", "need.arises", "need.deadline"],
]);

/** What is out at a lender, by which it has room to lend. */
const OWN_BOOK = new Set(["lender", "product", "outstanding"].map((column) => `loan.${column}`));

/** The columns that a lender's answer depends on though it sees no feature: days, caps, what is asked for. */
function readRegardless(j: number): Set<string> {
  const { products, speed } = plan.lenders[j];
  const read = new Set(APPLICATION);
  if (products.every(({ base }) => base !== "income")) read.delete("household.permanentIncome");
  if (products.every(({ base }) => base !== "sales")) {
    read.delete("shop.smoothed");
    read.delete("shop.tenure");
  }
  if (speed.days === 0 || speed.knownFactor === 1) read.delete("relation.known");
  return read;
}

/** The same county, with the values of some columns dealt out anew among the rows. */
function shuffled(columns: Iterable<string>): State {
  const state = copyState(county);
  state.luck = structuredClone(county.luck);
  for (const path of columns) {
    const [table, column] = path.split(".") as [TableKey, string];
    const rows = state[table] as unknown as Record<string, Float64Array>;
    const { width } = (tables[table].columns as Record<string, { width: number }>)[column];
    const used = state[table].count * width;
    const before = rows[column].slice(0, used);
    const by = width * Math.max(1, Math.floor(state[table].count / 3));
    for (let at = 0; at < used; at++) rows[column][at] = before[(at + by) % used];
  }
  return state;
}

const union = (sets: readonly Set<string>[]): Set<string> => new Set(sets.flatMap((each) => [...each]));
const without = (from: Set<string>, ...others: Set<string>[]): string[] =>
  [...from].filter((path) => others.every((other) => !other.has(path)));

describe.each([
  [0, "ruralCreditCooperative"],
  [1, "dataLender"],
])("lender %d, the %s", (j, name) => {
  const sees = (): FeatureKey[] => plan.lenders[j].information.sees as FeatureKey[];

  test("answers the same whatever becomes of what it cannot see, feature by feature", () => {
    expect(plan.lenderNames[j]).toBe(name);
    const answers = decisions(county, j);
    expect(answers.some((answer) => (answer as number[])[4] > 0)).toBe(true);
    const seen = union(sees().map(readBy));
    const invisible = featureKeys.filter((key) => !sees().includes(key));
    const moved = new Set<string>();
    for (const key of invisible) {
      const columns = without(readBy(key), seen, readRegardless(j));
      for (const path of columns) moved.add(path);
      if (columns.length > 0) expect(decisions(shuffled(columns), j), key).toEqual(answers);
    }
    expect(decisions(shuffled(moved), j)).toEqual(answers);
    expect(moved.size, [...moved].join(" ")).toBeGreaterThanOrEqual(5);
  });

  test("answers otherwise when what it sees is dealt out anew, feature by feature", () => {
    const answers = decisions(county, j);
    const opened = sees().filter(
      (key) => features[key].slope !== 0 && !key.startsWith("public") && !key.startsWith("shared"),
    );
    let moved = 0;
    for (const key of opened) {
      const columns = without(readBy(key), readRegardless(j));
      if (columns.length === 0) continue;
      moved++;
      expect(decisions(shuffled(columns), j), key).not.toEqual(answers);
    }
    expect(moved).toBeGreaterThanOrEqual(4);
  });
});

test("a lender that sees no feature reads nothing but the application and its own columns", () => {
  const read = new Set<string>();
  const blind = plan.lenders.map((terms) => ({ ...terms, information: { ...terms.information, sees: [] } }));
  for (const j of blind.keys()) decisions(watched(county, read), j, blind);
  const seen = [...read].filter((path) => !path.startsWith("lender.") && !OWN_BOOK.has(path));
  expect(seen.filter((path) => !APPLICATION.has(path))).toEqual([]);
});

test("public data are invisible to the data lender until they are opened to it", () => {
  const ofPublic = union((["publicLand", "publicSubsidy", "publicCrop"] as const).map(readBy));
  // Who buys inputs through a platform shows it how much of the field is planted.
  const columns = without(ofPublic, readBy("inputPurchases"));
  const closed = decisions(county, 1);
  expect(decisions(shuffled(columns), 1)).toEqual(closed);
  const opened = (state: State): State => {
    state.lender.publicData.fill(1);
    return state;
  };
  expect(decisions(opened(shuffled(columns)), 1)).not.toEqual(decisions(opened(shuffled([])), 1));
});

test("platforms' records are invisible to the bank until they are opened to it", () => {
  const terms = plan.lenders[0];
  const sees = [...new Set([...terms.information.sees, "sharedSales", "sharedTrend"])];
  const lenders = [{ ...terms, information: { ...terms.information, sees } }, plan.lenders[1]];
  const columns = union((["sharedSales", "sharedTrend"] as const).map(readBy));
  const closed = decisions(county, 0, lenders);
  expect(decisions(shuffled(columns), 0, lenders)).toEqual(closed);
  const opened = (state: State): State => {
    state.lender.shopData.fill(1);
    state.lender.card.set(cardOf(lenders[0]).prior);
    return state;
  };
  const answers = decisions(opened(shuffled([])), 0, lenders);
  expect(decisions(opened(shuffled(columns)), 0, lenders)).not.toEqual(answers);
});
