import { useState } from "preact/hooks";
import { metricsIn } from "../../src/model/by-metric.ts";
import { differenceDecimals, levelDecimals, starred } from "../../src/report/layout/format.ts";
import { type MetricRow, metricRows } from "../../src/report/tables/metric-rows.ts";
import { armName, type Shown } from "../../src/report/tables/shown.ts";
import { shownOf } from "../parts/sentence.tsx";
import { type Bands, county, knownOf } from "../playing/results.ts";
import { pageInterval, pageLevel } from "../set/page-interval.ts";
import { OverRuns } from "./grounds.tsx";
import type { Section } from "./section.ts";
import { sectionsOf } from "./sections.ts";
import { whyText } from "./why-text.ts";

/** Every figure of the comparison, group by group, in the words of the command line. */
function WhyFigures({ over }: { over: Bands }) {
  const [all, setAll] = useState(false);
  const t = whyText.value.figures;
  const facts = county.value && knownOf(over.asked);
  if (!facts) return null;
  const shown = { ...shownOf(facts, over.arms), all };
  const keys = metricsIn(over.estimates[over.arms[0]]).filter((key) =>
    over.arms.some((arm) => Number.isFinite(over.estimates[arm][key].mean)),
  );
  const difference = over.differences.find(({ headline }) => headline);
  const columns = over.arms.map((arm) => armName(shown, arm));
  const minus = difference && t.minus(armName(shown, difference.arm), armName(shown, difference.reference));
  return (
    <>
      <p>
        <label>
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />{" "}
          {t.all}
        </label>
      </p>
      {sectionsOf(metricRows(keys, shown)).map(({ title, rows }) => (
        <details key={title} class="why-more">
          <summary>
            {t.section(title)} <span class="muted small">{t.count(rows.length)}</span>
          </summary>
          <div class="why-scroll">
            <table class="why-table">
              <thead>
                <tr>
                  <th scope="col">{shown.text.indicator}</th>
                  {columns.map((name, a) => (
                    <th key={over.arms[a]} scope="col">
                      {name}
                    </th>
                  ))}
                  {minus && <th scope="col">{minus}</th>}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.key}>
                    <th scope="row">{row.label}</th>
                    {levels(row, over, shown).map((level, a) => (
                      <td key={over.arms[a]}>{level}</td>
                    ))}
                    {difference && <td>{apart(row, difference.metrics[row.key], shown.metrics)}</td>}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      ))}
      <p class="muted small">{t.note(over.finished)}</p>
    </>
  );
}

function levels({ key, show }: MetricRow, { arms, estimates }: Bands, shown: Shown): string[] {
  const estimatesOf = arms.map((arm) => estimates[arm][key]);
  const digits = levelDecimals(show, estimatesOf);
  return estimatesOf.map((estimate) => pageLevel(estimate, show, digits, shown));
}

type Estimates = Bands["differences"][number]["metrics"];

/** A difference with a star where its interval leaves zero out; none where arms' figures are of different things. */
function apart(
  { key, show }: MetricRow,
  estimate: Estimates[MetricRow["key"]],
  metrics: ReturnType<typeof shownOf>["metrics"],
): string {
  if (metrics[key].incomparable) return "";
  return (
    pageInterval(estimate, show, differenceDecimals(show, estimate)) + (starred(estimate, show) ? "*" : "")
  );
}

export const figures: Section = {
  tab: "county",
  title: () => whyText.value.figures.title,
  wide: true,
  Content: () => <OverRuns>{(over) => <WhyFigures over={over} />}</OverRuns>,
};
