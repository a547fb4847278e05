import { type HouseholdGroup, householdGroupKeys, householdGroups } from "../../compare/group-figures.ts";
import type { Attribution, Interaction, Parties } from "../../sweeps/analysis/attribution.ts";
import { industryPolicies, type MechanismKey, mechanismKeys } from "../../sweeps/analysis/mechanisms.ts";
import type { Results } from "../../sweeps/store/results.ts";
import { fixed } from "../layout/digits.ts";
import { analysisPage } from "./analysis-page.ts";
import { attributionChart } from "./attribution-chart.ts";
import {
  type AttributionNames,
  bounded,
  figureNames,
  isTold,
  level,
  mechanismName,
} from "./attribution-names.ts";
import type { Figure } from "./figure.ts";
import { type Named, namedOf } from "./names.ts";
import type { ResultTable } from "./result-table.ts";
import { withEnds } from "./shown-response.ts";
import { type Facts, missingParagraphs, missingTable } from "./study-facts.ts";

/** An attribution in words, tables and pictures. */
export interface AttributionReport {
  title: string;
  facts: Facts;
  findings: readonly string[];
  tables: readonly ResultTable[];
  /** How the cells of the tables are read. */
  key: string;
  figures: readonly Figure[];
  method: readonly string[];
  missing: readonly string[];
  missingTables: readonly ResultTable[];
}

/** What was divided, and among whom. */
export interface Found extends Parties {
  rows: readonly Attribution[];
  /** Mechanisms that were left on. */
  left: readonly MechanismKey[];
}

/** Told first and drawn, where they are measured; `*` stands for the lender taken apart. */
const FIRST = ["relapse", "newPoverty", "coverage", "inTimeShare", "income", "profit.*", "npl.*"];

export function attributionReport(
  found: Found,
  results: Results,
  names: AttributionNames,
): AttributionReport {
  const { text, scenario, attributed, language } = names;
  const { manifest, study, points, missing } = results;
  const named = namedOf(results, language);
  const first = rowsNamed(FIRST, found.rows, names);
  return {
    title: text.title,
    facts: [
      [text.facts.scenario, `${scenario.title[language]} (${scenario.name})`],
      [text.facts.arm, named.arm(attributed.arm)],
      [
        text.facts.lender,
        text.facts.against(
          scenario.lenders[attributed.lender][language],
          scenario.lenders[attributed.bank][language],
        ),
      ],
      [text.facts.runs, text.facts.runsValue(points.length, study.replicates)],
      [text.facts.model, manifest.modelVersion],
      [text.facts.store, manifest.storeHash ?? "—"],
    ],
    findings: findingsOf(found, first, names),
    tables: [
      shareTable(found.rows, names),
      groupTable(found.rows, names),
      pairTable(found.rows, first, names),
    ],
    key: text.key,
    figures: first.map((row) => chartOf(row, names)),
    method: text.method,
    missing: missingParagraphs(named.text, missing),
    missingTables: missingTable(named.text, missing),
  };
}

/** The page of an attribution. */
export function attributionPage(report: AttributionReport, named: Named, version: string): string {
  return analysisPage({ ...report, findings: [...report.findings, report.key] }, named, version);
}

const rowOf = (rows: readonly Attribution[], metric: string, group: HouseholdGroup = "all") =>
  rows.find((row) => row.metric === metric && row.group === group);

function rowsNamed(
  list: readonly string[],
  rows: readonly Attribution[],
  { attributed }: AttributionNames,
): Attribution[] {
  return list.flatMap((name) => {
    const row = rowOf(rows, name.replace("*", attributed.lender));
    return row && Number.isFinite(row.whole.value) ? [row] : [];
  });
}

function findingsOf(
  { rows, idle, left }: Found,
  first: readonly Attribution[],
  names: AttributionNames,
): string[] {
  const { text } = names;
  const name = (key: MechanismKey) => mechanismName(names, key);
  return [
    ...first.map((row) => headlineOf(row, names)),
    ...first.slice(0, 1).map((row) => pairFinding(row, names)),
    ...idle.map((key) =>
      key === "industrySynergy"
        ? text.idleIndustry(name(key), industryPolicies.join(text.comma))
        : text.idleColumns(name(key)),
    ),
    ...(left.length > 0 && rows.length > 0 ? [text.left(left.map(name).join(text.comma))] : []),
  ];
}

/** How far all of them move a figure, and what each does, the largest first. */
function headlineOf(row: Attribution, names: AttributionNames): string {
  const { text } = names;
  const figure = figureNames(names, row);
  const withUnit = (value: string): string => `${value}${figure.unit === "" ? "" : ` ${figure.unit}`}`;
  const whole = withUnit(bounded(row.whole, figure));
  const shares = mechanismKeys
    .filter((key) => row.shares[key] && !isNothing(row, key))
    .sort((a, b) => Math.abs(row.shares[b].value) - Math.abs(row.shares[a].value))
    .map((key) => `${mechanismName(names, key)} ${bounded(row.shares[key], figure)}`);
  const start = text.headline(
    figure.name,
    text.together,
    whole,
    level(row.none, figure),
    level(row.all, figure),
  );
  return `${start}${text.colon}${shares.join(text.semicolon)}${text.stop}`;
}

