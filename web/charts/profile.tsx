import { useMemo } from "preact/hooks";
import type { Show } from "../../src/report/layout/format.ts";
import { textWidth } from "../../src/report/layout/text-width.ts";
import { chartText } from "./chart-text.ts";
import { LABEL } from "./frame.ts";
import type { Line } from "./line.ts";
import { Panel } from "./panel.tsx";
import type { Table } from "./table.ts";
import { inUnit, written } from "./written.ts";

/** Households in order of something, in groups, and a share of each group under every arm. */
export interface ProfileGroups {
  /** The axis with its unit. */
  title: string;
  groups: readonly { name: string; households: number }[];
  lines: readonly Line[];
  show: Show;
}

interface ProfileProps extends ProfileGroups {
  width: number;
  height: number;
  at?: number;
  onPoint?: (k: number) => void;
}

/** Points with lines between them, by distance or literacy. */
export function Profile({ title, groups, lines, show, ...rest }: ProfileProps) {
  const names = groups.map(({ name }) => name).join("\n");
  const room = rest.width - 150;
  const x = useMemo(() => {
    const texts = names.split("\n");
    const widest = Math.max(...texts.map((text) => textWidth(text, LABEL))) + 8;
    const every = Math.max(1, Math.ceil((texts.length * widest) / Math.max(1, room)));
    const last = texts.length - 1;
    const ticks = texts
      .map((text, k) => ({ k, text }))
      .filter(({ k }) => k === last || (k % every === 0 && last - k >= every));
    return { count: texts.length, ticks, title };
  }, [names, title, room]);
  return (
    <Panel
      {...rest}
      lines={lines}
      show={show}
      x={x}
      least={show === "percent" ? 0.02 : 1}
      dotted
      endText={({ name, values }, k) => `${name} ${written(values[k], show)}`}
    />
  );
}

export function profileTable({ title, groups, lines, show }: ProfileGroups): Table {
  const text = chartText.value;
  return {
    head: [title, text.profile.households, ...lines.map(({ name }) => text.withUnit(name, text.units[show]))],
    rows: groups.map(({ name, households }, k) => [
      name,
      households,
      ...lines.map(({ values }) => inUnit(values[k], show)),
    ]),
  };
}

export function profileSummary({ groups, lines, show }: ProfileGroups): string {
  const { part, summary } = chartText.value.profile;
  const last = groups.length - 1;
  const textOf = (value: number): string => written(value, show);
  return summary(
    lines.map(({ name, values }) =>
      part(name, groups[0].name, textOf(values[0]), groups[last].name, textOf(values[last])),
    ),
  );
}

/** Households in equal parts by a property, least first; those equal in it stay in one part. */
export function groupsOf(property: ArrayLike<number>, parts: number): Uint8Array {
  const order = Array.from(property, (_, i) => i).sort((a, b) => property[a] - property[b] || a - b);
  const group = new Uint8Array(property.length);
  let households = 0;
  order.forEach((i, place) => {
    const same = place > 0 && property[i] === property[order[place - 1]];
    if (!same) households = Math.min(parts - 1, Math.floor((place * parts) / order.length));
    group[i] = households;
  });
  return group;
}
