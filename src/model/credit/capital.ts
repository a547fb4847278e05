import { parameter, type Values } from "../../declare/parameter.ts";
import type { LenderTerms, ProductTerms } from "../state/lender-terms.ts";
import type { Open } from "../state/state.ts";
import type { Turn } from "../state/step.ts";

/** What lenders set aside (docs/model/lending-decision.md). */
export const provisioning = {
  generalProvision: parameter({
    value: 0.01,
    min: 0,
    max: 0.2,
    plausible: [0.01, 0.025],
    unit: "share",
    en: "of performing loans, set aside",
    zh: "正常贷款一般拨备率",
    source: "assumed: the supervisors' least",
    grade: "D",
  }),
};

/** general·performing + LGD·bad, fen: what is set aside for losses to come. */
export const provisionFor = (
  performing: number,
  bad: number,
  lgd: number,
  { generalProvision }: Values<typeof provisioning>,
): number => generalProvision * performing + lgd * bad;

/** (equity − provision)/ratio, fen, not below nought: the most that own money can carry. */
export const carries = (equity: number, provision: number, ratio: number): number =>
  Math.max(0, (equity - provision) / ratio);

/** Own money at the start, fen, of a county of so many households. */
export const startingEquity = ({ capital }: LenderTerms["funding"], households: number): number =>
  100 * capital * households;

/** What was out at lender j over the season, fen: the average of what performs, and what is late. */
export const outAt = ({ lender }: Open<never>, j: number): number =>
  lender.averagePerforming[j] + lender.overdue[j] + lender.nonPerforming[j];

/** What is out now at each lender, and of each of its products, fen: what room is left is read off it. */
export interface Book {
  ofLender: Float64Array;
  ofProduct: readonly Float64Array[];
}

/** Adds up the book. */
export function bookOf({ loan }: Open<never>, lenders: readonly LenderTerms[]): Book {
  const book = {
    ofLender: new Float64Array(lenders.length),
    ofProduct: lenders.map(({ products }) => new Float64Array(products.length)),
  };
  for (let l = 0; l < loan.count; l++) {
    book.ofLender[loan.lender[l]] += loan.outstanding[l];
    book.ofProduct[loan.lender[l]][loan.product[l]] += loan.outstanding[l];
  }
  return book;
}

/** Money that a lender can still put out under a product, fen: within its capital and the product's ceiling. */
export function roomToLend(state: Open<never>, book: Book, j: number, product: number, turn: Turn): number {
  const { lender, household } = state;
  const terms = turn.lenders[j];
  const byCapital =
    carries(lender.equity[j], lender.provision[j], terms.funding.capitalRatio) - book.ofLender[j];
  return Math.min(
    byCapital,
    ceilingOf(terms.products[product], household.count) - book.ofProduct[j][product],
  );
}

/** The volume ceiling of a product, fen. */
const ceilingOf = ({ ceiling }: ProductTerms, households: number): number =>
  ceiling > 0 ? 100 * ceiling * households : Number.POSITIVE_INFINITY;

/** Notes money that goes out. */
export function noteOut({ ofLender, ofProduct }: Book, j: number, product: number, fen: number): void {
  ofLender[j] += fen;
  ofProduct[j][product] += fen;
}
