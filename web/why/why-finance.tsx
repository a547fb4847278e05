import { useState } from "preact/hooks";
import { type FinanceGroup, type FinanceRow, financeGroups, financeOf } from "../../src/compare/finance.ts";
import { purposes as purposeNames } from "../../src/declare/purposes.ts";
import { figure } from "../../src/report/layout/format.ts";
import { textOf } from "../../src/report/tables/shown.ts";
import { lang, named } from "../browser/language.ts";
import type { BarGroups } from "../charts/bars.tsx";
import type { ShownArm } from "../charts/outcome-lines.ts";
import { bare } from "../charts/written.ts";
import { type Bands, county, knownOf } from "../playing/results.ts";
import type { Known } from "../playing/work/known.ts";
import { lookOf } from "../set/arms.ts";
import { percent, yuan } from "../set/numbers.ts";
import { pageInterval } from "../set/page-interval.ts";
import { BarFigure } from "./bar-figure.tsx";
import { financeByPurpose, type PurposeFinance, type Source, yearlyAmount } from "./finance.ts";
import { OverRuns } from "./grounds.tsx";
import type { Section } from "./section.ts";
import { drawnArms, whyText } from "./why-text.ts";

/** Which finance for whom: what each source lent for each purpose to a class of households, and what came of it. */
function WhyFinance({ over, place }: { over: Bands; place: string }) {
  const [asked, setArm] = useState<string | undefined>(undefined);
  const [group, setGroup] = useState<FinanceGroup>("all");
  const t = whyText.value.finance;
  // Of the settings that were played, which may no longer be those that stand.
  const facts = county.value && knownOf(over.asked);
  if (!facts) return null;
  const arm = asked !== undefined && over.arms.includes(asked) ? asked : over.arms[over.arms.length - 1];
  const { sources, purposes } = financeByPurpose(financeOf(over.replicates, arm), group);
  const { groups } = textOf(lang.value).finance;
  return (
    <>
      <p class="why-choices">
        <label>
          {t.arm}{" "}
          <select value={arm} onChange={(event) => setArm(event.currentTarget.value)}>
            {drawnArms(over.arms).map((each) => (
              <option key={each.arm} value={each.arm}>
                {each.name}
              </option>
            ))}
          </select>
        </label>{" "}
        <label>
          {t.whom}{" "}
          <select value={group} onChange={(event) => setGroup(event.currentTarget.value as FinanceGroup)}>
            {financeGroups.map((each) => (
              <option key={each} value={each}>
                {groups[each]}
              </option>
            ))}
          </select>
        </label>
      </p>
      {purposes.length === 0 ? (
        <p class="muted">{t.none}</p>
      ) : (
        <>
          <FinanceFigure {...{ over, facts, sources, purposes, place }} />
          <FinanceTable {...{ over, facts, sources, purposes }} />
        </>
      )}
    </>
  );
}

interface FinanceProps {
  over: Bands;
  facts: Known;
  sources: readonly Source[];
  purposes: readonly PurposeFinance[];
}

/** Lenders look like the arms that open them alone, kin like the arm without any. */
const LOOKS = ["traditional", "ecommerce"];

function drawnSource(source: Source, { lenders }: Known): ShownArm {
  const name = source === "kin" ? textOf(lang.value).finance.kin : named(lenders[source]);
  const look = source === "kin" ? lookOf("none") : lookOf(LOOKS[source] ?? "", source);
  return { arm: String(source), name, short: name, look };
}

function FinanceFigure({ over, facts, sources, purposes, place }: FinanceProps & { place: string }) {
  const t = whyText.value.finance;
  const bars: BarGroups = {
    arms: sources.map((source) => drawnSource(source, facts)),
    groups: purposes.map(({ purpose, rows }) => ({
      key: purpose,
      name: named(purposeNames[purpose]),
      bars: rows.map((row) => row && yearlyAmount(row, facts)),
    })),
    show: "yuan",
    unit: t.unit,
  };
  return (
    <BarFigure
      id="why-finance"
      name={t.name}
      about={t.about(over.finished)}
      summary={reading(purposes, facts)}
      note={t.note}
      bars={bars}
      place={place}
    />
  );
}

/** The purpose that most is lent for, and the share of each source in it. */
function reading(purposes: readonly PurposeFinance[], facts: Known): string {
  const t = whyText.value.finance;
  const amountOf = ({ rows }: PurposeFinance): number =>
    rows.reduce((sum, row) => sum + (row ? yearlyAmount(row, facts).mean : 0), 0);
  const [most] = [...purposes].sort((a, b) => amountOf(b) - amountOf(a));
  const total = amountOf(most);
  const parts = most.rows
    .filter((row): row is FinanceRow => row !== undefined)
    .map((row) =>
      t.part(drawnSource(row.source, facts).name, percent(yearlyAmount(row, facts).mean / total, 0)),
    );
  return t.reading(named(purposeNames[most.purpose]), yuan(total), parts);
}

function FinanceTable({ over, facts, purposes }: FinanceProps) {
  const t = whyText.value.finance;
  const { finance: say } = textOf(lang.value);
  const [reference] = drawnArms([over.arms[0]]);
  const lines = purposes.flatMap(({ purpose, rows }) =>
    rows.filter((row): row is FinanceRow => row !== undefined).map((row) => ({ purpose, row })),
  );
  const heads = [say.served, say.amount, say.inTime, say.households, say.failed, say.income];
  return (
    <details class="why-more">
      <summary>{t.table}</summary>
      <div class="why-scroll">
        <table class="why-table">
          <thead>
            <tr>
              <td />
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ purpose, row }) => (
              <tr key={`${purpose} ${row.source}`}>
                <th scope="row">
                  {named(purposeNames[purpose])} · {drawnSource(row.source, facts).name}
                </th>
                <td>{figure(row.served.mean, "number", 1)}</td>
                <td>{bare(row.amount.mean, "yuan")}</td>
                <td>{figure(row.inTime.mean, "percent")}</td>
                <td>{figure(row.households.mean, "number", 1)}</td>
                <td>{pageInterval(row.failed, "percent", 1)}</td>
                <td>{pageInterval(row.income, "yuan")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="muted small">{say.title(reference.name)}</p>
      <p class="muted small">{say.key}</p>
    </details>
  );
}

export const finance: Section = {
  tab: "money",
  title: () => whyText.value.finance.title,
  wide: true,
  Content: () => <OverRuns>{(over, place) => <WhyFinance over={over} place={place} />}</OverRuns>,
};
