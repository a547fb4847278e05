import type { DiscoveryStudy } from "../../sweeps/analysis/discovery-study.ts";
import { caseScatter } from "./case-scatter.ts";
import { axisOfFactor } from "./factor-axis.ts";
import type { Figure } from "./figure.ts";
import { factorAxis, factorLabel, factorValue, type Named } from "./names.ts";

type Found = NonNullable<DiscoveryStudy["found"]>;

const MOST_SCATTERS = 3;
const MOST_ROWS = 200;

/** Pairs of restricted factors; a factor alone is set against the first that is not restricted. */
export function caseScatters(study: DiscoveryStudy, found: Found, named: Named): Figure[] {
  const own = found.restrictions.map(({ column }) => column);
  const others = study.columns.map((_, c) => c).filter((c) => !own.includes(c));
  const all = own.length === 1 ? [...own, ...others.slice(0, 1)] : own;
  const pairs = all.flatMap((one, k) => all.slice(k + 1).map((other) => [one, other] as const));
  return pairs.slice(0, MOST_SCATTERS).map((pair, k) => scatter(study, found, named, pair, k));
}

function scatter(
  { columns, points, cases }: DiscoveryStudy,
  { trajectory, chosen }: Found,
  named: Named,
  pair: readonly [number, number],
  k: number,
): Figure {
  const { text } = named;
  const [one, other] = pair.map((c) => columns[c]) as [(typeof columns)[number], (typeof columns)[number]];
  const [across, up] = [axisOfFactor(named, one), axisOfFactor(named, other)];
  const { box } = trajectory[chosen];
  const [x, y] = pair.map((c) => box[c]) as [(typeof box)[number], (typeof box)[number]];
  // A set of choices is no stretch of an axis.
  const frame =
    x.allowed || y.allowed
      ? undefined
      : {
          x: [across.place(x.low), across.place(x.high)] as const,
          y: [up.place(y.low), up.place(y.high)] as const,
        };
  const rows = points
    .slice(0, MOST_ROWS)
    .map((p, row) => [
      factorValue(named, one, one.values[p]),
      factorValue(named, other, other.values[p]),
      cases[row] ? text.yes : text.no,
    ]);
  return caseScatter({
    id: `cases-${k + 1}`,
    title: `${text.discovery.scatter}${text.colon}${factorLabel(named, one.factor)} × ${factorLabel(named, other.factor)}`,
    note: text.discovery.scatterNote,
    points: points.map((p, row) => ({
      x: across.place(one.values[p]),
      y: up.place(other.values[p]),
      holds: cases[row],
    })),
    across,
    up,
    ...(frame ? { frame } : {}),
    text: { holds: text.discovery.holds, fails: text.discovery.fails, box: text.discovery.inBox },
    table: {
      head: [factorAxis(named, one), factorAxis(named, other), text.table.where],
      rows: points.length > MOST_ROWS ? [...rows, [text.table.notShown(points.length - MOST_ROWS)]] : rows,
    },
  });
}
