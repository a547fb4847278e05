import { type Flow, flowKeys, type Sector, sectorKeys } from "../declare/flows.ts";
import { interviewYears } from "../declare/interviews.ts";

/** What a sector paid in a flow, net of what it got, yuan a household and year; below 0 what it got. */
export interface Payment {
  flow: Flow;
  sector: Sector;
  /** In the years up to the last interview that relapse is told from. */
  early: number;
  /** In all measured years. */
  yearly: number;
}

const SEASONS = 4;
const FEN = 100;

/** The payments of a run by flow and sector, from its flow matrices, one a season; those that are 0 are left out. */
export function paymentsOf(matrices: readonly Float64Array[], households: number): Payment[] {
  const last = Math.min(matrices.length, SEASONS * interviewYears[interviewYears.length - 1]);
  return flowKeys.flatMap((flow, f) =>
    sectorKeys.flatMap((sector, s) => {
      const at = f * sectorKeys.length + s;
      const paid = (seasons: number): number => {
        let fen = 0;
        for (let t = 0; t < seasons; t++) fen -= matrices[t][at];
        return (SEASONS * fen) / FEN / households / seasons;
      };
      const [early, yearly] = [paid(last), paid(matrices.length)];
      return early === 0 && yearly === 0 ? [] : [{ flow, sector, early, yearly }];
    }),
  );
}
