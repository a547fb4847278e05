import type { Difference } from "../comparison.ts";
import { type Cell, type Counterfactual, cells, type Who } from "../counterfactual.ts";
import type { Estimate } from "../estimate.ts";
import { causes } from "../state/household.ts";
import { figure, interval, spread, UNDEFINED } from "./format.ts";
import { grid, type Row } from "./grid.ts";
import { armName, type Shown } from "./shown.ts";
import type { Text } from "./text/zh.ts";
import { wrapped } from "./width.ts";

/** Columns that a label may take before it goes on below. */
const LABEL = 36;

type Population = keyof Counterfactual;
const populations = ["lifted", "neverPoor", "all"] as const satisfies readonly Population[];

/** The same households under the arm and its reference: two by two, and who is in each cell. */
export function counterfactualTable({ arm, reference, households }: Difference, shown: Shown): string {
  const { text, width } = shown;
  return [
    text.twoByTwoTitle(armName(shown, arm), armName(shown, reference)),
    wrapped(text.twoByTwoKey, width),
    ...populations.map((population) => `${twoByTwo(households, population, { arm, reference }, shown)}\n`),
    text.whoTitle,
    whoTable(households, shown),
  ].join("\n");
}

/** Shares of households have no interval below zero. */
export const natural = (estimate: Estimate): Estimate => ({ ...estimate, low: Math.max(0, estimate.low) });

const share = (estimate: Estimate): string =>
  Number.isFinite(estimate.low) ? interval(natural(estimate), "number", 2) : interval(estimate, "number", 2);

/** Rows are the reference's outcome, columns the arm's; the spread stands below each figure. */
function twoByTwo(
  households: Counterfactual,
  population: Population,
  { arm, reference }: { arm: string; reference: string },
  shown: Shown,
): string {
  const { text } = shown;
  const row = households[population];
  const fate = (name: string, fell: keyof Text["fates"]): string =>
    wrapped(text.under(armName(shown, name), text.fates[fell]), LABEL);
  const cell = (key: Cell): string =>
    [`${text.cells[key]}  ${share(row[key].per100)}`, spread(row[key].per100, "number", 2)].join("\n");
  return grid(
    [text.populations[population], fate(arm, "stood"), fate(arm, "fell")],
    [
      [fate(reference, "stood"), cell("neither"), cell("harmed")],
      [fate(reference, "fell"), cell("saved"), cell("both")],
    ],
  );
}

type Field = keyof Text["who"];

function whoTable(households: Counterfactual, shown: Shown): string {
  const { text } = shown;
  const columns = cells.map((cell) => households.all[cell]);
  const line = (field: Field, show: (who: Who) => string): Row => [text.who[field], ...columns.map(show)];
  const percent = (field: "lifted" | "shop" | "elderly"): Row =>
    line(field, (who) => figure(who[field], "percent"));
  const fromTo = (field: "income" | "borrowed" | "overIndebted", show: "yuan" | "percent"): Row =>
    line(field, (who) =>
      who.households > 0
        ? [who[field].reference, who[field].arm].map((v) => figure(v, show)).join("→")
        : UNDEFINED,
    );
  return grid(
    [text.fromTo, ...cells.map((cell) => text.cells[cell])],
    [
      [text.who.count, ...columns.map(({ count }) => figure(count.mean, "number", 1))],
      percent("lifted"),
      percent("shop"),
      percent("elderly"),
      line("distance", (who) => figure(who.distance, "number", 1)),
      line("literacy", (who) => figure(who.literacy, "number", 2)),
      fromTo("income", "yuan"),
      fromTo("borrowed", "percent"),
      fromTo("overIndebted", "percent"),
      [
        text.cause,
        ...columns.map((who) => (who.households > 0 ? causes[who.cause][shown.language] : UNDEFINED)),
      ],
    ],
  );
}

/** The other pairs in one table: each population a row, each cell a column. */
export function otherPairsTable(differences: readonly Difference[], shown: Shown): string {
  const others = differences.filter(({ headline }) => !headline);
  if (others.length === 0) return "";
  const { text } = shown;
  const rows = others.flatMap(({ arm, households }): Row[] => [
    text.section(armName(shown, arm)),
    ...populations.map((population) => [
      text.populations[population],
      ...cells.map((cell) => share(households[population][cell].per100)),
    ]),
  ]);
  const head = [text.indicator, ...cells.map((cell) => text.cells[cell])];
  return `${text.otherPairsTitle(armName(shown, others[0].reference))}\n${grid(head, rows)}`;
}
