import { type Cell, type Counterfactual, cells } from "../../src/compare/counterfactual.ts";
import type { Estimate } from "../../src/compare/estimate.ts";
import { tellingDigits } from "../../src/report/layout/digits.ts";
import { figure } from "../../src/report/layout/format.ts";
import { linesOf, textWidth } from "../../src/report/layout/text-width.ts";
import { grouped } from "../set/numbers.ts";
import { chartText } from "./chart-text.ts";
import { LABEL } from "./frame.ts";
import type { ShownArm } from "./outcome-lines.ts";
import { dotsPath } from "./paths.ts";
import { type Box, cellBoxes, dotPlace, dotStep, type Quadrants } from "./quadrant-dots.ts";
import type { Table } from "./table.ts";

interface QuadrantAsked {
  reference: ShownArm;
  arm: ShownArm;
  /** Of one luck. */
  quadrants: Quadrants;
  /** Over replicates, when there are. */
  estimates?: Counterfactual;
}

interface QuadrantProps extends QuadrantAsked {
  width: number;
  height: number;
  onOpen: (cell: Cell) => void;
}

const LINE = 15;
const INSET = 7;
const NAME = 12;
const COUNT = 14;
const FIGURE_GAP = 10;

const cellName = (cell: Cell, { reference, arm }: Pick<QuadrantAsked, "reference" | "arm">): string => {
  const text = chartText.value.quadrant;
  if (cell === "saved") return text.saved(reference.short);
  if (cell === "harmed") return text.harmed(arm.short);
  return text[cell];
};

/** The same households under two arms: four cells of dots, a button each; harm is drawn as plainly as rescue. */
export function Quadrant(props: QuadrantProps) {
  const { quadrants, width, height } = props;
  const counts = cells.map((cell) => quadrants.households[cell].length);
  const boxes = cellBoxes(
    width,
    height,
    counts,
    cells.map((cell) => needOf(cell, props)),
  );
  const heads = cells.map((cell, c) => headOf(cell, boxes[c], props));
  const top = Math.max(...heads.map(({ height: high }) => high));
  const rooms = boxes.map((box) => ({ width: box.width - 2 * INSET, height: box.height - top - 5 }));
  const step = dotStep(rooms, counts);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: its figure names it
    <svg class="drawing quadrant" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {cells.map((cell, c) => (
        <QuadrantCell
          key={cell}
          {...props}
          cell={cell}
          box={boxes[c]}
          head={heads[c]}
          top={top}
          step={step}
        />
      ))}
    </svg>
  );
}

const countOf = (cell: Cell, { quadrants }: QuadrantAsked): string =>
  chartText.value.quadrant.count(grouped(quadrants.households[cell].length));

/** What the line of figures takes. */
const figuresOf = (cell: Cell, asked: QuadrantAsked): number =>
  textWidth(countOf(cell, asked), COUNT) + FIGURE_GAP + textWidth(per100Of(cell, asked), LABEL);

const needOf = (cell: Cell, asked: QuadrantAsked): number =>
  Math.max(textWidth(cellName(cell, asked), NAME), figuresOf(cell, asked)) + 2 * INSET + 8;

interface Head {
  lines: readonly string[];
  /** The count stands on a line of its own. */
  narrow: boolean;
  height: number;
}

function headOf(cell: Cell, { width }: Box, asked: QuadrantAsked): Head {
  const lines = linesOf(cellName(cell, asked), NAME, width - 2 * INSET - 3, 2);
  const narrow = figuresOf(cell, asked) > width - 2 * INSET;
  return { lines, narrow, height: 4 + LINE * (lines.length + (narrow ? 2 : 1)) };
}

interface CellProps extends QuadrantProps {
  cell: Cell;
  box: Box;
  head: Head;
  /** Where the dots of all cells begin. */
  top: number;
  step: number;
}

