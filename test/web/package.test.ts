import { expect, it } from "vitest";
import { wholeCounties } from "../../build/answers.ts";
import { playReplicate } from "../../src/compare/replicates.ts";
import { resultHash } from "../../src/compare/result-hash.ts";
import { parseScenario, scenarioFrom } from "../../src/scenario/load.ts";
import { planOf } from "../../src/scenario/plan.ts";
import { treeOf } from "../../web/playing/work/asked.ts";
import { write } from "../../web/playing/work/write.ts";
import { PACKAGE, withPackage } from "../../web/set/package.ts";

const baseline = wholeCounties().find(({ name }) => name === "baseline")!.plain;
const small: Record<string, unknown> = {
  ...baseline,
  county: { ...baseline.county, villages: 2, householdsPerVillage: 20 },
  time: { seasons: 8, burnIn: 4 },
};
const settings = {
  "arms.*.policies.guarantee.share": 0.8,
  "arms.*.policies.serviceStations.share": 0.5,
  "publicHand.help": true,
  "publicHand.monitoring": true,
  "county.growth": 0.02,
};
const packed = (plain: Record<string, unknown> = small) =>
  withPackage({
    plain,
    settings,
    base: "hybrid",
    target: "lifted",
    narrows: (policy) => policy !== "serviceStations",
  });

it("gives the package to an arm of its own, beside the same without, and all else to every arm", () => {
  const before = structuredClone(small);
  const { plain, settings: others } = packed();
  const arms = plain.arms as Record<string, Record<string, unknown>>;
  expect(others).toEqual({ "county.growth": 0.02 });
  expect(arms[PACKAGE]).toEqual({
    ...arms.hybrid,
    title: { zh: "二者并存＋政策", en: "both lenders + package" },
    policies: { guarantee: { for: { lifted: true }, share: 0.8 }, serviceStations: { share: 0.5 } },
    parameters: { publicHand: { help: true, monitoring: true } },
  });
  expect(arms.hybrid).toEqual((small.arms as typeof arms).hybrid);
  expect(small).toEqual(before);
});

it("keeps what a policy of the county's arm says for whom, and when", () => {
  const hybrid = {
    lenders: {},
    policies: { guarantee: { for: { shop: true }, share: { value: 0.2, at: [] } } },
  };
  const { plain } = packed({ ...small, arms: { hybrid } });
  const arms = plain.arms as Record<string, { policies: unknown }>;
  expect(arms[PACKAGE].policies).toMatchObject({
    guarantee: { for: { shop: true }, share: { value: 0.8, at: [] } },
  });
});

it("is nothing where the package is nothing: the two arms live the same to the last bit", () => {
  const none = withPackage({
    plain: small,
    settings: {},
    base: "hybrid",
    target: "all",
    narrows: () => true,
  });
  const { scenario } = scenarioFrom(none.plain);
  const [one, other] = playReplicate(
    { plan: planOf(scenario), arms: ["hybrid", PACKAGE], pairs: [] },
    { replicate: 1, flows: false },
  ).arms;
  expect({ ...other, arm: "" }).toEqual({ ...one, arm: "" });
});

it("is played by the command line to the same hash, from the file that the page saves", () => {
  const asked = packed();
  const arms = ["hybrid", PACKAGE];
  const text = write(asked, { arms, replicates: 1, name: "mine", heading: [], beside: {} });
  const played = (plain: unknown) => {
    const { scenario } =
      typeof plain === "string" ? parseScenario(plain, "mine.yaml", () => "") : scenarioFrom(plain);
    const pairs = [{ reference: "hybrid", arm: PACKAGE }];
    return resultHash([
      playReplicate({ plan: planOf(scenario), arms, pairs }, { replicate: 1, flows: false }),
    ]);
  };
  expect(played(text)).toBe(played(treeOf(asked)));
  expect(text).toMatch(/treatment: withPackage/);
});
