import { BLUE, bar, GREY, LIGHT, ORANGE, rule, write } from "../drawing/svg.ts";

type Colour = readonly [number, number, number];

const parsed = (hex: string): Colour =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as never;
const [LOW, MIDDLE, HIGH] = [parsed(BLUE), parsed("#FFFFFF"), parsed(ORANGE)];

/** From blue over white to orange: white is zero where zero lies inside, the middle otherwise. */
export function heatColour([low, high]: readonly [number, number]): (value: number) => string {
  const middle = low < 0 && high > 0 ? 0 : (low + high) / 2;
  // Equal steps are equal shades on both sides.
  const reach = Math.max(high - middle, middle - low) || 1;
  return (value) => {
    const share = Math.min(1, Math.abs(value - middle) / reach) * 0.92;
    const end = value < middle ? LOW : HIGH;
    const mixed = MIDDLE.map((from, k) => Math.round(from + share * (end[k] - from)));
    return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  };
}

/** Whether letters on a colour of this value should be white. */
export const dark = (colour: string): boolean => {
  const [r, g, b] = parsed(colour);
  return 0.3 * r + 0.59 * g + 0.11 * b < 140;
};

/** The scale of colours as a ladder with its values. */
export function colourLadder(
  x: number,
  [top, bottom]: readonly [number, number],
  [low, high]: readonly [number, number],
  ticks: readonly number[],
  shown: (value: number) => string,
): string {
  const colour = heatColour([low, high]);
  const steps = 40;
  const height = (bottom - top) / steps;
  const cells = Array.from({ length: steps }, (_, k) =>
    bar(x, bottom - (k + 1) * height, 14, height + 0.5, colour(low + ((k + 0.5) / steps) * (high - low))),
  );
  const at = (value: number): number => bottom - ((value - low) / (high - low)) * (bottom - top);
  const marks = ticks.map(
    (value) =>
      rule(x + 14, at(value), x + 18, at(value), GREY) +
      write(x + 21, at(value) + 4, shown(value), { fill: GREY }),
  );
  return [...cells, bar(x, top, 14, bottom - top, "none", { stroke: LIGHT }), ...marks].join("");
}
