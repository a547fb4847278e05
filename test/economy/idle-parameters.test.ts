import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { simulateArms } from "../../src/model/simulate.ts";
import { isScenarioError } from "../../src/scenario/problem.ts";
import { type Row, rows } from "../../src/scenario/rows.ts";
import { scenarioSchema } from "../../src/scenario/schema.ts";
import { planWith } from "../three-households.ts";

const MINUTES = 60_000;

const sizes = /^(replicates|time\..*|county\.(villages|householdsPerVillage))$/;
const declared = rows(scenarioSchema()).filter(({ path }) => !sizes.test(path));

const namesUnder = (prefix: string, part: number): string[] => [
  ...new Set(declared.filter(({ path }) => path.startsWith(prefix)).map(({ path }) => path.split(".")[part])),
];

/** Shocks that the baseline has on throughout. */
const always = ["illness", "lostLivelihood", "disaster", "jobMarket"];

const LONG = Boolean(process.env.LONG);

/** The small county, larger where every parameter is tried, with every policy, shock and way to sell on. */
const LIVELY = [
  `county.villages=${LONG ? 20 : 8}`,
  `county.householdsPerVillage=${LONG ? 40 : 25}`,
  "time.burnIn=8",
  `time.seasons=${LONG ? 20 : 12}`,
  "publicHand={monitoring: true, help: true}",
  "sell={contractShare: 0.2, presoldShare: 0.2, liveSlots: 0.1}",
  ...namesUnder("arms.", 3).map((name) => `arms.hybrid.policies.${name}={}`),
  ...namesUnder("shocks.", 1)
    .filter((name) => !always.includes(name))
    .map((name) => `shocks.${name}={start: 2, duration: 6}`),
];

/** Another county, where what is rare may come about. */
const elsewhere = ["county.villages=4", "county.householdsPerVillage=20"];

const officersFew = ["lenders.ruralCreditCooperative.capacity.files=0.01"];
const slow = ["lenders.ruralCreditCooperative.speed.days=40"];
const cheapWeddings = ["calendar.weddingCost=5000", "calendar.buildingCost=5000"];
const lentForHouses = [
  "arms.hybrid.lenders.ruralCreditCooperative=all",
  'lenders.ruralCreditCooperative.products.0.purposes=["inputs","stock","emergency","house"]',
];

/** What moves nothing in the lively county, why, and what must be set for it to act; nothing where it never does. */
const waiting: Readonly<Record<string, { why: string; set?: readonly string[] }>> = {
  "county.inflation": { why: "amounts follow prices", set: ["county.indexed=none"] },
  "calendar.leastCost": {
    why: "what is paid for a wedding is what can be had, less than it costs",
    set: cheapWeddings,
  },
  "calendar.largestCost": { why: "the same", set: cheapWeddings },
  "plan.projectDays": { why: "no money takes forty-five days unless the lender is slow", set: slow },
  "plan.houseTenor": {
    why: "only kin lend for houses, without a term",
    set: [...lentForHouses, ...cheapWeddings],
  },
  "plan.houseWorth": { why: "only kin lend for houses, free", set: [...lentForHouses, ...cheapWeddings] },
  "plan.houseFading": { why: "the same", set: [...lentForHouses, ...cheapWeddings] },
  "arms.*.policies.crowdfunding.breach": {
    why: "the county's deposits refund all that disasters take",
    set: ["arms.hybrid.policies.crowdfunding={share: 1, presold: 0.3, deposit: 0}"],
  },
  "credit.afterNoOfficer": { why: "officers suffice", set: officersFew },
  "lenders.ruralCreditCooperative.security.recovery": {
    why: "a house covers the debt that it secures, at any price above a few tenths",
  },
  "lenders.dataLender.speed.queueDays": { why: "it has no queue" },
  "lenders.dataLender.speed.knownFactor": {
    why: "its money takes no days that knowing a customer could shorten",
  },
  "lenders.dataLender.capacity.files": { why: "it has no officers" },
  "lenders.dataLender.security.securedFrom": { why: "it takes no collateral" },
  "lenders.dataLender.security.recovery": { why: "the same" },
};

/** All that a county came to, households included. */
function played(set: readonly string[]): string {
  const runs = simulateArms(planWith([...LIVELY, ...set]), 1, ["traditional", "hybrid"]);
  const told = runs.map(({ series, households }) => [series, households]);
  return createHash("sha256").update(JSON.stringify(told)).digest("hex");
}

/** Ends of its range, of what is plausible, or all that it can be set to. */
function valuesOf({ options, value, min, max, plausible }: Row): readonly unknown[] {
  return options ?? (typeof value === "boolean" ? [true, false] : [min, max, ...(plausible ?? [])]);
}

/** Whether some value that is accepted moves anything. */
function acts(row: Row, set: readonly string[] = []): boolean {
  const path = row.path.replace("arms.*", "arms.hybrid");
  let first: string | undefined;
  return valuesOf(row).some((value) => {
    try {
      const came = played([...set, `${path}=${value}`]);
      first ??= came;
      return came !== first;
    } catch (error) {
      if (isScenarioError(error)) return false;
      throw error;
    }
  });
}

test("what waits for something is declared", () => {
  const paths = declared.map(({ path }) => path);
  expect(Object.keys(waiting).filter((path) => !paths.includes(path))).toEqual([]);
});

test.each(Object.entries(waiting).filter(([, { set }]) => set))(
  "%s acts once its condition is set",
  (path, { set }) => {
    expect(acts(declared.find((row) => row.path === path)!, set)).toBe(true);
  },
  5 * MINUTES,
);

test.runIf(LONG)(
  "every other parameter moves something",
  () => {
    const idle = declared
      .filter((row) => !(row.path in waiting) && !acts(row) && !acts(row, elsewhere))
      .map(({ path }) => path);
    expect(idle).toEqual([]);
  },
  60 * MINUTES,
);
