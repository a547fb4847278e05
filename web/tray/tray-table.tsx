import names from "virtual:names";
import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { differenceExtent, type Estimate, within } from "../../src/compare/estimate.ts";
import { type MetricKey, metricsIn } from "../../src/model/by-metric.ts";
import { differenceDecimals, levelDecimals } from "../../src/report/layout/format.ts";
import { withChineseMarks } from "../browser/chinese-marks.ts";
import { lang, named, words } from "../browser/language.ts";
import { county } from "../playing/results.ts";
import { rangeOf } from "../set/metric-range.ts";
import { start } from "../set/now.ts";
import { pageInterval } from "../set/page-interval.ts";
import { loadRows } from "../set/parameters.ts";
import { en } from "../text/controls-en.ts";
import { zh } from "../text/controls-zh.ts";
import { type Kept, plainOf, presets, titleIn, tray } from "./tray.ts";
import { levelOf, type Outcome, pairedWith } from "./tray-figures.ts";
import { TrayInputs } from "./tray-inputs.tsx";
import { headingOf } from "./tray-name.ts";

const text = words({ zh, en });

/** What scenarios are compared by: what is told of each lender stands last. */
const metrics = metricsIn(names.metrics)
  .filter((key) => names.metrics[key].level === "headline")
  .sort((a, b) => (names.metrics[a].lender ?? -1) - (names.metrics[b].lender ?? -1));

interface Column {
  id: string;
  name: string;
  plain: unknown;
  outcome?: Outcome;
}

const columnsOf = (entries: readonly Kept[]): Column[] => [
  { id: "", name: text.value.tray.presetName, plain: plainOf(start), outcome: presets.value[start.county] },
  ...entries.map((entry) => ({
    id: entry.letter,
    plain: plainOf(entry.now),
    name: headingOf(entry),
    outcome: entry.bands,
  })),
];

/** What scenarios call an arm: all that they call it, where they do not agree. */
const armName = (arm: string, columns: readonly Column[]): string =>
  [
    ...new Set(
      columns.filter(({ outcome }) => outcome?.arms.includes(arm)).map(({ plain }) => titleIn(plain, arm)),
    ),
  ].join(" / ");

/** Outcomes of kept scenarios, their paired differences, and every input on which they differ. */
export function TrayTable() {
  useEffect(() => {
    void loadRows();
  }, []);
  const columns = columnsOf(tray.value);
  return (
    <>
      {columns.some(({ outcome }) => outcome) ? (
        <Outcomes columns={columns} />
      ) : (
        <p class="muted">{text.value.tray.waitingNote}</p>
      )}
      <TrayInputs entries={tray.value} names={columns.map(({ name }) => name)} />
    </>
  );
}

function Outcomes({ columns }: { columns: readonly Column[] }) {
  const t = text.value.tray;
  const arms = [...new Set(columns.flatMap(({ outcome }) => outcome?.arms ?? []))];
  const chosenArm = useSignal<string | undefined>(undefined);
  const chosenBase = useSignal<string | undefined>(undefined);
  const arm = arms.includes(chosenArm.value ?? "") ? chosenArm.value! : (arms[arms.length - 1] ?? "");
  const played = columns.filter(({ outcome }) => outcome?.arms.includes(arm));
  const base = played.find(({ id }) => id === chosenBase.value) ?? played[0];
  return (
    <>
      <div class="tray-tools">
        <Choice
          label={t.which}
          chosen={chosenArm}
          value={arm}
          options={arms.map((each) => [each, armName(each, columns)])}
        />
        <Choice
          label={t.base}
          chosen={chosenBase}
          value={base?.id ?? ""}
          options={played.map(({ id, name }) => [id, name])}
        />
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
            {metrics.map((metric) => (
              <MetricRow key={metric} metric={metric} arm={arm} columns={columns} base={base} />
            ))}
          </tbody>
        </table>
      </div>
      <p class="small muted">
        {t.reading(t.level, t.difference(base?.name ?? t.presetName))}
        {text.value.gap}
        {t.note(Math.max(0, ...played.map(({ outcome }) => outcome!.replicates.length)))}
        {columns.some(({ outcome }) => !outcome) ? ` ${t.waitingNote}` : ""}
      </p>
    </>
  );
}

interface ChoiceProps {
  label: string;
  chosen: Signal<string | undefined>;
  value: string;
  options: readonly (readonly [string, string])[];
}

function Choice({ label, chosen, value, options }: ChoiceProps) {
  return (
    <label>
      {label}{" "}
      <select
        value={value}
        onChange={(event) => {
          chosen.value = event.currentTarget.value;
        }}
      >
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface MetricRowProps {
  metric: MetricKey;
  arm: string;
  columns: readonly Column[];
  base: Column | undefined;
}

/** A metric's name with its lender's, and the unit of its figures. */
function metricName(metric: MetricKey): string {
  const declared = names.metrics[metric];
  const lender = declared.lender === undefined ? undefined : county.value?.lenders[declared.lender];
  const name = lang.value === "zh" ? withChineseMarks(named(declared)) : named(declared);
  const { metric: whole, units } = text.value.tray;
  return whole(lender ? named(lender) : "", name, units[declared.show]);
}

function MetricRow({ metric, arm, columns, base }: MetricRowProps) {
  const t = text.value.tray;
  const { show } = names.metrics[metric];
  const levels = columns.map(({ outcome }) => outcome && levelOf(outcome, arm, metric));
  const finite = levels.filter(
    (level): level is Estimate => level !== undefined && Number.isFinite(level.mean),
  );
  if (finite.length === 0) return null;
  const digits = levelDecimals(show, finite);
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
            <span class="number">{pageInterval(within(levels[c]!, rangeOf(metric)), show, digits)}</span>
            {difference ? <Difference difference={difference} metric={metric} /> : null}
          </td>
        );
      })}
    </tr>
  );
}

/** A paired difference with its unit: of shares, in points. */
function Difference({ difference, metric }: { difference: Estimate; metric: MetricKey }) {
  const { show } = names.metrics[metric];
  const digits = differenceDecimals(show, difference);
  const clear = difference.low > 0 || difference.high < 0;
  const figure = `${difference.mean > 0 ? "+" : ""}${pageInterval(within(difference, differenceExtent(rangeOf(metric))), show, digits)}`;
  return (
    <span class={clear ? "number difference" : "number difference unclear"}>
      {figure}
      {Number.isFinite(difference.mean) ? text.value.tray.changes[show] : ""}
    </span>
  );
}
