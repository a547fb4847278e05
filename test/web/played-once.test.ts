import { expect, test } from "vitest";
import type { Replicate } from "../../src/compare/replicates.ts";
import { defaultArms } from "../../src/scenario/default-arms.ts";
import { dealt } from "../../web/playing/dealt.ts";
import type { LivedArm } from "../../web/playing/played.ts";
import { boundedCache } from "../../web/playing/work/bounded-cache.ts";
import { replicateMemory } from "../../web/playing/work/replicate-memory.ts";
import { answering } from "../../web/playing/work/serve.ts";
import type { Settings } from "../../web/set/asked.ts";

const plain = {
  name: "small",
  title: { zh: "小县", en: "A small county" },
  county: { villages: 2, householdsPerVillage: 15 },
  time: { burnIn: 8, seasons: 8 },
  arms: defaultArms,
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

/** One worker, what it answers about a replicate with some settings, and how often it recalled an arm or a county. */
function replicating() {
  const memory = replicateMemory();
  const recalled = { arms: 0, counties: 0 };
  const { arms, counties } = memory;
  const { replicate } = answering({}, undefined, {
    arms: { ...arms, get: (key) => counted("arms", arms.get(key)) },
    counties: { ...counties, recall: (key) => counted("counties", counties.recall(key)) },
  });
  function counted<T>(what: keyof typeof recalled, found: T): T {
    if (found !== undefined) recalled[what]++;
    return found;
  }
  const ask = async (number: number, settings: Settings = {}): Promise<Replicate> => {
    const answer = await replicate({ plain, settings }, ["traditional", "hybrid"], number);
    if ("result" in answer) return answer.result;
    throw new Error(JSON.stringify(answer));
  };
  return { ask, recalled };
}

test.each([
  ["nothing", {}, { arms: 4, counties: 0 }],
  ["a data lender", OF_THE_DATA_LENDER, { arms: 2, counties: 2 }],
  ["a policy of one arm", { "arms.hybrid.policies.dataSharing.coverage": 0.5 }, { arms: 2, counties: 2 }],
  ["growth", { "county.growth": 0.04 }, { arms: 0, counties: 2 }],
  ["the burn-in", { "consume.propensity": 0.8 }, { arms: 0, counties: 0 }],
] as const)(
  "many lucks are played again only as far as they are touched: %s moved",
  async (_, settings, recalls) => {
    const { ask, recalled } = replicating();
    for (const number of [1, 2]) await ask(number);
    expect(recalled).toEqual({ arms: 0, counties: 0 });
    for (const number of [1, 2])
      expect(await ask(number, settings)).toEqual(await replicating().ask(number, settings));
    expect(recalled).toEqual(recalls);
    // What was remembered is as it was.
    expect(await ask(1)).toEqual(await replicating().ask(1));
  },
);

test("what a worker keeps has bounds, and the oldest goes first", () => {
  const cache = boundedCache<number[]>(80, ({ length }) => length);
  for (let k = 0; k < 12; k++) cache.set(`${k}`, Array(10).fill(k));
  expect(Array.from({ length: 12 }, (_, k) => cache.get(`${k}`)?.[0])).toEqual([
    ...Array(4).fill(undefined),
    ...[4, 5, 6, 7, 8, 9, 10, 11],
  ]);
  // One that would drive out much else is not kept, and one that is kept anew counts once.
  cache.set("large", Array(11).fill(0));
  expect(cache.get("large")).toBeUndefined();
  cache.set("11", Array(10).fill(99));
  expect([cache.get("4")?.[0], cache.get("11")?.[0]]).toEqual([4, 99]);
});

test("each worker has replicates of its own, and takes the last of others when it is done", () => {
  const next = dealt([1, 2, 3, 4, 5, 6, 8], 2);
  expect([next(1), next(0), next(1), next(1), next(1), next(1)]).toEqual([1, 2, 3, 5, 8, 6]);
  expect([next(0), next(0), next(1)]).toEqual([4, undefined, undefined]);
});
