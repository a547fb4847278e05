import { fitRidgeLogistic } from "../math/ridge-logistic.ts";
import { cardOf } from "../model/credit/scorecard.ts";
import type { LenderTerms } from "../model/state/lender-terms.ts";
import type { FullTurn } from "../model/state/step.ts";

/** An assessment of a loan or line: when, whose it was, what each lender saw of it, and whether it defaulted. */
export interface Judged {
  season: number;
  lender: number;
  /** By lender; none where a lender cannot look. */
  seen: readonly (Float64Array | undefined)[];
  defaulted: boolean;
}

/** Assessments of a household at a lender, in the order in which they were made. */
type Assessments = { season: number; seen: (Float64Array | undefined)[] }[];

/** A tape of its own, on which every lender's features stand beside each outcome. */
interface RaceTape {
  readonly rows: Judged[];
  /** Sets a turn's ears, so that what is granted and what becomes of it is noted here. */
  listen: (turn: FullTurn) => void;
}

export function raceTape(): RaceTape {
  const rows: Judged[] = [];
  const open = new Map<string, Assessments>();
  const listen = (turn: FullTurn): void => {
    turn.seen = (i, j, lender, features) => {
      assessmentOf(open, `${i} ${j}`, turn.season).seen[lender] = Float64Array.from(features);
    };
    turn.judged = (i, j, assessed, defaulted) => {
      const made = open.get(`${i} ${j}`)?.findLast(({ season }) => season <= assessed);
      if (made) rows.push({ season: assessed, lender: j, seen: made.seen, defaulted });
    };
  };
  return { rows, listen };
}

/** The assessment of this season, begun where there is none. */
function assessmentOf(open: Map<string, Assessments>, key: string, season: number): Assessments[number] {
  const made = open.get(key) ?? [];
  if (made.length === 0) open.set(key, made);
  const last = made.at(-1);
  if (last?.season === season) return last;
  const next = { season, seen: [] };
  made.push(next);
  return next;
}

/** Assessments of which every lender saw something. */
export const seenByAll = (rows: readonly Judged[], lenders: number): Judged[] =>
  rows.filter(({ seen }) => Array.from({ length: lenders }, (_, k) => seen[k]).every(Boolean));

/** A lender's card fitted to these rows, from its expert's: one tape for all, each by its own features. */
export function cardFrom(
  rows: readonly Judged[],
  j: number,
  terms: LenderTerms,
  ridge: number,
): Float64Array {
  const { prior, width } = cardOf(terms);
  const features = new Float64Array(rows.length * width);
  rows.forEach(({ seen }, row) => {
    features.set(seen[j]!.subarray(0, width), row * width);
  });
  const labels = Uint8Array.from(rows, ({ defaulted }) => (defaulted ? 1 : 0));
  return fitRidgeLogistic({ features, labels, rows: rows.length, width, prior, lambda: ridge, steps: 30 });
}

/** b·f: the log-odds that a card reads from what its lender saw. */
export const read = (card: Float64Array, seen: Float64Array): number =>
  card.reduce((sum, weight, k) => sum + weight * seen[k], 0);
