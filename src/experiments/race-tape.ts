import { type Book, type Discrimination, discrimination } from "../math/discrimination.ts";
import { ridgeFit } from "../math/ridge-logistic.ts";
import { cardOf } from "../model/credit/scorecard.ts";
import type { LenderTerms } from "../model/state/lender-terms.ts";
import type { FullTurn } from "../model/state/step.ts";
import { LENDERS } from "../model/state/tables.ts";

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
const seenByAll = (rows: readonly Judged[], lenders: number): Judged[] =>
  rows.filter(({ seen }) => Array.from({ length: lenders }, (_, k) => seen[k]).every(Boolean));

/** What a lender's card is worth; one that was not found is worth NaN. */
export interface RacedCard extends Discrimination {
  /** Whether the fit came to rest; where it did not, what it had reached is no card. */
  converged: boolean;
}

/** On what cards are compared: who sees what, how much an expert's card weighs, and the season from which they are judged. */
interface Course {
  lenders: readonly LenderTerms[];
  ridge: number;
  judgedFrom: number;
}

/**
 * Cards of all lenders on the assessments of which all saw something: fitted to those made before a season, the same rows
 * for each, and judged on those made from then on.
 */
export function raceCards(rows: readonly Judged[], { lenders, ridge, judgedFrom }: Course): RacedCard[] {
  const seen = seenByAll(rows, lenders.length);
  const before = seen.filter(({ season }) => season < judgedFrom);
  const after = seen.filter(({ season }) => season >= judgedFrom);
  return lenders.map((terms, j) => {
    const { coefficients, converged } = cardFrom(before, j, terms, ridge);
    const scoreOf = (row: Judged): number => logOdds(coefficients, row.seen[j]!);
    const found = discrimination(booksBy(after, scoreOf));
    return converged ? { ...found, converged } : { ...found, ...UNKNOWN, converged };
  });
}

const UNKNOWN = { auc: Number.NaN, low: Number.NaN, high: Number.NaN };

/** Steps at most towards a card: many times what it takes where the expert's card has any weight. */
const STEPS = 30;

/** A lender's card fitted to these rows, from its expert's: one tape for all, each by its own features. */
function cardFrom(rows: readonly Judged[], j: number, terms: LenderTerms, ridge: number) {
  const { prior, width } = cardOf(terms);
  const features = new Float64Array(rows.length * width);
  rows.forEach(({ seen }, row) => {
    features.set(seen[j]!.subarray(0, width), row * width);
  });
  const labels = Uint8Array.from(rows, ({ defaulted }) => (defaulted ? 1 : 0));
  return ridgeFit({ features, labels, rows: rows.length, width, prior, lambda: ridge, steps: STEPS });
}

/** Rows with their scores, those of each lender a book of its own: a year's file and a draw do not default alike. */
const booksBy = (rows: readonly Judged[], scoreOf: (row: Judged) => number): Book[] =>
  Array.from({ length: LENDERS }, (_, lender) => {
    const ofLender = rows.filter((row) => row.lender === lender);
    return { scores: ofLender.map(scoreOf), labels: ofLender.map(({ defaulted }) => (defaulted ? 1 : 0)) };
  });

/** b·f: the log-odds that a card reads from what its lender saw. */
const logOdds = (card: Float64Array, seen: Float64Array): number =>
  card.reduce((sum, weight, k) => sum + weight * seen[k], 0);
