import { useMemo, useRef } from "preact/hooks";
import type { Show } from "../../src/report/layout/format.ts";
import { Axes } from "./axes.tsx";
import { reach, type Span, steady } from "./domain.ts";
import {
  type EndLabel,
  endLabels,
  type Frame,
  frameOf,
  type Horizontal,
  labelRoom,
  nearest,
} from "./frame.ts";
import type { Faint, Line } from "./line.ts";
import { Marker } from "./marker.tsx";
import { bandPath, linePath } from "./paths.ts";
import { written } from "./written.ts";

interface PanelProps {
  width: number;
  height: number;
  /** Where it stands in a drawing that holds several. */
  top?: number;
  lines: readonly Line[];
  faint?: readonly Faint[];
  show: Show;
  x: Horizontal;
  /** The least height of the axis, in the value's own unit. */
  least: number;
  /** The values are differences: signs, and a bold zero. */
  differences?: boolean;
  /** Above the axis. */
  unit?: string;
  /** What is written at the end of a line. */
  endText: (line: Line, k: number) => string;
  right?: number;
  /** Every point carries its sign. */
  dotted?: boolean;
  at?: number;
  onPoint?: (k: number) => void;
}

const WIDTHS: Record<Faint["kind"], number> = { ghost: 1.5, single: 1, pinned: 1 };

/** The first line lies thin upon the others, so that none is hidden where they coincide. */
const OUTER = 0.8;

/** Lines with their bands over one horizontal axis: what the level, difference and profile charts have in common. */
export function Panel(props: PanelProps) {
  const { width, height, top = 0, lines, faint = [], show, x, least, differences, unit } = props;
  const axis = useRef<Span | undefined>(undefined);
  const span = steady(axis.current, reach(lines, faint), least);
  axis.current = span;
  const right =
    props.right ??
    labelRoom(
      lines.map(({ name }) => name),
      written(show === "percent" ? 0.111 : 99_999, show),
    );
  const frame = useMemo(
    () => frameOf({ width, height, x, span, right, unit: Boolean(unit) }),
    [width, height, x, span, right, unit],
  );
  const axes = useMemo(
    () => <Axes frame={frame} x={x} show={show} differences={differences} unit={unit} />,
    [frame, x, show, differences, unit],
  );
  const order = [...lines].reverse();
  return (
    <svg
      class="panel"
      aria-hidden="true"
      y={top}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {axes}
      <g>
        {lines.map(
          ({ key, look, spread }) =>
            spread && <Band key={key} look={look} range={spread} frame={frame} light />,
        )}
        {lines.map(
          ({ key, look, interval }) =>
            interval && <Band key={key} look={look} range={interval} frame={frame} />,
        )}
      </g>
      {faint.map(({ key, kind, look, values }) => (
        <path
          key={key}
          class={`faint ${kind}`}
          d={linePath(values, frame.x, frame.y)}
          fill="none"
          stroke={kind === "ghost" ? "var(--line)" : look.colour}
          stroke-width={WIDTHS[kind]}
          stroke-dasharray={kind === "single" ? "1 2.5" : look.dash}
        />
      ))}
      {order.map(({ key, look, values }) => (
        <path
          key={key}
          class="line"
          d={linePath(values, frame.x, frame.y)}
          fill="none"
          stroke={look.colour}
          stroke-width={
            differences ? look.width : key === lines[0].key ? look.width * 0.75 : look.width + OUTER
          }
          stroke-dasharray={look.dash}
          stroke-linejoin="round"
        />
      ))}
      {props.dotted && lines.map((line) => <Points key={line.key} line={line} frame={frame} />)}
      <Ends lines={lines} labels={endLabels(lines, frame, props.endText)} frame={frame} />
      {props.at !== undefined && <Cursor at={props.at} lines={lines} frame={frame} />}
      {props.onPoint && <Pointer frame={frame} count={x.count} onPoint={props.onPoint} />}
    </svg>
  );
}

interface BandProps {
  look: Line["look"];
  range: NonNullable<Line["spread"]>;
  frame: Frame;
  light?: boolean;
}

const Band = ({ look, range, frame, light }: BandProps) => (
  <path
    class={light ? "spread" : "interval"}
    d={bandPath(range, frame.x, frame.y)}
    fill={look.colour}
    fill-opacity={light ? 0.11 : 0.26}
  />
);

const Points = ({ line, frame }: { line: Line; frame: Frame }) => (
  <g>
    {Array.from(line.values, (value, k) =>
      Number.isFinite(value) ? <Marker key={k} look={line.look} x={frame.x(k)} y={frame.y(value)} /> : null,
    )}
  </g>
);

interface EndsProps {
  lines: readonly Line[];
  labels: readonly EndLabel[];
  frame: Frame;
}

function Ends({ lines, labels, frame }: EndsProps) {
  return (
    <g class="ends">
      {labels.map(({ key, k, text, from, y }) => {
        const { look } = lines.find((line) => line.key === key)!;
        const x = frame.x(k);
        return (
          <g key={key}>
            <path
              class="leader"
              d={`M${(x + 4).toFixed(1)} ${from.toFixed(1)}L${(frame.right + 6).toFixed(1)} ${y.toFixed(1)}`}
            />
            <Marker look={look} x={x} y={from} />
            <text class="end" x={frame.right + 9} y={y + 4} style={{ fill: look.colour }}>
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function Cursor({ at, lines, frame }: { at: number; lines: readonly Line[]; frame: Frame }) {
  const x = frame.x(at);
  return (
    <g class="cursor">
      <line x1={x} x2={x} y1={frame.top} y2={frame.bottom} />
      {lines.map(({ key, look, values }) =>
        Number.isFinite(values[at]) ? (
          <circle key={key} cx={x} cy={frame.y(values[at])} r="3.5" stroke={look.colour} />
        ) : null,
      )}
    </g>
  );
}

interface PointerProps {
  frame: Frame;
  count: number;
  onPoint: (k: number) => void;
}

function Pointer({ frame, count, onPoint }: PointerProps) {
  const from = frame.x(0);
  const to = frame.x(count - 1);
  const point = (event: PointerEvent): void => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    onPoint(nearest((event.clientX - box.left) / Math.max(1, box.width), count));
  };
  return (
    <rect
      class="pointer"
      x={from}
      y={frame.top}
      width={Math.max(1, to - from)}
      height={frame.bottom - frame.top}
      fill="transparent"
      onPointerMove={point}
      onPointerDown={point}
    />
  );
}
