import type { DuckDBAppender } from "@duckdb/node-api";
import type { Payment } from "../../compare/payments.ts";
import type { Flow, Sector } from "../../declare/flows.ts";
import { type Database, quoted } from "./database.ts";

/** The table of who paid what, where a study keeps payments. */
export const PAYMENTS = "payments";

export const paymentColumns =
  "point INTEGER, arm VARCHAR, replicate INTEGER, flow VARCHAR, sector VARCHAR, early DOUBLE, yearly DOUBLE";

export function appendPayments(
  to: DuckDBAppender,
  which: (to: DuckDBAppender) => void,
  payments: readonly Payment[],
): void {
  for (const { flow, sector, early, yearly } of payments) {
    which(to);
    to.appendVarchar(flow);
    to.appendVarchar(sector);
    to.appendDouble(early);
    to.appendDouble(yearly);
    to.endRow();
  }
}

/** A payment, and the run in which it was made. */
export interface StoredPayment extends Payment {
  point: number;
  replicate: number;
}

type Row = [point: number, replicate: number, flow: Flow, sector: Sector, early: number, yearly: number];

export async function paymentsIn({ rows }: Pick<Database, "rows">, arm: string): Promise<StoredPayment[]> {
  const found = await rows(
    `select point, replicate, flow, sector, early, yearly from ${PAYMENTS} where arm = ${quoted(arm)}
    order by point, replicate, flow, sector`,
  );
  return (found as Row[]).map(([point, replicate, flow, sector, early, yearly]) => ({
    point,
    replicate,
    flow,
    sector,
    early,
    yearly,
  }));
}
