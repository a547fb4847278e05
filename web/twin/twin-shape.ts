import type { Twin } from "../../src/twin/twin.ts";
import type { Exclusion, Life, LivedNeed, LivedSeason } from "../../src/twin/twin-life.ts";
import type { LuckSeason } from "../../src/twin/twin-luck.ts";
import type { LaneKey, LuckKind, NeedOutcome } from "../text/twin-terms.ts";
import { type Decisive, decisive } from "./twin-decision.ts";

export interface LuckMark {
  season: number;
  kind: LuckKind;
  /** Yuan of a bill, fee, wedding or project; share of the harvest lost; log points of the price. */
  size: number;
}

/** What stands on one line of the luck strip. */
export interface Lane {
  key: LaneKey;
  kinds: readonly LuckKind[];
  marks: readonly LuckMark[];
}

/** In the order of the strip. */
const kindsOf: Record<LaneKey, readonly LuckKind[]> = {
  illness: ["illness", "ruinous"],
  disaster: ["disaster"],
  work: ["job", "livelihood"],
  costs: ["fees", "wedding"],
  chance: ["opportunity"],
  price: ["price"],
};
const laneKeys = Object.keys(kindsOf) as LaneKey[];

/** What luck brought in one season, prices aside. */
export function befell(luck: LuckSeason): LuckMark[] {
  const { season, illness, bill, disaster, job, jobLost, livelihoodLost, fees, wedding, opportunity } = luck;
  const sizes: Partial<Record<LuckKind, number>> = {
    ...(illness === "heavy" && { illness: bill }),
    ...(illness === "ruinous" && { ruinous: bill }),
    ...(disaster > 0 && { disaster }),
    ...(jobLost && { job }),
    ...(livelihoodLost && { livelihood: 1 }),
    ...(fees > 0 && { fees }),
    ...(wedding > 0 && { wedding }),
    ...(opportunity && { opportunity: opportunity.cost }),
  };
  return Object.entries(sizes).map(([kind, size]) => ({ season, kind: kind as LuckKind, size }));
}

/** The lines of the strip; those on which nothing ever happened are left out, but for the price. */
export function lanesOf(luck: readonly LuckSeason[]): Lane[] {
  const marks = [
    ...luck.flatMap(befell),
    ...luck.map(({ season, price }): LuckMark => ({ season, kind: "price", size: Math.log(price) })),
  ];
  return laneKeys
    .map((key): Lane => {
      const ofKind = marks.filter(({ kind }) => kindsOf[key].includes(kind));
      return {
        key,
        kinds: kindsOf[key].filter((kind) => ofKind.some((mark) => mark.kind === kind)),
        marks: ofKind,
      };
    })
    .filter(({ marks: members }) => members.length > 0);
}

/** What became of a season's needs for money. */
export interface Decided {
  season: number;
  outcome: NeedOutcome;
  /** Lent, or wanted in vain. */
  yuan: number;
  reason: Exclusion | null;
  /** Where nobody was asked since it would not pay: what it would have cost and brought. */
  notWorth?: LivedNeed["notWorth"];
}

/** A season's answer in one sign: a loan before a refusal, a refusal before kin. */
export function decidedIn({ season, needs, answers }: LivedSeason): Decided | undefined {
  if (needs.length === 0 && answers.length === 0) return undefined;
  const add = <T>(list: readonly T[], value: (of: T) => number): number =>
    list.reduce((total, each) => total + value(each), 0);
  const offered = add(answers, (answer) => answer.offered);
  // Of a line what was lent counts, not its limit; a line that nobody drew on yet is told by its limit.
  const lent = add(needs, (need) => need.formal) || offered;
  if (offered > 0) return { season, outcome: "granted", yuan: lent, reason: null };
  const kin = add(needs, (need) => need.kin);
  const last = answers[answers.length - 1];
  const gap = add(needs, (need) => need.gap);
  // Who was turned away at the door asked for nothing yet.
  if (last) return { season, outcome: "refused", yuan: last.asked || gap, reason: last.reason };
  if (kin > 0) return { season, outcome: "kin", yuan: kin, reason: null };
  const { reason, notWorth } = needs[0];
  return { season, outcome: "unmet", yuan: gap, reason, notWorth };
}

export const decisionsOf = ({ seasons }: Life): Decided[] =>
  seasons.map(decidedIn).filter((decided): decided is Decided => decided !== undefined);

/** Owed to lenders and kin at each season's end, yuan. */
export const debtsOf = ({ seasons }: Life): number[] =>
  seasons.map(({ bankDebt, kinDebt }) => bankDebt + kinDebt);

/** The scales that all lives of a twin share, yuan: income a head, and debt. */
export function scalesOf({ lives, lines }: Twin): { income: readonly [number, number]; debt: number } {
  const incomes = lives.flatMap(({ years }) => years.map(({ incomePerHead }) => incomePerHead));
  return {
    income: [Math.min(0.75 * lines.povertyLine, ...incomes), Math.max(1.6 * lines.povertyLine, ...incomes)],
    debt: Math.max(1, ...lives.flatMap(debtsOf)),
  };
}

/** The season from which on one arm's life can be told from the reference's, and that of the decision that tells. */
interface PartedAt {
  first?: number;
  decision?: number;
  by?: Decisive["by"];
}

export function partedAt({ partings, lives }: Twin, arm: string): PartedAt {
  const parting = partings.find((each) => each.arm === arm);
  const life = lives.find((each) => each.arm === arm);
  if (!parting || !life) return {};
  const decision = decisive(parting, lives[0], life);
  return { first: parting.season ?? undefined, decision: decision?.season, by: decision?.by };
}

/** A label and where its middle stands, pixels. */
interface Placed {
  decided: Decided;
  middle: number;
}

/**
 * Which decisions get their amount or reason written: that of `first` (the season in which the lives part), then
 * loans, then refusals, as far as there is room between `left` and `right`. Everything in pixels.
 */
export function labelled(
  decisions: readonly Decided[],
  first: number | undefined,
  { left, step, right }: { left: number; step: number; right: number },
  width: (decided: Decided) => number,
): Placed[] {
  const urgency = ({ season, outcome }: Decided): number =>
    season === first ? 0 : outcome === "granted" ? 1 : outcome === "refused" ? 2 : 3;
  const placed: { decided: Decided; middle: number; half: number }[] = [];
  for (const decided of [...decisions].sort((a, b) => urgency(a) - urgency(b) || a.season - b.season)) {
    if (urgency(decided) === 3) break;
    const half = width(decided) / 2;
    const middle = Math.max(left + half, Math.min(right - half, left + (decided.season - 0.5) * step));
    if (placed.every((other) => Math.abs(other.middle - middle) >= other.half + half + 3))
      placed.push({ decided, middle, half });
  }
  return placed.map(({ decided, middle }) => ({ decided, middle }));
}
