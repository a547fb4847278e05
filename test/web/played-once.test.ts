import { expect, test } from "vitest";
import type { LivedArm } from "../../web/playing/played.ts";
import { answering } from "../../web/playing/work/serve.ts";
import type { Settings } from "../../web/set/asked.ts";

const plain = {
  name: "small",
  title: { zh: "小县", en: "A small county" },
  county: { villages: 2, householdsPerVillage: 15 },
  time: { burnIn: 8, seasons: 8 },
};
const HOUSEHOLD = 3;

/** One worker, and what it answers about an arm with some settings. */
function worker() {
  const { live } = answering({});
  return async (arm: string, settings: Settings = {}, seen?: string): Promise<LivedArm | undefined> => {
    const answer = await live({ plain, settings }, ...[arm, 0, HOUSEHOLD, Number.POSITIVE_INFINITY], seen);
    if ("result" in answer) return answer.result;
    throw new Error(JSON.stringify(answer));
  };
}

const OF_THE_DATA_LENDER = { "lenders.dataLender.speed.days": 9 };

test("an arm is not played again where nothing has moved that it asks of the settings", async () => {
  const ask = worker();
  const [bank, both] = [await ask("traditional"), await ask("hybrid")];
  expect(await ask("traditional", {}, bank!.reads)).toBeUndefined();
  expect(await ask("traditional", OF_THE_DATA_LENDER, bank!.reads)).toBeUndefined();
  expect(await ask("hybrid", OF_THE_DATA_LENDER, both!.reads)).toBeDefined();
  expect(await ask("traditional", { "county.growth": 0.04 }, bank!.reads)).toBeDefined();
  expect(await ask("traditional", { "title.zh": "另一个" }, bank!.reads)).toBeDefined();
});

test.each([
  ["a data lender", OF_THE_DATA_LENDER],
  ["growth", { "county.growth": 0.04 }],
  ["a policy", { "arms.*.policies.dataSharing.coverage": 0.5 }],
  ["the burn-in", { "consume.propensity": 0.8 }],
] as const)("a worker that has played before answers as a new one does: %s moved", async (_, settings) => {
  const ask = worker();
  for (const arm of ["traditional", "hybrid"]) await ask(arm);
  for (const arm of ["traditional", "hybrid"]) {
    expect(await ask(arm, settings)).toEqual(await worker()(arm, settings));
  }
});
