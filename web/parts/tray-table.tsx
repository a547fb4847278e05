import names from "virtual:names";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Estimate } from "../../src/estimate.ts";
import type { Metric } from "../../src/metrics/metric.ts";
import { differenceDecimals, interval, levelDecimals } from "../../src/report/format.ts";
import { withChineseMarks } from "../chinese-marks.ts";
import { lang, named, words } from "../language.ts";
import { start } from "../now.ts";
import { loadRows } from "../parameters.ts";
import { county } from "../results.ts";
import { en } from "../text/controls-en.ts";
import { zh } from "../text/controls-zh.ts";
import { type Kept, presets, tray } from "../tray.ts";
import { levelOf, type Outcome, pairedWith } from "../tray-figures.ts";
import { armTitle } from "./arrangements.tsx";
import { TrayInputs } from "./tray-inputs.tsx";

const text = words({ zh, en });

const METRICS = [
  "relapse",
  "newPoverty",
  "coverage",
  "income",
  "overIndebted",
  "countyCost",
  "yearlyLoss0",
  "yearlyLoss1",
];

interface Column {
  id: string;
  name: string;
  outcome?: Outcome;
}

const columnsOf = (kept: readonly Kept[]): Column[] => [
  { id: "", name: text.value.tray.presetName, outcome: presets.value[start.county] },
  ...kept.map(({ letter, name, bands }) => ({
    id: letter,
    name: name === letter ? letter : `${letter} ${name}`,
    outcome: bands,
  })),
];

/** Outcomes of kept scenarios, their paired differences, and every input on which they differ. */
export function TrayTable() {
  useEffect(() => {
    void loadRows();
  }, []);
  const t = text.value.tray;
  const columns = columnsOf(tray.value);
  const arms = [...new Set(columns.flatMap(({ outcome }) => outcome?.arms ?? []))];
  const chosenArm = useSignal<string | undefined>(undefined);
  const chosenBase = useSignal("");
  const arm = arms.includes(chosenArm.value ?? "") ? chosenArm.value! : (arms[arms.length - 1] ?? "");
  const played = columns.filter(({ outcome }) => outcome?.arms.includes(arm));
  const base = played.find(({ id }) => id === chosenBase.value) ?? played[0];
  return (
    <>
      <div class="tray-tools">
        <label>
          {t.which}{" "}
          <select
            value={arm}
            onChange={(event) => {
              chosenArm.value = event.currentTarget.value;
            }}
          >
            {arms.map((each) => (
              <option key={each} value={each}>
                {armTitle(each)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t.base}{" "}
          <select
            value={base?.id}
            onChange={(event) => {
              chosenBase.value = event.currentTarget.value;
            }}
          >
            {played.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class="tray-scroll">
        <table class="tray-table">
          <caption>{t.outcomes}</caption>
          <thead>
            <tr>
              <td />
              {columns.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {METRICS.map((metric) => (
              <MetricRow key={metric} metric={metric} arm={arm} columns={columns} base={base} />
            ))}
          </tbody>
        </table>
      </div>
      <p class="small muted">
        {t.note(Math.max(0, ...played.map(({ outcome }) => outcome!.replicates.length)))}
        {columns.some(({ outcome }) => !outcome) ? ` ${t.waitingNote}` : ""}
      </p>
      <TrayInputs kept={tray.value} names={columns.map(({ name }) => name)} />
    </>
  );
}

interface MetricRowProps {
  metric: string;
  arm: string;
  columns: readonly Column[];
  base: Column | undefined;
}

type Declared = Omit<Metric, "measure">;
const declaredOf = (metric: string): Declared => names.metrics[metric] as unknown as Declared;

/** A metric's name with its lender's, and the unit of its figures. */
function metricName(metric: string): string {
  const declared = declaredOf(metric);
  const lender = declared.lender === undefined ? undefined : county.value?.lenders[declared.lender];
  const unit = { percent: "%", yuan: lang.value === "zh" ? "元" : "yuan", number: "" }[declared.show];
  const said = lang.value === "zh" ? withChineseMarks(named(declared)) : named(declared);
  const [between, before] = lang.value === "zh" ? ["：", "，"] : [": ", ", "];
  return [lender ? named(lender) + between : "", said, unit ? before + unit : ""].join("");
}

/** Yuan with grouped thousands. */
const groupedYuan = (said: string, show: Declared["show"]): string =>
  show === "yuan" ? said.replace(/\d(?=(\d{3})+(?!\d))/g, "$&,") : said;

function MetricRow({ metric, arm, columns, base }: MetricRowProps) {
  const t = text.value.tray;
  const { show } = declaredOf(metric);
  const levels = columns.map(({ outcome }) => outcome && levelOf(outcome, arm, metric));
  const known = levels.filter(
    (level): level is Estimate => level !== undefined && Number.isFinite(level.mean),
  );
  if (known.length === 0) return null;
  const digits = levelDecimals(show, known);
  return (
    <tr>
      <th scope="row">{metricName(metric)}</th>
      {columns.map(({ id, outcome }, c) => {
        if (!outcome) return <td key={id}>{t.waiting}</td>;
        if (!outcome.arms.includes(arm)) return <td key={id}>{t.gone}</td>;
        const difference =
          base?.outcome && base.id !== id ? pairedWith(outcome, base.outcome, arm, metric) : undefined;
        return (
          <td key={id}>
            <span class="number">{groupedYuan(interval(levels[c]!, show, digits), show)}</span>
            {difference ? <Difference difference={difference} show={show} /> : null}
          </td>
        );
      })}
    </tr>
  );
}

function Difference({ difference, show }: { difference: Estimate; show: "percent" | "yuan" | "number" }) {
  const digits = differenceDecimals(show, difference);
  const clear = difference.low > 0 || difference.high < 0;
  const said = `${difference.mean > 0 ? "+" : ""}${interval(difference, show, digits)}`;
  return (
    <span class={clear ? "number difference" : "number difference unclear"}>{groupedYuan(said, show)}</span>
  );
}
