import type { Estimate } from "../../compare/estimate.ts";
import { householdGroups } from "../../compare/group-figures.ts";
import { strengthNames } from "../../levers/catalogue.ts";
import { inOrderOfChoice } from "../../levers/choice.ts";
import { ALL, type FrontierFound, type FrontierRow, wants } from "../../levers/frontier.ts";
import { effectGroups } from "../../levers/lever-effects.ts";
import { type Mixture, NONE } from "../../levers/mixture.ts";
import { verdicts } from "../../levers/verdict.ts";
import type { FindingsReport } from "../findings-report.ts";
import { fixed, short } from "../layout/digits.ts";
import type { Figure } from "../sweep-report/figure.ts";
import type { Language } from "../tables/shown.ts";
import { costEffectChart } from "./cost-effect-chart.ts";
import { bounds, countyFacts, perAverted } from "./levers-report.ts";
import { leversText } from "./levers-text.ts";

const MYRIAD = 10_000;
const POINTS = 100;

/** What a mixture is called in words. */
function mixtureWords(mixture: Mixture, levers: FrontierFound["levers"], language: Language): string {
  if (mixture.length === 0) return leversText(language).better;
  return mixture
    .map(({ lever, strength }) =>
      language === "zh"
        ? `${levers[lever].zh}（力度${strengthNames[strength].zh}）`
        : `${levers[lever].en} (${strengthNames[strength].en} strength)`,
    )
    .join(language === "zh" ? "＋" : " + ");
}

export function frontierReport(found: FrontierFound, language: Language): FindingsReport {
  const text = leversText(language);
  const { county, budget, each, want, runs, zone } = found;
  return {
    title: text.frontierTitle(county.title[language]),
    facts: [
      ...countyFacts(county, language),
      [text.fact.budget, text.perYear(fixed(budget, 0), fixed(each, 1))],
      [text.fact.want, text.wants[want]],
      [text.fact.zone, short(zone)],
      [text.fact.runs, fixed(runs, 0)],
    ],
    findings: findingsOf(found, language),
    tables: [
      rankingTable(found, language),
      groupTable(found, language),
      costTable(found, language),
      roundTable(found, language),
    ],
    notes: text.frontierNotes,
  };
}

function findingsOf(found: FrontierFound, language: Language): string[] {
  const text = leversText(language);
  const { rows, half } = found;
  const words = ({ mixture }: FrontierRow): string => mixtureWords(mixture, found.levers, language);
  if (rows.length <= 1) return [text.best.unaffordable];
  const together = rows.filter((row) => row.together);
  const nothing = together.some(({ name }) => name === NONE);
  const [cheapest] = inOrderOfChoice(
    together.filter(({ name }) => name !== NONE),
    ({ cost }) => cost.mean,
  );
  const halved = half && rows.find(({ name }) => name === half.name);
  return [
    ...(nothing ? [text.best.none] : []),
    together.length === 1
      ? text.best.clear(words(together[0]))
      : text.best.together(together.map(words).join(text.list)),
    ...(together.length > 1 && cheapest
      ? [text.best.cheapest(words(cheapest), fixed(cheapest.cost.mean, 0))]
      : []),
    half && halved ? text.best.half(words(halved), bounds(half.loss, 1)) : text.best.halfNone,
  ];
}

