import { encode } from "uqr";

/** Longer links make squares too small for a telephone's camera. */
const LONGEST = 700;

/** Units of the drawing that a square takes, so that it stays sharp as a picture. */
const SQUARE = 6;

/** Whether a link can be read off paper. */
export const scannable = (link: string): boolean => link.length <= LONGEST && /^https?:/.test(link);

/** The dark squares as one path, and the length of a side. */
export function qrPath(link: string): { path: string; size: number } {
  const { data, size } = encode(link, { ecc: "L", border: 2 });
  const at = (place: number): number => place * SQUARE;
  const rows = data.flatMap((row, y) =>
    row.map((dark, x) => (dark ? `M${at(x)} ${at(y)}h${SQUARE}v${SQUARE}h-${SQUARE}z` : "")),
  );
  return { path: rows.join(""), size: at(size) };
}

/** The link as a square code; nothing for one that no camera could read. */
export function QrCode({ data, label }: { data: string; label: string }) {
  if (!scannable(data)) return null;
  const { path, size } = qrPath(data);
  return (
    <svg
      class="qr"
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}
