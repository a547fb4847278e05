import { parameter, type Values } from "../../declare/parameter.ts";
import { exp, log, normalQuantile, power } from "../../math/elementary.ts";
import type { Fortune } from "./founding.ts";

const p = parameter;

/** How the lifted came to be: registered as poor some years before the start, and above the line since. */
export const registration = {
  liftedShare: p({
    value: 0.25,
    min: 0,
    max: 1,
    plausible: [0.2, 0.35],
    unit: "share",
    level: "basic",
    en: "share of lifted households",
    zh: "脱贫户占比",
    source: "P5",
    grade: "C",
  }),
  liftedNoise: p({
    value: 1.6,
    min: 0,
    max: 4,
    plausible: [0.9, 1.6],
    unit: "log points",
    en: "noise of past identification",
    zh: "历史识别噪声",
    source: "assumed: whom villages named in 2013 and who earned least then differ",
    grade: "D",
  }),
  liftedMedian: p({
    value: 12000,
    min: 1000,
    max: 100000,
    plausible: [9000, 14000],
    unit: "yuan per year",
    en: "income per head by which registration goes: its median",
    zh: "建档所依人均收入的中位数",
    source: "assumed: what the baseline comes to",
    grade: "D",
  }),
  liftedSpread: p({
    value: 0.7,
    min: 0.1,
    max: 2,
    plausible: [0.5, 0.9],
    unit: "log points",
    en: "... and its spread",
    zh: "……其离散度",
    source: "N19",
    grade: "C",
  }),
  registrationYears: p({
    value: 8,
    min: 1,
    max: 30,
    plausible: [6, 8],
    whole: true,
    unit: "years",
    en: "years before the start in which the poor were registered",
    zh: "建档立卡距起点的年数",
    source: "assumed: the registers were drawn up in 2013 and 2014",
    grade: "D",
  }),
  exitYears: p({
    value: 3,
    min: 1,
    max: 10,
    plausible: [1, 3],
    whole: true,
    unit: "years",
    en: "years in a row above the poverty line after which a household is struck off",
    zh: "连续高于贫困线几年后脱贫退出",
    source: "assumed: incomes had to be stably above the line",
    grade: "D",
  }),
  exitedShare: p({
    value: 0.9,
    min: 0.1,
    max: 1,
    plausible: [0.85, 1],
    unit: "share",
    en: "registered households that are struck off by the start, as supposed in registering",
    zh: "到起点已退出的建档户占比(定建档线时所设)",
    source: "assumed: what the baseline comes to",
    grade: "D",
  }),
};

type Registration = Values<typeof registration>;

/** Ordinary income of a household by source, yuan a head and year. */
export interface Livelihood {
  wage: number;
  field: number;
  transfers: number;
}

/** Normal draws of one household. */
export interface PastLuck {
  /** Lasting fortune when burn-in begins, in standard deviations. */
  start: number;
  /** Its news in a season of burn-in, and in a year before. */
  burnIn(season: number): number;
  before(year: number): number;
  /** What passed within a year, in wages and in the field. */
  wage(year: number): number;
  field(year: number): number;
  identification: number;
}

/** Seasons of a year, over which passing luck is averaged. */
const SEASONS = 4;

type LastingFortune = Pick<Fortune, "persistence" | "persistentSpread">;

/**
 * Lasting fortune at the end of each year of burn-in, the last first, and where it begins, log points: ρ·x + news a
 * season, as the luck phase will have it.
 */
function fortunesInBurnIn(
  luck: Pick<PastLuck, "start" | "burnIn">,
  { persistence, persistentSpread }: LastingFortune,
  burnIn: number,
): number[] {
  const path: number[] = [];
  const news = persistentSpread * Math.sqrt(1 - persistence * persistence);
  let lasting = persistentSpread * luck.start;
  for (let season = -burnIn; season < 0; season++) {
    if (season % SEASONS === 0) path.push(lasting);
    lasting = persistence * lasting + news * luck.burnIn(season);
  }
  path.push(lasting);
  return path.reverse();
}