function rankingTable(found: FrontierFound, language: Language): FindingsReport["tables"][number] {
  const text = leversText(language);
  const { head } = text;
  return {
    title: text.tables.ranking,
    head: [
      head.mixture,
      text.wants[found.want],
      head.verdict,
      head.uncertain,
      head.behind,
      head.apart,
      head.cost,
      head.total,
      text.perAverted[wants[found.want].averts],
      head.income,
      head.overIndebted,
    ],
    rows: found.rows.map((row, k) => {
      const { effect, uncertain } = row;
      return [
        `${k + 1}. ${mixtureWords(row.mixture, found.levers, language)}`,
        row.name === NONE ? "0" : bounds(row.gain, 1),
        row.name === NONE ? "—" : verdicts[row.verdict][language],
        uncertain ? `${bounds(uncertain.gain, 1)} ${verdicts[uncertain.verdict][language]}` : "—",
        row.behind ? bounds(row.behind, 1) : "—",
        row.together ? text.together : text.apart,
        row.name === NONE ? "0" : bounds(row.cost, 1),
        fixed((row.cost.mean * found.county.households) / MYRIAD, 1),
        effect ? perAverted(effect.perAverted, language) : "—",
        effect ? bounds(effect.differences.income, 0) : "0",
        effect ? bounds(effect.differences.overIndebted, 2, POINTS) : "0",
      ];
    }),
  };
}

const seen = ({ low, high }: Estimate): boolean => low > 0 || high < 0;

/** Of the first three mixtures: groups in whom something is seen to change. */
function groupTable(found: FrontierFound, language: Language): FindingsReport["tables"][number] {
  const text = leversText(language);
  const { head } = text;
  const columns = [
    ["relapse", POINTS, 2],
    ["lastIncome", 1, 0],
    ["overIndebted", POINTS, 2],
  ] as const;
  return {
    title: text.tables.groups,
    head: [head.mixture, head.group, head.relapse, head.lastIncome, head.debt],
    rows: found.rows.slice(0, 3).flatMap(({ mixture, effect }) =>
      effectGroups
        .filter((group) => effect && columns.some(([measure]) => seen(effect.groups[group][measure])))
        .map((group) => [
          mixtureWords(mixture, found.levers, language),
          householdGroups[group][language],
          ...columns.map(([measure, times, digits]) => {
            const own = effect?.groups[group][measure];
            return own && seen(own) ? bounds(own, digits, times) : "·";
          }),
        ]),
    ),
  };
}

/** What becomes of the choice where costs are mistaken. */
function costTable(found: FrontierFound, language: Language): FindingsReport["tables"][number] {
  const text = leversText(language);
  const words = (mixture: Mixture): string => mixtureWords(mixture, found.levers, language);
  return {
    title: text.tables.costs,
    head: [text.head.lever, text.head.factor, text.head.bestThen, text.head.reach],
    rows: found.turns.map(({ lever, factor, best, reach }) => [
      lever === ALL ? text.allLevers : found.levers[lever][language],
      factor < 1 ? text.head.cheaper : text.head.dearer,
      words(best),
      reach.slice(0, 3).map(words).join(text.list) || "—",
    ]),
  };
}

function roundTable({ rounds }: FrontierFound, language: Language): FindingsReport["tables"][number] {
  const text = leversText(language);
  const word = (name: string): string => {
    const { halving, ...others } = text.rounds;
    const words: Readonly<Record<string, string>> = others;
    const [kind, k] = name.split("-");
    return words[kind] ?? halving(k);
  };
  return {
    title: text.tables.rounds,
    head: [text.head.round, text.head.tried, text.head.replicates],
    rows: rounds.map(({ name, mixtures, replicates }) => [
      word(name),
      String(mixtures.length),
      String(replicates),
    ]),
  };
}

/** Cost and effect of the last round as a picture. */
export function frontierFigure(found: FrontierFound, language: Language): Figure {
  const text = leversText(language);
  const title = text.chart(text.wants[found.want]);
  const words = {
    title,
    note: text.chartNote,
    cost: text.axis.cost,
    gain: text.wants[found.want],
    budget: text.budgetLine,
  };
  const points = found.rows.map(({ cost, gain, together }, k) => ({
    label: String(k + 1),
    cost: cost.mean,
    gain: gain.mean,
    low: gain.low,
    high: gain.high,
    together,
  }));
  const { head, rows } = rankingTable(found, language);
  return {
    id: "cost-effect",
    title,
    note: text.chartNote,
    svg: costEffectChart(points, found.each, words),
    table: { head: head.slice(0, 8), rows: rows.map((row) => row.slice(0, 8)) },
  };
}
