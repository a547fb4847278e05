import { quantile } from "../../math/quantile.ts";
import type { Part, Validated } from "../../validation/validated.ts";
import { barSwatch, dashSwatch, dotSwatch, legend, lineSwatch } from "../drawing/axes.ts";
import { linear, spread, ticks } from "../drawing/scale.ts";
import {
  BLUE,
  bar,
  dot,
  GREY,
  INK,
  LABEL,
  LIGHT,
  ORANGE,
  picture,
  RULE,
  rule,
  tag,
  write,
} from "../drawing/svg.ts";
import { short } from "../layout/digits.ts";
import { linesOf } from "../layout/text-width.ts";
import type { Language } from "../tables/shown.ts";
import { validationText } from "./validation-text.ts";

const WIDTH = 640;
const [LEFT, RIGHT] = [20, 620];
const [HEAD, STRIP, FOOT, LEGEND] = [34, 34, 26, 22];
const EACH = HEAD + STRIP + FOOT;
/** Lanes on which seeds lie, one under another, so that they can be told apart. */
const LANES = 5;

/** A strip for each measure of a target: the band, what was published, each seed, their median, the same-luck truth. */
export function targetChart({ row, parts }: Validated, language: Language): string {
  const { chart } = validationText(language);
  const strips = parts.filter(({ values }) => values.some(Number.isFinite));
  const height = LEGEND + EACH * strips.length + 6;
  return picture({ width: WIDTH, height, title: `${row.number} ${row[language]}`, about: chart.about }, [
    legend(LEFT, 14, legendOf(language)),
    ...strips.map((part, k) => strip(part, LEGEND + EACH * k, language)),
  ]);
}

function legendOf(language: Language) {
  const { legend: words } = validationText(language).chart;
  return [
    { text: words.seed, swatch: dotSwatch(BLUE, { "fill-opacity": 0.5 }) },
    { text: words.median, swatch: lineSwatch(INK, { "stroke-width": 2.5 }) },
    { text: words.band, swatch: barSwatch(LIGHT) },
    { text: words.published, swatch: (x: number, y: number) => diamond(x + 7, y) },
    { text: words.truth, swatch: dashSwatch(ORANGE) },
  ];
}

const diamond = (x: number, y: number): string =>
  tag("path", { d: `M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}Z`, fill: ORANGE });

/** Where the axis of a measure reaches: all but what lies far out, which is counted. */
function reachOf(
  { values, asked, published = Number.NaN, truth, show }: Part,
  times: number,
): [number, number] {
  const finite = values.filter(Number.isFinite);
  const [low, middle, high] = [0.05, 0.5, 0.95].map((p) => quantile(finite, p));
  const bounds = (asked?.band ?? []).filter(
    (end) => Number.isFinite(end) && (show !== "number" || end < OPEN),
  );
  const seen = [low, middle, high, published, truth, ...bounds].map((value) => times * value);
  return spread(seen, {
    zero: asked?.sign !== undefined || asked?.insignificant !== undefined || show === "points",
  });
}

/** An upper bound of a ratio from here on stands for none. */
const OPEN = 10;

function strip(part: Part, top: number, language: Language): string {
  const { chart } = validationText(language);
  const { values, asked, published, truth, median, show } = part;
  const times = show === "percent" || show === "points" ? 100 : 1;
  const reach = reachOf(part, times);
  const x = linear(reach, [LEFT, RIGHT]);
  const at = (value: number): number => Math.min(RIGHT, Math.max(LEFT, x(times * value)));
  const [from, to] = [top + HEAD, top + HEAD + STRIP];
  const inside = values.filter((value) => times * value >= reach[0] && times * value <= reach[1]);
  const beyond = values.filter(Number.isFinite).length - inside.length;
  const unit = show === "percent" ? " (%)" : show === "points" ? " (pp)" : show === "yuan" ? " (¥)" : "";
  const [title] = linesOf(`${part[language]}${unit}`, LABEL, RIGHT - LEFT - 160, 1);
  return [
    write(LEFT, top + 24, title, { size: LABEL, bold: true }),
    beyond > 0 ? write(RIGHT, top + 24, chart.beyond(beyond), { anchor: "end", fill: GREY }) : "",
    asked?.band ? bar(at(asked.band[0]), from, at(asked.band[1]) - at(asked.band[0]), STRIP, LIGHT) : "",
    ...ticks(reach).map(
      (value) =>
        rule(x(value), from, x(value), to, RULE) +
        write(x(value), to + 15, short(value), { anchor: "middle", fill: GREY }),
    ),
    rule(LEFT, to, RIGHT, to, GREY),
    reach[0] < 0 && reach[1] > 0 ? rule(x(0), from, x(0), to, GREY) : "",
    ...inside.map((value, k) =>
      dot(at(value), from + 5 + ((k % LANES) * (STRIP - 10)) / (LANES - 1), 2.6, BLUE, {
        "fill-opacity": 0.5,
      }),
    ),
    Number.isFinite(truth)
      ? rule(at(truth), from - 2, at(truth), to, ORANGE, { "stroke-dasharray": "4 3", "stroke-width": 1.5 })
      : "",
    Number.isFinite(median) ? rule(at(median), from - 2, at(median), to, INK, { "stroke-width": 2.5 }) : "",
    published === undefined ? "" : diamond(at(published), (from + to) / 2),
  ].join("");
}