/** The same of years before burn-in, backward from where it begins: for a stationary process the same step. */
function fortunesBeforeBurnIn(
  luck: Pick<PastLuck, "start" | "before">,
  { persistence, persistentSpread }: LastingFortune,
  burnIn: number,
  years: number,
): number[] {
  const path: number[] = [];
  const kept = power(persistence, SEASONS);
  const yearly = persistentSpread * Math.sqrt(1 - kept * kept);
  let lasting = persistentSpread * luck.start;
  for (let year = 2 + Math.floor(burnIn / SEASONS); year <= years; year++) {
    lasting = kept * lasting + yearly * luck.before(year);
    path.push(lasting);
  }
  return path;
}

/**
 * Lasting fortune at the end of each year before season 0, the last first, log points: of burn-in, and before it; the
 * latter may have been drawn already.
 */
export function fortunesBefore(
  luck: Pick<PastLuck, "start" | "burnIn" | "before">,
  fortune: LastingFortune,
  burnIn: number,
  years: number,
  before = fortunesBeforeBurnIn(luck, fortune, burnIn, years),
): number[] {
  return [...fortunesInBurnIn(luck, fortune, burnIn), ...before].slice(0, years);
}

/**
 * Income of a year before season 0, yuan a head: T + W·exp(x + s·N/2 − s²/8) + F·exp(a·x + s·N′/2 − s²/8), in the
 * spreads of the luck phase. Growth is left out: the line and incomes are those of season 0.
 */
export function incomeOfYear(
  { wage, field, transfers }: Livelihood,
  lasting: number,
  passed: { wage: number; field: number },
  { transitorySpread, fieldShare }: Pick<Fortune, "transitorySpread" | "fieldShare">,
): number {
  const passing = transitorySpread / Math.sqrt(SEASONS);
  const factor = (x: number, n: number): number => exp(x + passing * n - (passing * passing) / 2);
  return transfers + wage * factor(lasting, passed.wage) + field * factor(fieldShare * lasting, passed.field);
}

/** The point under which liftedShare/exitedShare of N(ln median, spread² + noise²) lies, log points. */
export function registrationLine(settings: Registration): number {
  const { liftedShare, exitedShare, liftedMedian, liftedSpread, liftedNoise } = settings;
  const spread = Math.sqrt(liftedSpread * liftedSpread + liftedNoise * liftedNoise);
  const share = Math.min(1, liftedShare / exitedShare);
  return log(liftedMedian) + spread * normalQuantile(share);
}

/** Whether ln income with the noise of identification is below the registration line. */
export const isRegistered = (
  income: number,
  n: number,
  line: number,
  { liftedNoise }: Pick<Registration, "liftedNoise">,
): boolean => log(income) + liftedNoise * n < line;

/** Whether so many incomes in a row are at the line or above: of `count` years, asked one by one until they are. */
export function staysAbove(
  count: number,
  incomeOf: (year: number) => number,
  line: number,
  years: number,
): boolean {
  let above = 0;
  for (let year = 0; year < count && above < years; year++) above = incomeOf(year) >= line ? above + 1 : 0;
  return above >= years;
}

/** The county's part in who was lifted. */
export interface Registering {
  settings: Registration;
  /** As `registrationLine` of the settings has it. */
  registrationLine: number;
  fortune: Fortune;
  povertyLine: number;
  /** Seasons of burn-in. */
  burnIn: number;
}

/** Whether a household was registered as poor once and has been struck off since; all or nobody at the ends of the share. */
export function wasLifted(
  livelihood: Livelihood,
  luck: PastLuck,
  { settings, registrationLine: line, fortune, povertyLine, burnIn }: Registering,
): boolean {
  const { liftedShare, registrationYears, exitYears } = settings;
  if (liftedShare <= 0 || liftedShare >= 1) return liftedShare >= 1;
  const incomeAt = (lasting: number, year: number): number =>
    incomeOfYear(livelihood, lasting, { wage: luck.wage(year), field: luck.field(year) }, fortune);
  const registeredAt = (lasting: number): boolean =>
    isRegistered(incomeAt(lasting, registrationYears), luck.identification, line, settings);
  // Most never were. Where that was before burn-in, they need not draw all that came after.
  const before = fortunesBeforeBurnIn(luck, fortune, burnIn, registrationYears);
  if (before.length > 0 && !registeredAt(before[before.length - 1])) return false;
  const path = fortunesBefore(luck, fortune, burnIn, registrationYears, before);
  if (before.length === 0 && !registeredAt(path[registrationYears - 1])) return false;
  const incomeSince = (back: number): number => incomeAt(path[back], back + 1);
  return staysAbove(path.length - 1, incomeSince, povertyLine, exitYears);
}
