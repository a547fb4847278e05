import { type Flow, flowKeys } from "../declare/flows.ts";
import type { Purpose } from "../declare/purposes.ts";
import type { Answer, Life, LivedNeed, LivedSeason } from "./twin-life.ts";

/** What became of one need under one arm. */
export interface Side {
  arm: string;
  /** Null if it had no such need. */
  need: LivedNeed | null;
  answers: Answer[];
}

/** The first need that lenders met differently: on these terms under one arm, on those under the other. */
export interface Decision {
  season: number;
  purpose: Purpose;
  sides: [Side, Side];
}

/** Where two lives part. */
export interface Parting {
  reference: string;
  arm: string;
  /** The first season in which anything posted or decided differs; null if the lives never part. */
  season: number | null;
  /**
   * By what: an answer to a need; the need itself; a posting (what came in is positive, yuan); or what the household
   * holds and is, as a shop that opened.
   */
  by:
    | { kind: "credit" }
    | { kind: "need"; purpose: Purpose; gaps: [number, number] }
    | { kind: "flow"; flow: Flow; yuan: [number, number] }
    | { kind: "state" }
    | null;
  /** The first difference in formal credit, in that season or later. */
  decision: Decision | null;
}

/** What was lent on which terms, whoever lent it; without the opinions behind it. */
const lentIn = ({ needs, answers }: LivedSeason) => ({
  filed: answers.filter(({ filed }) => filed).map(({ purpose, asked }) => [purpose, asked]),
  granted: answers
    .filter(({ offered }) => offered > 0)
    .map(({ purpose, offered, rate }) => [purpose, offered, rate]),
  kin: needs.map(({ purpose, kin }) => [purpose, kin]),
});

const needsIn = ({ needs }: LivedSeason) =>
  needs.map(({ purpose, gap, wanted, deadline }) => [purpose, gap, wanted, deadline]);

/** Everything posted or decided. */
const livedIn = (season: LivedSeason) => {
  const { needs, answers, loans, lines, ...rest } = season;
  const books = [...loans, ...lines].map(({ lender: _, ...terms }) => terms);
  return { ...rest, needs: needsIn(season), lent: lentIn(season), books };
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Compares two lives season by season. */
export function partingOf(reference: Life, other: Life): Parting {
  const names = { reference: reference.arm, arm: other.arm };
  const t = reference.seasons.findIndex((season, at) => !same(livedIn(season), livedIn(other.seasons[at])));
  if (t < 0) return { ...names, season: null, by: null, decision: null };
  const [a, b] = [reference.seasons[t], other.seasons[t]];
  return { ...names, season: t + 1, by: causeOf(a, b), decision: decisionOf(reference, other) };
}

/** The first thing that differs, in the order of the season. */
function causeOf(a: LivedSeason, b: LivedSeason): NonNullable<Parting["by"]> {
  const purposes = [...new Set([...a.needs, ...b.needs].map(({ purpose }) => purpose))];
  const gap = ({ needs }: LivedSeason, purpose: Purpose): number =>
    needs.find((need) => need.purpose === purpose)?.gap ?? 0;
  for (const purpose of purposes)
    if (gap(a, purpose) !== gap(b, purpose))
      return { kind: "need", purpose, gaps: [gap(a, purpose), gap(b, purpose)] };
  const formal = (season: LivedSeason) => ({ ...lentIn(season), kin: 0 });
  if (!same(formal(a), formal(b))) return { kind: "credit" };
  for (const flow of flowKeys) {
    const yuan: [number, number] = [a.flows[flow] ?? 0, b.flows[flow] ?? 0];
    if (yuan[0] !== yuan[1]) return { kind: "flow", flow, yuan };
  }
  return { kind: "state" };
}

const side = ({ arm, seasons }: Life, t: number, purpose: Purpose): Side => ({
  arm,
  need: seasons[t].needs.find((need) => need.purpose === purpose) ?? null,
  answers: seasons[t].answers.filter((answer) => answer.purpose === purpose),
});

/** The first season and purpose in which one life had an application or a loan that the other had not. */
function decisionOf(reference: Life, other: Life): Decision | null {
  for (let t = 0; t < reference.seasons.length; t++) {
    const [a, b] = [lentIn(reference.seasons[t]), lentIn(other.seasons[t])];
    const purposes = new Set([...a.filed, ...b.filed].map(([purpose]) => purpose as Purpose));
    for (const purpose of purposes) {
      const of = (lent: typeof a) => [...lent.filed, ...lent.granted].filter(([for_]) => for_ === purpose);
      if (!same(of(a), of(b)))
        return { season: t + 1, purpose, sides: [side(reference, t, purpose), side(other, t, purpose)] };
    }
  }
  return null;
}
