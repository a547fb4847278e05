import type { Fit, FitRow, Verdict } from "../../experiments/fit.ts";
import type { Place } from "../../experiments/target.ts";
import { UNDEFINED } from "../layout/format.ts";
import { fitted } from "../layout/grid.ts";
import { wrapped } from "../layout/width.ts";
import type { Language } from "./shown.ts";

interface FitText {
  head: readonly [string, string, string, string, string, string, string];
  verdicts: Record<Verdict, string>;
  places: Record<Place, string>;
  title(scenario: string, seeds: number): string;
  passed(passed: number, judged: number): string;
  missed: string;
  key(bank: string, both: string): string;
}

const texts: Record<Language, FitText> = {
  en: {
    head: ["target", "arm", "band", "model: median [10–90 %]", "seeds in", "verdict", "source"],
    verdicts: { in: "in", missed: "missed", shown: "shown", notMeasurable: "not measurable" },
    places: { bank: "bank", both: "both", help: "help" },
    title: (scenario, seeds) => `Fit of ${scenario} over ${seeds} ${seeds === 1 ? "seed" : "seeds"}`,
    passed: (passed, judged) => `${passed} of ${judged} targets in`,
    missed: "What is missed in the baseline, and by which mechanism:",
    key: (bank, both) =>
      `A target is in if the median lies in its band and at least 60 % of the seeds do. Measured over years 1–8 (drift ` +
      `and spells over 10) in arm bank = ${bank}, both = ${both}, help = ${bank} with monitoring and help on; help is ` +
      `off elsewhere.`,
  },
  zh: {
    head: ["目标", "方案", "区间", "模型:中位数 [10–90 %]", "在内种子", "判定", "出处"],
    verdicts: { in: "符合", missed: "不符", shown: "仅列出", notMeasurable: "无法测量" },
    places: { bank: "传统", both: "并存", help: "帮扶" },
    title: (scenario, seeds) => `${scenario} 的拟合(${seeds} 个种子)`,
    passed: (passed, judged) => `${judged} 项目标中 ${passed} 项符合`,
    missed: "基准情景中不符的，及其机制：",
    key: (bank, both) =>
      `中位数在区间内、且至少 60% 的种子在区间内,即为符合。测量第 1–8 年(漂移与贫困持续期为 10 年);` +
      `方案:传统 = ${bank},并存 = ${both},帮扶 = ${bank} 加监测与帮扶;其余均不开帮扶。`,
  },
};

const scale: Record<FitRow["show"], number> = { percent: 100, points: 100, yuan: 1, number: 1 };

/** A figure with its unit; whole yuan, a tenth of a percent, two places for a bare number. */
export function targetFigure(value: number, show: FitRow["show"], unit = true): string {
  if (Number.isNaN(value)) return UNDEFINED;
  if (!Number.isFinite(value)) return "∞";
  const size = value * scale[show];
  const digits = show === "yuan" ? 0 : show === "number" ? 2 : Math.abs(size) < 1 && size !== 0 ? 2 : 1;
  const text = show === "yuan" ? Math.round(size).toLocaleString("en") : size.toFixed(digits);
  return `${text.replace("-", "−")}${unit && show === "percent" ? " %" : ""}`;
}

/** A band as one reads it: a range, or a bound where the other end says nothing. */
export function bandOf({ band, show, published }: Pick<FitRow, "band" | "show" | "published">): string {
  if (!band) return published === undefined ? UNDEFINED : `(${targetFigure(published, show)})`;
  const [low, high] = band;
  const end = (value: number): string =>
    Number((value * scale[show]).toFixed(3))
      .toLocaleString("en")
      .replace("-", "−");
  const unit = show === "percent" ? " %" : "";
  if (high === Number.POSITIVE_INFINITY) return `≥ ${end(low)}${unit}`;
  if (low === 0) return `≤ ${end(high)}${unit}`;
  return `${end(low)}–${end(high)}${unit}`;
}

const modelOf = ({ median, p10, p90, show }: FitRow): string =>
  Number.isNaN(median)
    ? UNDEFINED
    : `${targetFigure(median, show)} [${targetFigure(p10, show, false)}–${targetFigure(p90, show, false)}]`;

function cellsOf(row: FitRow, text: FitText, language: Language): string[] {
  const inside = row.band ? `${Math.round(100 * row.inside)} %` : "";
  return [
    row[language],
    text.places[row.place],
    bandOf(row),
    modelOf(row),
    inside,
    text.verdicts[row.verdict],
    row.source,
  ];
}

/** The fit table as text of so many columns. */
export function fitTable(fit: Fit, language: Language, width: number): string {
  const text = texts[language];
  const rows = fit.rows.map((row) => cellsOf(row, text, language));
  const title = `${text.title(fit.scenario, fit.seeds)}: ${text.passed(fit.passed, fit.judged)}`;
  const key = wrapped(text.key(fit.arms.bank, fit.arms.both), width);
  return `${wrapped(title, width)}\n\n${fitted(text.head, rows, width, "right")}\n\n${key}\n`;
}

/** Each miss with its mechanism, and a line between. */
function missedLines({ rows }: Fit, language: Language): string[] {
  const missed = rows.filter(({ verdict, mechanism }) => verdict === "missed" && mechanism);
  const lines = missed.map((row) => `- **${row[language]}** ${row.mechanism?.[language]}`);
  return lines.length > 0 ? [texts[language].missed, "", ...lines, ""] : [];
}

/** The fit table in Markdown, to be included in a page. */
export function fitMarkdown(fit: Fit, language: Language): string {
  const text = texts[language];
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const marked = (cells: string[], { verdict }: FitRow): string[] =>
    cells.map((cell, c) => (c === 5 && verdict === "missed" ? `**${cell}**` : cell));
  return [
    `${text.title(fit.scenario, fit.seeds)}: ${text.passed(fit.passed, fit.judged)}.`,
    "",
    line(text.head),
    line(["---", "---", "---:", "---:", "---:", "---", "---"]),
    ...fit.rows.map((row) => line(marked(cellsOf(row, text, language), row))),
    "",
    ...missedLines(fit, language),
    text.key(fit.arms.bank, fit.arms.both),
    "",
  ].join("\n");
}
