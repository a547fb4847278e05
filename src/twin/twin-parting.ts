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
  if (purposeApart(a, b)) return { kind: "credit" };
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

/** The first purpose for which one season had an application, a loan or a draw on a line that the other had not. */
function purposeApart(one: LivedSeason, other: LivedSeason): Purpose | undefined {
  const [a, b] = [lentIn(one), lentIn(other)];
  const lent = [a.filed, b.filed, a.granted, b.granted].flat();
  const of = (all: typeof a, purpose: Purpose) =>
    [all.filed, all.granted].map((each) => each.filter(([for_]) => for_ === purpose));
  return [...new Set(lent.map(([purpose]) => purpose as Purpose))].find(
    (purpose) => !same(of(a, purpose), of(b, purpose)),
  );
}

/** The first season in which one life had formal credit that the other had not, and for what. */
function decisionOf(reference: Life, other: Life): Decision | null {
  for (const [t, season] of reference.seasons.entries()) {
    const purpose = purposeApart(season, other.seasons[t]);
    if (purpose)
      return { season: t + 1, purpose, sides: [side(reference, t, purpose), side(other, t, purpose)] };
  }
  return null;
}
