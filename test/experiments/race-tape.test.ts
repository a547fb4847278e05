import { describe, expect, test } from "vitest";
import { type Judged, raceCards, raceTape } from "../../src/experiments/race-tape.ts";
import { cardOf } from "../../src/model/credit/scorecard.ts";
import type { FullTurn } from "../../src/model/state/step.ts";
import { smallPlan } from "../three-households.ts";

const { lenders } = smallPlan({ villages: 1, households: 1 });
const JUDGED_FROM = 48;
const course = { lenders, ridge: 5, judgedFrom: JUDGED_FROM };
const [BEFORE, AFTER] = [JUDGED_FROM - 4, JUDGED_FROM];

/** A signal as each lender sees it: each in a column of its own. */
const seenBy = (signal: number, from = 0): (Float64Array | undefined)[] =>
  lenders.map((terms, j) => {
    const features = new Float64Array(cardOf(terms).width);
    features[0] = 1;
    features[1 + j] = signal;
    return j < from ? undefined : features;
  });

interface Made {
  season: number;
  rows: number;
  /** Those with the lower signal default more often. */
  turned?: boolean;
  /** Nobody errs. */
  clear?: boolean;
}

/** Assessments of either lender in turn, four in five of which default where the signal is above nought. */
const made = ({ season, rows, turned = false, clear = false }: Made): Judged[] =>
  Array.from({ length: rows }, (_, k) => {
    const [signal, round] = [[-2, -1, 1, 2][k % 4], Math.floor(k / 4)];
    const errs = !clear && round % 5 === 0;
    return {
      season: season + (k % 4),
      lender: round % 2,
      seen: seenBy(signal),
      defaulted: (signal > 0 !== errs) !== turned,
    };
  });

const aucs = (rows: readonly Judged[]): number[] => raceCards(rows, course).map(({ auc }) => auc);

describe("cards compared on one tape", () => {
  const before = made({ season: BEFORE, rows: 200 });

  test("rank as well later as before where nothing has changed", () => {
    for (const auc of aucs([...before, ...made({ season: AFTER, rows: 600 })]))
      expect(auc).toBeGreaterThan(0.7);
  });

  test("are fitted to what came before and judged on what came after, where all has turned", () => {
    const after = made({ season: AFTER, rows: 600, turned: true });
    const found = raceCards([...after, ...before], course);
    for (const { auc, low, high, bad, good, converged } of found) {
      expect(auc).toBeLessThan(0.3);
      expect(low < auc && auc < high).toBe(true);
      expect([bad, good, converged]).toEqual([300, 300, true]);
    }
  });

  test("are judged from the season on that is said, and not a season before or after it", () => {
    const at = (season: number) => made({ season, rows: 200 }).map((row) => ({ ...row, season }));
    const counts = raceCards([...before, ...at(JUDGED_FROM - 1), ...at(JUDGED_FROM)], course);
    expect(counts.map(({ bad, good }) => bad + good)).toEqual(lenders.map(() => 200));
  });

  test("are of the same rows for every lender: what one alone saw counts for none", () => {
    const after = made({ season: AFTER, rows: 600, turned: true });
    const alone = [BEFORE, AFTER].flatMap((season) =>
      made({ season, rows: 400, turned: true }).map((row) => ({
        ...row,
        seen: row.seen.map((features, j) => (j === 0 ? features : undefined)),
      })),
    );
    expect(raceCards([...alone, ...before, ...after], course)).toEqual(
      raceCards([...before, ...after], course),
    );
  });

  test("rank within a lender's own loans: what all of one differ by from the other's ranks nothing", () => {
    const after = [0, 1].flatMap((lender) =>
      Array.from({ length: 100 }, (_, k): Judged => {
        const defaulted = k % 5 === 0 ? lender === 0 : lender === 1;
        return { season: AFTER, lender, seen: seenBy(lender === 0 ? -2 : 2), defaulted };
      }),
    );
    expect(aucs([...before, ...after])).toEqual(lenders.map(() => 0.5));
  });
});

describe("a card that a tape without errors tears apart", () => {
  const rows = [BEFORE, AFTER].flatMap((season) => made({ season, rows: 200, clear: true }));

  test("comes to rest where the expert's card has weight", () => {
    for (const { auc, converged } of raceCards(rows, course)) expect([auc, converged]).toEqual([1, true]);
  });

  test("was told as one though its fit had not come to rest", () => {
    for (const found of raceCards(rows, { ...course, ridge: 1e-30 }))
      expect(found).toEqual({
        ...{ auc: Number.NaN, low: Number.NaN, high: Number.NaN },
        ...{ bad: 100, good: 100, converged: false },
      });
  });
});

describe("the tape", () => {
  const listening = () => {
    const tape = raceTape();
    const at = (season: number): Required<Pick<FullTurn, "seen" | "judged">> => {
      const turn = { season } as FullTurn;
      tape.listen(turn);
      return turn as Required<FullTurn>;
    };
    return { rows: tape.rows, at };
  };

  test("has of each outcome what every lender saw when the loan was assessed", () => {
    const { rows, at } = listening();
    const features = Float64Array.of(1, 3);
    at(3).seen(7, 0, 0, features);
    features[1] = 4;
    at(3).seen(7, 0, 1, features);
    features[1] = 5;
    at(6).seen(7, 0, 0, features);
    at(9).judged(7, 0, 4, true);
    at(9).judged(7, 0, 6, false);
    expect(rows).toEqual([
      { season: 4, lender: 0, seen: [Float64Array.of(1, 3), Float64Array.of(1, 4)], defaulted: true },
      { season: 6, lender: 0, seen: [Float64Array.of(1, 5)], defaulted: false },
    ]);
  });

  test("has none of a loan that nobody was heard to assess, at this lender or by then", () => {
    const { rows, at } = listening();
    at(3).seen(7, 0, 0, Float64Array.of(1));
    at(9).judged(7, 1, 4, true);
    at(9).judged(8, 0, 4, true);
    at(9).judged(7, 0, 2, true);
    expect(rows).toEqual([]);
  });
});
