import type { ComponentChildren } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { chartText } from "../charts/chart-text.ts";
import type { Table } from "../charts/table.ts";
import "../charts.css";
import "../figure.css";
import { type Size, useBoxSize } from "./box-size.ts";
import { cursorAfter } from "./chart-cursor.ts";
import { DataTable } from "./data-table.tsx";
import { FigureExport } from "./figure-export.tsx";

/** What a chart is told by its figure. */
interface Drawn extends Size {
  /** The point under the cursor. */
  at?: number;
  /** Puts the cursor on a point. */
  point: (k: number) => void;
}

interface FigureProps {
  id: string;
  /** Names the figure; shown above it. */
  name: string;
  /** Unit, measure, definition: shown small beside the name. */
  about?: string;
  /** One sentence in plain words. */
  summary: string;
  table: Table;
  /** Points that can be read one by one, and what is said of each. */
  cursor?: { count: number; say: (k: number) => string };
  /** Parts of the files' name, such as the county's. */
  exportName: string;
  /** The size of the drawing until the box is measured; its least height. */
  size: Size;
  /** As high as the room there is. */
  fill?: boolean;
  /** No room for the summary: only screen readers and files have it. */
  compact?: boolean;
  /** What the bands are; gives way to what the cursor reads. */
  note?: string;
  /** Holds buttons: no picture, but a group. */
  interactive?: boolean;
  children: (drawn: Drawn) => ComponentChildren;
}

/**
 * A chart with its name, a sentence, the table of its data, a cursor moved by arrow keys and its files. The chart
 * itself is hidden from screen readers, which get the sentence, the table and what the cursor reads.
 */
export function Figure(props: FigureProps) {
  const { id, name, about, summary, table, cursor, size, fill, compact, note, interactive } = props;
  const box = useRef<HTMLDivElement>(null);
  const unique = useId();
  const measured = useBoxSize(box, size);
  const [asked, setAt] = useState<number | undefined>(undefined);
  const at = asked !== undefined && cursor && asked < cursor.count ? asked : undefined;
  const text = chartText.value;
  const drawn: Drawn = {
    width: Math.max(220, measured.width),
    height: fill ? Math.max(size.height, measured.height) : size.height,
    at,
    point: setAt,
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!cursor || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = event.key === "Escape" ? -1 : cursorAfter(event.key, at, cursor.count);
    if (to === undefined) return;
    if (to >= 0) event.preventDefault();
    event.stopPropagation();
    setAt(to < 0 ? undefined : to);
  };
  const reading = at === undefined || !cursor ? "" : cursor.say(at);
  const naming = `${unique}-name`;
  const telling = `${unique}-summary`;
  const roles = cursor
    ? ({
        role: "slider",
        tabIndex: 0,
        "aria-label": text.steer(name),
        "aria-orientation": "horizontal",
        "aria-valuemin": 1,
        "aria-valuemax": cursor.count,
        "aria-valuenow": (at ?? 0) + 1,
        "aria-valuetext": at === undefined ? summary : String(table.rows[at]?.[0] ?? at + 1),
      } as const)
    : ({ role: interactive ? "group" : "img", "aria-label": name } as const);
  return (
    <figure
      id={id}
      class={`figure${fill ? " fill" : ""}${compact ? " compact" : ""}`}
      aria-labelledby={naming}
      aria-describedby={telling}
    >
      <figcaption>
        <span class="figure-title">
          <b id={naming}>{name}</b> {about && <span class="about">{about}</span>}
        </span>
        <FigureExport
          box={box}
          parts={[id, props.exportName]}
          titled={{ name, about, summary, note }}
          table={table}
        >
          {() => <DataTable name={name} table={table} />}
        </FigureExport>
      </figcaption>
      <p id={telling} class={compact ? "hidden" : "figure-summary"}>
        {summary}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its role is in what is spread */}
      <div
        ref={box}
        class="figure-box"
        {...roles}
        onKeyDown={onKeyDown}
        onPointerLeave={() => setAt(undefined)}
        onBlur={() => setAt(undefined)}
      >
        {props.children(drawn)}
      </div>
      {(cursor || note) && (
        <p class="figure-note">
          {reading === "" && <span>{note}</span>}
          <span aria-live="polite">{reading}</span>
        </p>
      )}
    </figure>
  );
}
