import type { State } from "../model/state/state.ts";
import type { Turn } from "../model/state/step.ts";

/** What a lender did over the measured years, in whole sums. */
export interface LenderSums {
  newCustomers: number;
  firstLoans: number;
  firstClosed: number;
  firstDefaults: number;
  repeatClosed: number;
  repeatDefaults: number;
  lent: number;
  draws: number;
  interest: number;
  lost: number;
  /** Sums of season averages: divide by four for yuan-years. */
  performing: number;
  book: number;
  lgd: number;
  use: number;
  seasons: number;
}

/** What one arm leaves behind besides its metrics, gathered season by season. */
export interface Panel {
  /** Net income of the county, by year and quarter, fen. */
  quarters: number[][];
  /** Income of the first year by source: wage, field and shop, transfers, property. */
  sources: [number, number, number, number];
  /** Income per head and heads of each household in the first year. */
  perHead: number[];
  heads: number[];
  lenders: LenderSums[];
  /** By season: the shops that are open at its end, as owner and season of opening. */
  shops: Set<number>[];
  /** Years found poor, a bit each. */
  poor: Uint32Array;
  /** Own score and lender of every loan closed in these years. */
  predicted: number[][];
}

const SEASONS = 1000;
/** A shop by its owner and the season in which it opened, burn-in included. */
export const shopKey = (owner: number, opened: number): number => owner * SEASONS + opened + SEASONS / 2;
export const openedOf = (key: number): number => (key % SEASONS) - SEASONS / 2;

export const emptyPanel = (lenders: number): Panel => ({
  quarters: [],
  sources: [0, 0, 0, 0],
  perHead: [],
  heads: [],
  lenders: Array.from({ length: lenders }, () => ({
    newCustomers: 0,
    firstLoans: 0,
    firstClosed: 0,
    firstDefaults: 0,
    repeatClosed: 0,
    repeatDefaults: 0,
    lent: 0,
    draws: 0,
    interest: 0,
    lost: 0,
    performing: 0,
    book: 0,
    lgd: 0,
    use: 0,
    seasons: 0,
  })),
  shops: [],
  poor: new Uint32Array(0),
  predicted: Array.from({ length: lenders }, () => []),
});

/** Adds a season; lenders are added up over the first `years` only. */
export function addSeason(panel: Panel, state: State, turn: Turn, years: number): void {
  const { shop } = state;
  const open = new Set<number>();
  for (let s = 0; s < shop.count; s++) open.add(shopKey(shop.owner[s], shop.opened[s]));
  panel.shops.push(open);
  if (turn.season < 4) addSources(panel, state);
  if (turn.season < 4 * years) addLenders(panel, state, turn.lenders.length);
  if (turn.quarter === 3) addYear(panel, state, turn.season);
  if (turn.season === 4 * years - 1) addPredicted(panel, state);
}

function addSources({ sources }: Panel, { household }: State): void {
  for (let i = 0; i < household.count; i++) {
    sources[0] += household.wageIncome[i];
    sources[1] += household.fieldIncome[i] + household.shopIncome[i];
    sources[2] += household.transferIncome[i];
    sources[3] += household.propertyIncome[i];
  }
}

function addLenders(panel: Panel, { lender }: State, count: number): void {
  for (let j = 0; j < count; j++) {
    const sums = panel.lenders[j];
    for (const key of [
      "newCustomers",
      "firstLoans",
      "firstClosed",
      "firstDefaults",
      "repeatClosed",
      "repeatDefaults",
      "lent",
      "draws",
      "interest",
      "lost",
    ] as const)
      sums[key] += lender[key][j];
    sums.performing += lender.averagePerforming[j];
    sums.book += lender.averagePerforming[j] + lender.overdue[j] + lender.nonPerforming[j];
    sums.lgd += lender.lgd[j];
    sums.use += lender.use[j];
    sums.seasons++;
  }
}

function addYear(panel: Panel, { household }: State, season: number): void {
  const quarters = [0, 0, 0, 0];
  for (let i = 0; i < household.count; i++)
    for (let q = 0; q < 4; q++) quarters[q] += household.seasonIncome[i * 4 + q];
  panel.quarters.push(quarters);
  const year = (season + 1) / 4;
  if (year === 1) panel.poor = Uint32Array.from(household.heardPoorAtBase.subarray(0, household.count));
  for (let i = 0; i < household.count; i++) panel.poor[i] |= household.heardPoor[i] << year;
  if (season !== 3) return;
  for (let i = 0; i < household.count; i++) {
    const heads = Math.max(1, household.members[i]);
    panel.heads.push(heads);
    panel.perHead.push(household.yearIncome[i] / 100 / heads);
  }
}

function addPredicted({ predicted }: Panel, { tape }: State): void {
  const width = tape.count > 0 ? tape.scores.length / tape.lender.length : 0;
  for (let k = 0; k < tape.count; k++) {
    const j = tape.lender[k];
    predicted[j]?.push(tape.scores[k * width + j]);
  }
}
