import { type Cell, type CounterfactualCell, cells } from "../../src/compare/counterfactual.ts";
import { within } from "../../src/compare/estimate.ts";
import { figure, UNDEFINED } from "../../src/report/layout/format.ts";
import { textOf } from "../../src/report/tables/shown.ts";
import { lang, words } from "../browser/language.ts";
import type { BarGroups } from "../charts/bars.tsx";
import { bare, written } from "../charts/written.ts";
import type { Bands } from "../playing/results.ts";
import { inInk } from "../set/arms.ts";
import { signed } from "../set/numbers.ts";
import { en } from "../text/brief-en.ts";
import { zh } from "../text/brief-zh.ts";
import { BarFigure } from "./bar-figure.tsx";
import { COUNTED } from "./falls.ts";
import { type Gain, gainsOf } from "./gains.ts";
import { OverRuns } from "./grounds.tsx";
import type { Section } from "./section.ts";
import { causeName, whyText } from "./why-text.ts";

const kindText = words({ zh, en });

/** Saved and harmed by kind of household, and who they are. */
function WhyGains({ over, place }: { over: Bands; place: string }) {
  const t = whyText.value.gains;
  const at = over.differences.findIndex(({ headline }) => headline);
  const difference = over.differences[at];
  if (!difference) return null;
  const rows = gainsOf(over.replicates.map(({ tallies }) => tallies[at])).filter(
    ({ households }) => households.mean > 0,
  );
  const bars: BarGroups = {
    arms: [
      { arm: "saved", name: t.saved, short: t.saved, look: inInk("") },
      { arm: "harmed", name: t.harmed, short: t.harmed, look: inInk("2 2") },
    ],
    groups: rows.map(({ kind, saved, harmed }) => ({
      key: kind,
      name: kindText.value.kinds[kind],
      bars: [within(saved, COUNTED), within(harmed, COUNTED)],
    })),
    show: "number",
    unit: t.unit,
  };
  return (
    <>
      <BarFigure
        id="why-gains"
        name={t.name}
        about={t.about(over.finished)}
        summary={reading(rows)}
        note={t.note}
        bars={bars}
        place={place}
      />
      <WhoTable row={difference.households.all} />
    </>
  );
}

function reading(rows: readonly Gain[]): string {
  const t = whyText.value.gains;
  if (rows.every(({ saved, harmed }) => saved.mean === 0 && harmed.mean === 0)) return t.nobody;
  const ordered = [...rows].sort((a, b) => b.net.mean - a.net.mean);
  const [best, worst] = [ordered[0], ordered[ordered.length - 1]];
  const netOf = ({ net }: Gain): string => signed(written(net.mean, "number"));
  const { kinds } = kindText.value;
  return t.reading(kinds[best.kind], netOf(best), kinds[worst.kind], netOf(worst));
}

/** Who is in each cell of the two by two, as the command line prints it. */
function WhoTable({ row }: { row: Record<Cell, CounterfactualCell> }) {
  const t = whyText.value.gains;
  const { who, cells: cellNames, cause } = textOf(lang.value);
  const cellsOf = cells.map((cell) => row[cell]);
  const fromTo = (field: "income" | "borrowed" | "overIndebted", show: "yuan" | "percent"): string[] =>
    cellsOf.map((each) =>
      each.households > 0
        ? [each[field].reference, each[field].arm].map((value) => bare(value, show)).join(" → ")
        : UNDEFINED,
    );
  const lines: readonly (readonly [string, readonly string[]])[] = [
    [who.count, cellsOf.map(({ count }) => figure(count.mean, "number", 1))],
    [who.lifted, cellsOf.map(({ lifted }) => figure(lifted, "percent"))],
    [who.shop, cellsOf.map(({ shop }) => figure(shop, "percent"))],
    [who.elderly, cellsOf.map(({ elderly }) => figure(elderly, "percent"))],
    [who.distance, cellsOf.map(({ distance }) => figure(distance, "number", 1))],
    [who.literacy, cellsOf.map(({ literacy }) => figure(literacy, "number", 2))],
    [who.income, fromTo("income", "yuan")],
    [who.borrowed, fromTo("borrowed", "percent")],
    [who.overIndebted, fromTo("overIndebted", "percent")],
    [cause, cellsOf.map((each) => (each.households > 0 ? causeName(each.cause) : UNDEFINED))],
  ];
  return (
    <details class="why-more" open>
      <summary>{t.who}</summary>
      <div class="why-scroll">
        <table class="why-table">
          <thead>
            <tr>
              <td />
              {cells.map((cell) => (
                <th key={cell} scope="col">
                  {cellNames[cell]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(([name, values]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {values.map((value, v) => (
                  <td key={v}>{value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="muted small">{t.whoNote}</p>
    </details>
  );
}

export const gains: Section = {
  tab: "gains",
  title: () => whyText.value.gains.title,
  Content: () => <OverRuns paired>{(over, place) => <WhyGains over={over} place={place} />}</OverRuns>,
};
