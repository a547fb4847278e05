import { luckOf, runKey } from "../math/draw.ts";
import { exp, log } from "../math/elementary.ts";
import {
  type CountyKey,
  type CountyValues,
  countyFigures,
  countyKeys,
  countyValues,
} from "../scenario/county/county-figures.ts";

/** How a figure is spread over counties: normal or log-normal about its centre, cut to a range. */
interface Spread {
  shape: "normal" | "logNormal";
  /** The mean, or the median of a log-normal. */
  centre: number;
  /** Standard deviation, of the logarithm where log-normal. */
  spread: number;
  low: number;
  high: number;
  /** Correlation with how remote a county is: assumed, in that remote counties are poorer and have fewer shops. */
  remoteness: number;
  digits: number;
  /** Whence centre and spread are; codes as in scenarios/README.md. */
  source: string;
}

/** Counties lifted out of poverty, figure by figure: published centres, and spreads that nobody published. */
const spreads: Readonly<Record<CountyKey, Spread>> = {
  income: {
    shape: "logNormal",
    centre: 14051,
    spread: 0.18,
    low: 9500,
    high: 21000,
    remoteness: -0.6,
    digits: 0,
    source: "N11: mean of counties out of poverty, 2021; spread assumed",
  },
  size: {
    shape: "normal",
    centre: 3.3,
    spread: 0.22,
    low: 2.8,
    high: 3.9,
    remoteness: 0.2,
    digits: 2,
    source: "T1 and census2020, between residents and members with those away; spread assumed",
  },
  elders: {
    shape: "normal",
    centre: 0.238,
    spread: 0.035,
    low: 0.16,
    high: 0.34,
    remoteness: 0.2,
    digits: 3,
    source: "census2020: all rural people; spread after H1",
  },
  shops: {
    shape: "logNormal",
    centre: 6,
    spread: 0.45,
    low: 1.5,
    high: 20,
    remoteness: -0.6,
    digits: 1,
    source: "C8 and C37: 5 to 10 commonly, at most 11 on average; spread assumed",
  },
  distance: {
    shape: "logNormal",
    centre: 28,
    spread: 0.4,
    low: 10,
    high: 80,
    remoteness: 0.7,
    digits: 1,
    source: "no distance is published: assumed, mountains 20 to 60 km",
  },
  lifted: {
    shape: "normal",
    centre: 0.27,
    spread: 0.05,
    low: 0.15,
    high: 0.4,
    remoteness: 0.6,
    digits: 3,
    source: "P5: 0.2 to 0.35 in counties out of poverty",
  },
};

/** Rural households of a county: 832 counties with about 28 million; spread assumed. */
const HOUSEHOLDS = { centre: 30_000, spread: 0.5, low: 4000, high: 120_000 };

/** A synthetic county. */
interface DrawnCounty {
  name: string;
  weight: number;
  figures: CountyValues;
}

export const MOST_COUNTIES = 10_000;

/** So many synthetic counties; the k-th is the same however many are drawn. */
export function drawCounties(count: number, seed = "counties"): DrawnCounty[] {
  const luck = luckOf(runKey(seed, 0));
  const remote = luck("remoteness");
  const households = luck("households");
  const width = String(count).length;
  return Array.from({ length: count }, (_, k) => ({
    name: `synthetic-${String(k + 1).padStart(Math.max(WIDTH, width), "0")}`,
    weight: Math.round(cut(HOUSEHOLDS.centre * exp(HOUSEHOLDS.spread * households.normal(k)), HOUSEHOLDS)),
    figures: countyValues((key) => drawn(spreads[key], remote.normal(k), luck(key).normal(k))),
  }));
}

const WIDTH = 3;

const cut = (value: number, { low, high }: { low: number; high: number }): number =>
  Math.min(high, Math.max(low, value));

function drawn(spread: Spread, remote: number, own: number): number {
  const { shape, centre, spread: sd, remoteness, digits } = spread;
  const z = remoteness * remote + Math.sqrt(1 - remoteness * remoteness) * own;
  const value = shape === "normal" ? centre + sd * z : exp(log(centre) + sd * z);
  return Number(cut(value, spread).toFixed(digits));
}

const HEAD = `name,weight,${countyKeys.join(",")},source\n`;
const SYNTHETIC = "synthetic";

/** Whether a table is one that was drawn, all of it: rows of somebody's own county say where they come from. */
export const isTemplate = (text: string): boolean =>
  text.startsWith(HEAD) &&
  text
    .slice(HEAD.length)
    .trimEnd()
    .split("\n")
    .every((row) => row.endsWith(`,${SYNTHETIC}`));

/** The same as a CSV file for `sannong nation`, in whose every row stands that it is synthetic. */
export function* templateCsv(count: number, seed?: string): Generator<string> {
  yield HEAD;
  for (const { name, weight, figures } of drawCounties(count, seed))
    yield `${[name, weight, ...countyKeys.map((key) => figures[key]), SYNTHETIC].join(",")}\n`;
}

/** What each column of a template is drawn from. */
export const templateSources: readonly { key: CountyKey; source: string }[] = countyKeys.map((key) => ({
  key,
  source: `${countyFigures[key].en}: ${spreads[key].source}`,
}));
