import { describe, expect, it } from "vitest";
import { financeGains, financeOf } from "../../src/compare/finance.ts";
import type { Replicate } from "../../src/compare/replicates.ts";
import { ASSET, INPUTS, STOCK } from "../../src/declare/purposes.ts";
import { addFinance, noFinance } from "../../src/model/finance.ts";
import type { Fates } from "../../src/model/run.ts";
import { financeBit, KIN } from "../../src/model/state/finance.ts";
import type { State } from "../../src/model/state/state.ts";
import { LENDERS } from "../../src/model/state/tables.ts";

/** Three households: lifted with a shop, lifted without, never poor without. */
const traits = { lifted: Uint8Array.of(1, 1, 0), shop: Uint8Array.of(1, 0, 0) } as unknown as Fates;

const lent = new Float64Array(3 * LENDERS);
lent[0] = 100_000;
lent[1] = 50_000;
lent[LENDERS + 1] = 20_000;

/** Three needs in fen: stock from lenders 0 and 1 in time; inputs from lender 1, late, and kin; and nothing at all. */
const need = {
  count: 3,
  household: Int32Array.of(0, 1, 2),
  purpose: Uint8Array.of(STOCK, INPUTS, ASSET),
  inTime: Uint8Array.of(1, 0, 0),
  kin: Float64Array.of(0, 30_000, 0),
  lent,
};

const stock = financeBit(STOCK, 0);
const stockToo = financeBit(STOCK, 1);
const inputs = financeBit(INPUTS, 1);
const kin = financeBit(INPUTS, KIN);

const arm = {
  ...traits,
  finance: Int32Array.of(stock | stockToo, inputs | kin, 0),
  financeFailed: Int32Array.of(stockToo, 0, 0),
  income: Float32Array.of(1200, 900, 500),
} as Fates;
const reference = { ...arm, income: Float32Array.of(1000, 950, 100) } as Fates;

function replicates(): Replicate[] {
  const finance = noFinance();
  addFinance(finance, { need } as unknown as State, traits);
  const run = { arm: "hybrid", finance };
  return [{ arms: [run], financeGains: { hybrid: financeGains(arm, reference) } } as unknown as Replicate];
}

const rowOf = (purpose: string, source: number | "kin", group = "all") =>
  financeOf(replicates(), "hybrid").find(
    (row) => row.purpose === purpose && row.source === source && row.group === group,
  );

describe("which finance for whom", () => {
  it("tells what every source lent for a purpose, in yuan", () => {
    expect(rowOf("stock", 0)?.amount.mean).toBe(1000);
    expect(rowOf("stock", 1)?.amount.mean).toBe(500);
    expect(rowOf("inputs", 1)?.amount.mean).toBe(200);
    expect(rowOf("inputs", "kin")?.amount.mean).toBe(300);
  });

  it("counts what came late, and kin as in time", () => {
    expect(rowOf("stock", 0)?.inTime.mean).toBe(1);
    expect(rowOf("inputs", 1)?.inTime.mean).toBe(0);
    expect(rowOf("inputs", "kin")?.inTime.mean).toBe(1);
  });

  it("has rows only where something was lent, by class", () => {
    expect(rowOf("asset", 0)).toBeUndefined();
    expect(rowOf("stock", 0, "liftedShop")?.served.mean).toBe(1);
    expect(rowOf("stock", 0, "lifted")).toBeUndefined();
    expect(rowOf("inputs", 1, "lifted")?.served.mean).toBe(1);
  });

  it("tells the default of those who had it, and nothing of kin", () => {
    expect(rowOf("stock", 0)?.failed.mean).toBe(0);
    expect(rowOf("stock", 1)?.failed.mean).toBe(1);
    expect(rowOf("inputs", "kin")?.failed.mean).toBeNaN();
  });

  it("pairs income of the same households with the reference", () => {
    expect(rowOf("stock", 0)?.income.mean).toBe(200);
    expect(rowOf("inputs", 1)?.income.mean).toBe(-50);
  });

  it("tells no difference of the reference itself", () => {
    const [alone] = replicates();
    const row = financeOf([{ ...alone, financeGains: { hybrid: financeGains(arm) } }], "hybrid")[0];
    expect(row.income.mean).toBeNaN();
    expect(row.households.mean).toBe(1);
  });
});
