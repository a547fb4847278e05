import type { Figure } from "../../src/lessons/lesson.ts";
import { grouped } from "../set/numbers.ts";

/** A figure as it is written, with the decimals that it has. */
export const figureText = (value: number | null | undefined, { digits }: Pick<Figure, "digits">): string =>
  value === null || value === undefined || !Number.isFinite(value) ? "—" : grouped(value, digits);

/** A difference with its sign; what rounds to nothing has none. */
export function differenceText(value: number, figure: Pick<Figure, "digits">): string {
  const text = figureText(value, figure);
  const isNothing = /^[−-]?[0.,]*$/.test(text);
  if (isNothing) return text.replace(/^[−-]/, "");
  return value > 0 ? `+${text}` : text;
}
