import { parameter, type Values } from "../../declare/parameter.ts";

const p = parameter;

/** How much of its own money a household puts into what it wants (docs/model/04-plan.md). */
export const ownMoney = {
  reserve: p({
    value: 0.34,
    min: 0,
    max: 3,
    plausible: [0.2, 0.7],
    unit: "seasons",
    en: "cash kept back, in seasons of income",
    zh: "保留现金(季收入)",
    source: "V2",
    grade: "C",
  }),
  lineInReserve: p({
    value: 0.01,
    min: 0,
    max: 1,
    plausible: [0, 0.5],
    unit: "share",
    en: "of what could be drawn for an emergency on lines that it has, that a household need not keep in cash",
    zh: "可应急支用的未用授信抵充保留现金的比例",
    source:
      "assumed: spending answers to a card's limit by a tenth or so; a line can be taken back, cash cannot",
    grade: "D",
  }),
  floor: p({
    value: 900,
    min: 0,
    max: 20000,
    plausible: [500, 2000],
    unit: "yuan",
    en: "gaps under this are absorbed",
    zh: "可自行消化的缺口",
    source: "assumed: a month's wage tides over",
    grade: "D",
  }),
  lean: p({
    value: 0.2,
    min: 0,
    max: 1,
    plausible: [0.1, 0.35],
    unit: "share",
    en: "share of the season's income to lean on in an emergency",
    zh: "应急可预支收入比例",
    source: "assumed: advances, shop credit",
    grade: "D",
  }),
  billsReserve: p({
    value: 0.3,
    min: 0,
    max: 1,
    plausible: [0.1, 0.6],
    unit: "share",
    en: "of a season's subsistence, kept from bills",
    zh: "看病上学时保留的基本生活支出比例",
    source: "assumed: one must eat while the patient lies in bed",
    grade: "D",
  }),
  inputsOwn: p({
    value: 0.8,
    min: 0,
    max: 1,
    plausible: [0.6, 1],
    unit: "share",
    en: "of free cash, put into inputs at most",
    zh: "自有资金用于农资的上限",
    source: "assumed: the planting comes first",
    grade: "D",
  }),
  inputsAbsorbed: p({
    value: 0.5,
    min: 0,
    max: 1,
    plausible: [0.3, 0.8],
    unit: "share",
    en: "of cash, put into inputs whose gap is not worth asking for",
    zh: "小额农资缺口可用现金的上限",
    source: "assumed: a small gap is closed from the purse",
    grade: "D",
  }),
  stockOwn: p({
    value: 0.45,
    min: 0,
    max: 1,
    plausible: [0.2, 0.6],
    unit: "share",
    en: "of free cash left, put into stock at most",
    zh: "自有资金用于备货的上限",
    source: "assumed: a shop is a sideline",
    grade: "D",
  }),
  stockKept: p({
    value: 0.36,
    min: 0,
    max: 1,
    plausible: [0.1, 0.45],
    unit: "share",
    en: "of last season's sales, left in a shop for goods before anything else is paid from it",
    zh: "上季销售额中优先留作进货的比例",
    source: "assumed: shelves are filled again from the till; credit is for the peak above that",
    grade: "D",
  }),
  projectOwn: p({
    value: 0.7,
    min: 0,
    max: 1,
    plausible: [0.4, 0.9],
    unit: "share",
    en: "of free cash left, put into a fixed asset at most",
    zh: "自有资金用于固定资产的上限",
    source: "assumed: nobody stakes all",
    grade: "D",
  }),
  weddingOwn: p({
    value: 0.9,
    min: 0,
    max: 1,
    plausible: [0.7, 1],
    unit: "share",
    en: "of free cash left, put into a wedding or a house at most",
    zh: "自有资金用于建房婚嫁的上限",
    source: "assumed: one saved for it",
    grade: "D",
  }),
};

type Settings = Values<typeof ownMoney>;

/**
 * max(0, cash + lean · Yp − billsReserve · sub · n), whole fen: what a household of n members can pay for care and
 * fees at once; subsistence `sub` per head and season.
 */
export function billMeans(
  cash: number,
  lasting: number,
  perHead: number,
  members: number,
  { lean, billsReserve }: Pick<Settings, "lean" | "billsReserve">,
): number {
  return Math.max(0, Math.floor(cash + lean * lasting - billsReserve * perHead * members));
}

/** max(0, reserve · Yp − lineInReserve · U), fen: cash kept back by a household that could draw U. */
export function keptBack(
  lasting: number,
  drawable: number,
  { reserve, lineInReserve }: Pick<Settings, "reserve" | "lineInReserve">,
): number {
  return Math.max(0, reserve * lasting - lineInReserve * drawable);
}

/** max(0, cash − kept − bills), fen: what is free for all else. */
export function freeCash(cash: number, kept: number, bills: number): number {
  return Math.max(0, cash - kept - bills);
}

/**
 * min(wanted, max(stockOwn · free, min(stockKept · S, cash))), whole fen: what a shop that sold S last season puts
 * into goods of its own money; what the till holds is there even where nothing is free.
 */
export function ownStock(
  wanted: number,
  free: number,
  lastSales: number,
  cash: number,
  { stockOwn, stockKept }: Pick<Settings, "stockOwn" | "stockKept">,
): number {
  const till = Math.max(0, Math.min(stockKept * lastSales, cash));
  return Math.min(wanted, Math.floor(Math.max(stockOwn * free, till)));
}

/** min(wanted, share · free), whole fen: what of a need is paid from free cash. */
export function ownPart(wanted: number, share: number, free: number): number {
  return Math.min(wanted, Math.floor(share * free));
}