const isNothing = ({ shares }: Attribution, key: MechanismKey): boolean =>
  shares[key].low === 0 && shares[key].high === 0;

function pairFinding(row: Attribution, names: AttributionNames): string {
  const { text } = names;
  const figure = figureNames(names, row);
  const sure = row.interactions.filter(isTold);
  if (sure.length === 0) return text.noPairs(figure.name);
  const most = sure.reduce((a, b) => (Math.abs(b.value) > Math.abs(a.value) ? b : a));
  return text.pairFinding(figure.name, pairName(most, names), bounded(most, figure), most.value > 0);
}

const pairName = ({ one, other }: Interaction, names: AttributionNames): string =>
  `${mechanismName(names, one)} × ${mechanismName(names, other)}`;

/** Beside those of `FIRST`, in the table. */
const SHOWN = [
  ...[
    "relapseExact",
    "relapseHelped",
    "povertyGap",
    "availability",
    "firstTimeShare",
    "overIndebted",
    "gini",
  ],
  ...["countyCost", "approval.*", "lineHolders.*", "yearlyLoss.*", "onlineHarvest"],
];

/** Figures read first. */
const shownRows = (rows: readonly Attribution[], names: AttributionNames): Attribution[] =>
  rowsNamed([...FIRST, ...SHOWN], rows, names);

const sharesOf = (row: Attribution): MechanismKey[] => mechanismKeys.filter((key) => row.shares[key]);

/** Every figure in the file, those read first in the table. */
function shareTable(rows: readonly Attribution[], names: AttributionNames): ResultTable {
  const { text } = names;
  const shown = shownRows(rows, names);
  const players = rows[0] ? sharesOf(rows[0]) : [];
  return {
    id: "attribution",
    head: [text.metric, text.whole, ...players.map((key) => mechanismName(names, key)), text.none, text.all],
    rows: shown.map((row) => {
      const figure = figureNames(names, row);
      return [figure.label, ...cellsOf(row, names), level(row.none, figure), level(row.all, figure)];
    }),
    keys: [
      ...["metric", "group", "replicates", "none", "all"],
      ...["whole", ...players].flatMap((key) => [key, `${key}_low95`, `${key}_high95`]),
    ],
    raw: rows.map((row) => [
      row.metric,
      row.group,
      row.replicates,
      row.none,
      row.all,
      ...[row.whole, ...players.map((key) => row.shares[key])].flatMap(withEnds),
    ]),
  };
}

function cellsOf(row: Attribution, names: AttributionNames): string[] {
  const figure = figureNames(names, row);
  return [row.whole, ...sharesOf(row).map((key) => row.shares[key])].map((each) => bounded(each, figure));
}

/** Relapse in each group; all other metrics of groups stand in the file of the first table. */
function groupTable(rows: readonly Attribution[], names: AttributionNames): ResultTable {
  const { text, language } = names;
  const all = rowOf(rows, "relapse");
  const own = householdGroupKeys.flatMap((group) => {
    const row = rowOf(rows, "relapse", group);
    return row && Number.isFinite(row.whole.value) && group !== "lifted" ? [row] : [];
  });
  const players = all ? sharesOf(all) : [];
  const title = all ? figureNames(names, all).label : "";
  return {
    id: "relapse-by-group",
    head: [text.groupHead(title), text.whole, ...players.map((key) => mechanismName(names, key))],
    rows: own.map((row) => [householdGroups[row.group][language], ...cellsOf(row, names)]),
    keys: ["group", ...["whole", ...players].flatMap((key) => [key, `${key}_low95`, `${key}_high95`])],
    raw: own.map((row) => [
      row.group,
      ...[row.whole, ...players.map((key) => row.shares[key])].flatMap(withEnds),
    ]),
  };
}

function pairTable(
  rows: readonly Attribution[],
  first: readonly Attribution[],
  names: AttributionNames,
): ResultTable {
  const pairs = first[0]?.interactions ?? [];
  return {
    id: "interactions",
    head: [names.text.pairHead, ...first.map((row) => figureNames(names, row).label)],
    rows: pairs.map((pair, p) => [
      pairName(pair, names),
      ...first.map((row) => bounded(row.interactions[p], figureNames(names, row))),
    ]),
    keys: ["metric", "group", "one", "other", "value", "low95", "high95"],
    raw: rows.flatMap(({ metric, group, interactions }) =>
      interactions.map((pair) => [metric, group, pair.one, pair.other, ...withEnds(pair)]),
    ),
  };
}

function chartOf(row: Attribution, names: AttributionNames): Figure {
  const { text } = names;
  const figure = figureNames(names, row);
  const scaled = (name: string, { value, low, high }: Attribution["whole"]) => ({
    name,
    value: value * figure.factor,
    low: low * figure.factor,
    high: high * figure.factor,
  });
  return attributionChart({
    id: `attribution-${row.metric.replaceAll(".", "-")}`,
    title: text.figure(figure.name),
    note: text.figureNote,
    steps: sharesOf(row).map((key) => scaled(mechanismName(names, key), row.shares[key])),
    whole: scaled(text.whole, row.whole),
    axis: figure.label,
    shown: (value) => fixed(value, figure.digits),
    tableHead: [text.metric, figure.label, "95 % −", "95 % +"],
  });
}
