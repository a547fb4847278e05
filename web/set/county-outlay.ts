import { type Flow, flowKeys, sectorKeys } from "../../src/declare/flows.ts";

const COUNTY = sectorKeys.indexOf("county");
const FEN = 100;

/** What the county paid out, net, in these flows in the measured years, yuan a household and year. */
export function countyOutlay(
  years: readonly ArrayLike<number>[],
  flows: readonly Flow[],
  households: number,
): number {
  let fen = 0;
  for (const matrix of years)
    for (const flow of new Set(flows)) fen -= matrix[flowKeys.indexOf(flow) * sectorKeys.length + COUNTY];
  return fen === 0 ? 0 : fen / FEN / households / years.length;
}
