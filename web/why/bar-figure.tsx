import { BARS_WIDTH, type BarGroups, Bars, barsHeight, barsTable } from "../charts/bars.tsx";
import { Figure } from "../parts/figure.tsx";

interface BarFigureProps {
  id: string;
  name: string;
  about: string;
  summary: string;
  note: string;
  bars: BarGroups;
  place: string;
}

/** A figure of bars with one sentence above and what it does not say below. */
export function BarFigure({ bars, place, ...frame }: BarFigureProps) {
  const height = barsHeight(bars, BARS_WIDTH);
  return (
    <Figure {...frame} table={barsTable(bars)} exportName={place} size={{ width: BARS_WIDTH, height }}>
      {({ width }) => <Bars {...bars} width={width} />}
    </Figure>
  );
}
