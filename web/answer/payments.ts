import type { Flow, Sector } from "../../src/declare/flows.ts";
import type { CatalogueLever } from "../../src/levers/catalogue.ts";
import type { Mixture } from "../../src/levers/mixture.ts";
import type { Trialled } from "../playing/work/trial-figures.ts";

/** Of a lever, as much as a search needs. */
export type Lever = Pick<CatalogueLever, "key" | "flows" | "narrows" | "strengths" | "publicHand">;

/** The flows that a mixture's levers pay through. */
export const flowsOf = (mixture: Mixture, levers: readonly Lever[]): Set<Flow> =>
  new Set(
    levers.filter(({ key }) => mixture.some(({ lever }) => lever === key)).flatMap(({ flows }) => [...flows]),
  );

/** What a sector paid in the flows beyond doing nothing, by replicate. */
export function paid(
  played: readonly (readonly Trialled[])[],
  k: number,
  flows: ReadonlySet<Flow>,
  sector: Sector,
  span: "early" | "yearly",
): Float64Array {
  const sum = ({ payments }: Trialled): number =>
    payments.reduce(
      (all, each) => (each.sector === sector && flows.has(each.flow) ? all + each[span] : all),
      0,
    );
  return Float64Array.from(played, (row) => sum(row[k]) - sum(row[0]));
}
