import { type Estimate, endsOf, hasInterval } from "../../compare/estimate.ts";
import { quantile } from "../../math/quantile.ts";
import type { CountyFound, NationFound } from "../../nation/nation-found.ts";
import { totalKeys, totals } from "../../nation/totals.ts";
import { csv } from "../files/csv.ts";
import { type FindingsReport, findingsPage } from "../findings-report.ts";
import { fixed } from "../layout/digits.ts";
import { bounds } from "../levers/levers-report.ts";
import type { Language } from "../tables/shown.ts";
import { nationEn } from "../text/nation-en.ts";
import { type NationText, nationZh } from "../text/nation-zh.ts";
import { cartogram } from "./cartogram.ts";

/** Sentences of the nation in one language. */
export const nationText = (language: Language): NationText => ({ zh: nationZh, en: nationEn })[language];

const THOUSAND = 1000;
const PERCENT = 100;
/** How many of the counties that are helped most, and harmed most, are named. */
const NAMED = 10;
const DECILES = 10;

/** A nation's report: facts, findings, totals, deciles, extremes, notes. */
export function nationReport(found: NationFound, language: Language): FindingsReport {
  const text = nationText(language);
  return {
    title: found.title[language],
    facts: factsOf(found, text),
    findings: findingsOf(found, text),
    tables: [totalsTable(found, text, language), decilesTable(found, text), ...extremeTables(found, text)],
    notes: text.notes(
      found.replicates,
      Number.isFinite(found.luckShare) ? share(found.luckShare) : undefined,
    ),
  };
}

const share = (value: number): string => fixed(PERCENT * value, 0);

function factsOf(found: NationFound, text: NationText): [string, string][] {
  const { counties, unfinished, households, replicates, arms, sources, modelVersion, storeHash } = found;
  const played = counties.reduce((sum, county) => sum + county.households, 0);
  return [
    [text.fact.counties, text.counties(counties.length, unfinished.length)],
    [text.fact.households, text.households(fixed(households, 0), fixed(played, 0))],
    [text.fact.arms, arms.join(" · ")],
    [text.fact.replicates, String(replicates)],
    ...(sources.length > 0 ? [[text.fact.source, sources.join(", ")] as [string, string]] : []),
    [text.fact.model, modelVersion],
    [text.fact.hash, storeHash ?? "—"],
  ];
}

function findingsOf(
  { totals: found, counties, reference, treatment, sources }: NationFound,
  text: NationText,
): string[] {
  const { relapses, relapse } = found;
  const signOf = ({ low, high }: Estimate): number => (low > 0 ? 1 : high < 0 ? -1 : 0);
  const sign = signOf(relapses.difference);
  const [count, rate] = [bounds(relapses.difference, 0), bounds(relapse.difference, 1, THOUSAND)];
  const single = fixed(THOUSAND * relapse.difference.mean, 1);
  const sure = (want: 1 | -1): number =>
    counties.filter(({ difference }) => signOf(difference) === want).length;
  return [
    ...(sources.includes("synthetic") ? [text.synthetic] : []),
    hasInterval(relapses.difference)
      ? text.finding.total(treatment, reference, sign, count, rate)
      : text.finding.noInterval(treatment, reference, fixed(relapses.difference.mean, 0), single),
    text.finding.counties(sure(-1), sure(1), counties.length),
  ];
}

function totalsTable({ totals: found, arms }: NationFound, text: NationText, language: Language) {
  return {
    title: text.tables.totals,
    head: [text.head.figure, ...arms, text.head.difference],
    rows: totalKeys.map((key) => {
      const [digits, times] = totals[key].show === "percent" ? [2, PERCENT] : [0, 1];
      const unit = totals[key].show === "percent" ? " (%)" : "";
      const { arms: levels, difference } = found[key];
      return [
        `${totals[key][language]}${unit}`,
        ...levels.map((each) => bounds(each, digits, times)),
        bounds(difference, digits, times),
      ];
    }),
  };
}

function decilesTable({ counties, arms }: NationFound, text: NationText) {
  const columns = [
    ...arms.map((arm, a) => ({
      head: text.head.relapse(arm),
      values: counties.map(({ relapse }) => relapse[a]),
    })),
    { head: text.head.effect, values: counties.map(({ difference }) => difference.mean) },
  ];
  return {
    title: text.tables.deciles,
    head: [text.head.decile, ...columns.map(({ head }) => head)],
    rows: Array.from({ length: DECILES + 1 }, (_, d) => [
      `${d * (PERCENT / DECILES)}%`,
      ...columns.map(({ values }) =>
        fixed(THOUSAND * quantile(values.filter(Number.isFinite), d / DECILES), 1),
      ),
    ]),
  };
}

/** The counties in the order of what credit does there, those that it helps most first. */
const byEffect = (counties: readonly CountyFound[]): CountyFound[] =>
  [...counties]
    .filter(({ difference }) => Number.isFinite(difference.mean))
    .sort((a, b) => a.difference.mean - b.difference.mean || (a.name < b.name ? -1 : 1));

function extremeTables({ counties, arms }: NationFound, text: NationText) {
  const ordered = byEffect(counties);
  // No county is named among both.
  const named = Math.min(NAMED, Math.ceil(ordered.length / 2));
  const table = (title: string, rows: readonly CountyFound[]) => ({
    title,
    head: countyHead(arms, text),
    rows: rows.map((county) => countyCells(county)),
  });
  return [
    table(text.tables.helped, ordered.slice(0, named)),
    table(text.tables.harmed, ordered.slice(named).slice(-NAMED).reverse()),
  ];
}

const countyHead = (arms: readonly string[], text: NationText): string[] => [
  text.head.county,
  text.head.households,
  text.head.income,
  text.head.distance,
  text.head.lifted,
  ...arms.map((arm) => text.head.relapse(arm)),
  text.head.effect,
];

const countyCells = ({ name, weight, figures, relapse, difference }: CountyFound): string[] => [
  name,
  fixed(weight, 0),
  fixed(figures.income, 0),
  fixed(figures.distance, 0),
  fixed(PERCENT * figures.lifted, 1),
  ...relapse.map((rate) => fixed(THOUSAND * rate, 1)),
  bounds(difference, 1, THOUSAND),
];

/** Every county as CSV, figures as they are, shares as shares. */
export function nationCsv({ counties, arms }: NationFound): Iterable<string> {
  const head = [
    "name",
    "weight",
    "households_played",
    ...["income", "size", "elders", "shops", "distance", "lifted"],
    ...arms.map((arm) => `relapse_${arm}`),
    ...["difference", "difference_low", "difference_high"],
  ];
  const rows = counties.map(({ name, weight, households, figures, relapse, difference }) => [
    name,
    weight,
    households,
    ...[figures.income, figures.size, figures.elders, figures.shops, figures.distance, figures.lifted],
    ...relapse,
    ...[difference.mean, ...endsOf(difference)],
  ]);
  return csv(head, rows);
}

/** The report as a page of its own: the totals first, every county at the end. */
export function nationPage(report: FindingsReport, found: NationFound, language: Language): string {
  const text = nationText(language);
  const all = {
    title: text.tables.all,
    head: countyHead(found.arms, text),
    rows: byEffect(found.counties).map(countyCells),
  };
  const whole = { ...report, tables: [...report.tables, all] };
  return findingsPage(whole, found.modelVersion, language, [cartogram(found.counties, text)]);
}
