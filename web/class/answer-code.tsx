import { encode } from "uqr";

/** Units of the drawing that a square takes, so that it stays sharp. */
const SQUARE = 4;

/** A line as a square code. */
export function AnswerCode({ data, label }: { data: string; label: string }) {
  const { data: rows, size } = encode(data, { ecc: "L", border: 3 });
  const path = rows
    .flatMap((row, y) =>
      row.map((dark, x) => (dark ? `M${x * SQUARE} ${y * SQUARE}h${SQUARE}v${SQUARE}h-${SQUARE}z` : "")),
    )
    .join("");
  return (
    <svg viewBox={`0 0 ${size * SQUARE} ${size * SQUARE}`} role="img" aria-label={label}>
      <rect width={size * SQUARE} height={size * SQUARE} fill="#fff" />
      <path d={path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}
