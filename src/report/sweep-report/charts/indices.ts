import { floorsOf, isTold, methodOf } from "../../../sweeps/analysis/analysis.ts";
import { BLUE, ORANGE } from "../../drawing/svg.ts";
import { decimalsFor, fixed } from "../../layout/digits.ts";
import { factorBars } from "../factor-bars.ts";
import type { Figure } from "../figure.ts";
import { factorLabel } from "../names.ts";
import { times, unitOf } from "../shown-response.ts";
import type { Chart, Told } from "./chart.ts";

const MOST = 15;
const words = {
  zh: { floor: "仅凭机会或运气（95%）" },
  en: { floor: "chance or luck alone (95 %)" },
};

/** The indices of the method, factors strongest first. */
export const indices: Chart = (content) => (isTold(content.found.analysis) ? bars(content) : undefined);

function bars({ found: { analysis, ranked }, named, response }: Told): Figure {
  const { text, study, language } = named;
  const { figure, inUnits } = methodOf(analysis.method);
  const shownFactors = ranked.slice(0, MOST);
  const scale = inUnits ? response.factor : 1;
  const pick = <T>(values: readonly T[]): T[] => shownFactors.map((f) => values[f]!);
  const series = figure.bars(analysis.finding);
  const floors = floorsOf(analysis)?.map((floor) => floor * scale);
  const values = series.flatMap((each) => each.values.map(({ value }) => value * scale));
  const digits = inUnits ? decimalsFor([0, ...values]) : 2;
  const ends = [text.table.low, text.table.high];
  return factorBars({
    id: "indices",
    title: figure.title[language],
    note: figure.note(analysis.finding)[language],
    factors: shownFactors.map((f) => factorLabel(named, study.factors[f])),
    series: series.map((each) => ({
      text: each.text[language],
      fill: each.second ? ORANGE : BLUE,
      hollow: each.hollow ?? false,
      values: pick(each.values).map((value) => times(value, scale)),
    })),
    axis: figure.axis[language] + (inUnits ? unitOf(named, response) : ""),
    shown: (value) => fixed(value, digits),
    ...(floors ? { floors: { text: words[language].floor, values: pick(floors) } } : {}),
    tableHead: [
      text.table.factor,
      ...series.flatMap(({ head }) => [head[language], ...ends]),
      ...(floors ? [text.table.floor] : []),
    ],
  });
}
