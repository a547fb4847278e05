import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { frontierCommand } from "../src/cli/frontier.ts";
import { groundOf } from "../src/cli/levers-asked.ts";
import { playWithin } from "../src/cli/play-within.ts";
import { pairedEstimate } from "../src/compare/estimate.ts";
import { strengthKeys } from "../src/levers/catalogue.ts";
import { type FrontierFound, type WantKey, wants } from "../src/levers/frontier.ts";
import { byVariant, costsOf } from "../src/levers/lever-effects.ts";
import { leverStudy } from "../src/levers/lever-study.ts";
import { type Mixture, mixtureName } from "../src/levers/mixture.ts";
import { mean } from "../src/math/sum.ts";
import { fixed } from "../src/report/layout/digits.ts";
import { openVariants } from "../src/sweeps/store/variant-results.ts";

/**
 * What the search of `sannong frontier` loses on a real county: every mixture of some levers at every strength is played on
 * luck of its own, and what each search ends with is held against the best that the budget pays there. Writes
 * `search-loss.md` beside its stores: `npm run search-loss -- DIR`; what is there is gone on with.
 */
const FILE = "scenarios/baseline.yaml";
const SET = ["county.villages=10"];
/** In the order of the catalogue, by which mixtures are named. */
const LEVERS = ["interestSubsidy", "serviceStations", "crowdfunding", "povertyChannel"];
const [TRUTH, RUNS] = [16, "600"];
/** Yuan a household and year. */
const BUDGETS = [60, 120, 200];
const SEEDS = ["one", "two"];
const WANTS: readonly WantKey[] = ["relapse", "income"];

interface Truth {
  mixture: Mixture;
  cost: number;
  gains: Readonly<Record<WantKey, Float64Array>>;
}

const [, , directory = "search-loss"] = process.argv;
const ground = groundOf(FILE, { set: SET, only: LEVERS.join(",") }, "en");
const every = LEVERS.reduce<Mixture[]>(
  (before, lever) =>
    before.flatMap((mixture) => [
      mixture,
      ...strengthKeys.map((strength): Mixture => [...mixture, { lever, strength }]),
    ]),
  [[]],
).filter((mixture) => mixture.length > 0);

const truth = await playAll();
const lines = [
  "| 预算 元/户·年 budget | 目标 want | 种子 seed | 穷举最好 best of all | 搜索所得 found | 损失 lost [95 %] |",
  "| ---: | --- | --- | ---: | ---: | ---: |",
];
for (const want of WANTS)
  for (const budget of BUDGETS)
    for (const seed of SEEDS) lines.push(`| ${(await lossOf(want, budget, seed)).join(" | ")} |`);
writeFileSync(join(directory, "search-loss.md"), `${lines.join("\n")}\n`);

/** Every mixture on luck that no search sees. */
async function playAll(): Promise<Map<string, Truth>> {
  const place = join(directory, "truth");
  const loaded = leverStudy(
    "truth",
    every,
    TRUTH,
    { ...ground, seed: "truth" },
    { groups: false, chances: false },
  );
  mkdirSync(directory, { recursive: true });
  await playWithin(loaded, place, { out: directory, resume: existsSync(place) }, "en");
  const results = await openVariants(place);
  const paid = byVariant(await results.results.payments(results.arm), results.variants.length, TRUTH);
  const figures = new Map<WantKey, readonly Float64Array[]>();
  for (const want of WANTS) figures.set(want, await results.figures(wants[want].metric));
  results.close();
  return new Map(
    every.map((mixture, k): [string, Truth] => {
      const flows = ground.levers
        .filter(({ key }) => mixture.some(({ lever }) => lever === key))
        .flatMap((lever) => lever.flows);
      const gains = Object.fromEntries(
        [...figures].map(([want, [none, ...all]]) => [
          want,
          all[k].map((figure, r) => wants[want].times * (figure - none[r])),
        ]),
      ) as Truth["gains"];
      return [
        mixtureName(mixture),
        { mixture, cost: mean(costsOf(paid[k + 1], paid[0], flows).early.values), gains },
      ];
    }),
  );
}

/** A row of the table: what a search ends with, and what it is worth less than the best that the budget pays. */
async function lossOf(want: WantKey, budget: number, seed: string): Promise<string[]> {
  const out = join(directory, `${want}-${budget}-${seed}`);
  const file = join(out, "frontier.json");
  if (!existsSync(file))
    await frontierCommand(
      FILE,
      {
        budget: String(budget * ground.households),
        runs: RUNS,
        want,
        only: LEVERS.join(","),
        set: SET,
        seed,
        out,
        resume: existsSync(out),
      },
      "zh",
    );
  const { rows } = JSON.parse(readFileSync(file, "utf8")) as FrontierFound;
  const affordable = [...truth.values()].filter(({ cost }) => cost <= budget);
  const [best] = affordable.sort((a, b) => mean(b.gains[want]) - mean(a.gains[want]));
  const found = truth.get(rows[0].name);
  const none = new Float64Array(TRUTH);
  const lost = pairedEstimate(best.gains[want].map((gain, r) => gain - (found?.gains[want] ?? none)[r]));
  const interval =
    lost.mean === 0 ? "0" : `${fixed(lost.mean, 1)} [${fixed(lost.low, 1)}, ${fixed(lost.high, 1)}]`;
  return [
    String(budget),
    want,
    seed,
    `${mixtureName(best.mixture)} ${fixed(mean(best.gains[want]), 1)}`,
    `${rows[0].name} ${fixed(mean(found?.gains[want] ?? none), 1)}`,
    interval,
  ];
}
