import type { Flow } from "../../src/declare/flows.ts";
import { type Life, saleFlows } from "../../src/twin/twin-life.ts";

/** What lines and loans were to a life, season by season, yuan. */
export interface CreditCourse {
  /** All lines at the season's end: limits, and what is drawn on them. */
  limit: number[];
  drawn: number[];
  /** Moved in the season, whatever the loan. */
  paid: number[];
  repaid: number[];
}

export function creditCourse({ seasons }: Life): CreditCourse {
  const moved = (flow: Flow): number[] => seasons.map(({ flows }) => Math.abs(flows[flow] ?? 0));
  const amounts = (of: "limit" | "drawn"): number[] =>
    seasons.map(({ lines }) => lines.reduce((total, line) => total + line[of], 0));
  return {
    limit: amounts("limit"),
    drawn: amounts("drawn"),
    paid: moved("disbursement"),
    repaid: moved("collection"),
  };
}

/** Ways to sell through which any of the lives sold anything. */
export const waysSold = (lives: readonly Life[]): (typeof saleFlows)[number][] =>
  saleFlows.filter((flow) => lives.some(({ sold }) => sold[flow] !== undefined));

/** What each way to sell brought in a year, from 0; whole yuan. */
export const soldIn = ({ seasons }: Life, flow: Flow, year: number): number =>
  Math.round(
    seasons
      .slice(4 * year, 4 * year + 4)
      .reduce((total, { flows }) => total + Math.max(0, flows[flow] ?? 0), 0),
  );