function QuadrantCell({ cell, box, head, top, step, onOpen, ...asked }: CellProps) {
  const { quadrants, reference, arm } = asked;
  const { lines, narrow } = head;
  const count = countOf(cell, asked);
  const lifted = quadrants.lifted[cell];
  const dots = quadrants.households[cell].map((_, n) => dotPlace(n, step, box.height - top - 5));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onOpen(cell);
  };
  const look = cell === "saved" ? reference.look : cell === "harmed" ? arm.look : undefined;
  const left = INSET + 3;
  const under = 14 + LINE * lines.length;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no button lives in a drawing
    <g
      class="cell"
      transform={`translate(${box.x.toFixed(1)} ${box.y.toFixed(1)})`}
      role="button"
      tabindex={0}
      onClick={() => onOpen(cell)}
      onKeyDown={onKeyDown}
    >
      <rect class="cell-box" width={box.width} height={box.height} rx="2" />
      {look && <rect width="4" height={box.height} fill={look.colour} />}
      {lines.map((line, n) => (
        <text key={line} class="cell-name" x={left} y={14 + n * LINE}>
          {`${line} `}
        </text>
      ))}
      <text class="cell-count" x={left} y={under}>
        {`${count} `}
      </text>
      <text
        class="tick"
        x={narrow ? left : left + textWidth(count, COUNT) + FIGURE_GAP}
        y={under + (narrow ? LINE : 0)}
      >
        {per100Of(cell, asked)}
      </text>
      <g
        transform={`translate(${INSET + 1} ${top})`}
        fill="none"
        stroke-linecap="round"
        stroke-width={step * 0.74}
      >
        <path class="dots others" d={dotsPath(dots.slice(lifted))} />
        <path
          class="dots lifted"
          d={dotsPath(dots.slice(0, lifted))}
          style={look && { stroke: look.colour }}
        />
      </g>
    </g>
  );
}

/** How the figures of one line are written: one digit after the point, or as many more as the smallest of them takes. */
function spellingOf(...values: readonly number[]): (value: number) => string {
  const isSmall = values.some((value) => value !== 0 && Math.abs(value) < 0.1);
  const digits = tellingDigits(values, isSmall ? 2 : 1);
  return (value) => figure(value, "number", digits);
}

function per100Of(cell: Cell, { quadrants, estimates }: QuadrantAsked): string {
  const text = chartText.value.quadrant;
  const estimate = estimates?.all[cell].per100;
  if (estimate && Number.isFinite(estimate.low)) {
    const [mean, low, high] = [estimate.mean, Math.max(0, estimate.low), Math.min(100, estimate.high)];
    const spell = spellingOf(mean, low, high);
    return text.per100(spell(mean), spell(low), spell(high));
  }
  const one = (100 * quadrants.households[cell].length) / Math.max(1, quadrants.counted);
  return text.per100Single(spellingOf(one)(one));
}

/** What a dot is, and the brackets. */
export function quadrantNote({ quadrants, estimates }: QuadrantAsked): string {
  const text = chartText.value.quadrant;
  const dots = text.note(grouped(quadrants.counted), grouped(quadrants.left));
  return chartText.value.clauses(estimates ? [dots, text.noteInterval] : [dots]);
}

export function quadrantTable(asked: QuadrantAsked): Table {
  const { quadrant: text, columns, strip } = chartText.value;
  const { quadrants, estimates } = asked;
  const over: [string, (estimate: Estimate) => number][] = [
    [text.mean100, ({ mean }) => mean],
    [columns.low, ({ low }) => Math.max(0, low)],
    [columns.high, ({ high }) => Math.min(100, high)],
    [columns.p10, ({ p10 }) => p10],
    [columns.p90, ({ p90 }) => p90],
  ];
  const n = estimates?.all.neither.per100.n ?? 0;
  const named = (title: string): string => chartText.value.withUnit(title, strip.note(n));
  return {
    head: [
      text.cell,
      text.households,
      text.liftedOf,
      ...(estimates ? over.map(([title]) => named(title)) : []),
    ],
    rows: cells.map((cell) => [
      cellName(cell, asked),
      quadrants.households[cell].length,
      quadrants.lifted[cell],
      ...(estimates ? over.map(([, read]) => read(estimates.all[cell].per100)) : []),
    ]),
  };
}

export function quadrantSummary(asked: QuadrantAsked): string {
  const text = chartText.value.quadrant;
  const { households, counted } = asked.quadrants;
  const parts = cells.map((cell) => text.part(cellName(cell, asked), grouped(households[cell].length)));
  const same = households.saved.length + households.harmed.length === 0 ? ` ${text.same}` : "";
  return text.summary(grouped(counted), parts) + same;
}
