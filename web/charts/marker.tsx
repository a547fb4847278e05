import type { Look } from "../set/arms.ts";

const shapes: Record<Look["marker"], (r: number) => string> = {
  square: (r) => `M${-r} ${-r}h${2 * r}v${2 * r}h${-2 * r}z`,
  circle: (r) => `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`,
  diamond: (r) => `M0 ${-1.3 * r}L${1.3 * r} 0L0 ${1.3 * r}L${-1.3 * r} 0z`,
  cross: (r) => `M${-r} ${-r}L${r} ${r}M${-r} ${r}L${r} ${-r}`,
};

interface MarkerProps {
  look: Look;
  x: number;
  y: number;
  r?: number;
}

/** The sign of an arm, so that colour is never alone. */
export function Marker({ look, x, y, r = 3 }: MarkerProps) {
  const open = look.marker === "cross";
  return (
    <path
      d={shapes[look.marker](r)}
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
      fill={open ? "none" : look.colour}
      stroke={open ? look.colour : "var(--paper)"}
      stroke-width={open ? 1.6 : 1}
    />
  );
}

/** A piece of an arm's line with its sign, for tables and keys; the name stands beside it. */
export function Swatch({ look }: { look: Look }) {
  return (
    <svg class="swatch" width="26" height="12" aria-hidden="true">
      <line
        x1="0"
        x2="26"
        y1="6"
        y2="6"
        stroke={look.colour}
        stroke-width={look.width}
        stroke-dasharray={look.dash}
      />
      <Marker look={look} x={13} y={6} />
    </svg>
  );
}
