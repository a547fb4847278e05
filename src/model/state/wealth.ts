import { parameter, type Values } from "../../declare/parameter.ts";

const p = parameter;

/** How productive assets wear and are rebuilt, and what goes into houses and durables (docs/model/09-consume.md). */
export const wealth = {
  depreciation: p({
    value: 0.015,
    min: 0,
    max: 0.3,
    plausible: [0.01, 0.03],
    unit: "per season",
    en: "depreciation of productive assets",
    zh: "生产性资产折旧(季)",
    source: "assumed: tools last fifteen years",
    grade: "D",
  }),
  rebuildFrom: p({
    value: 0.5,
    min: 0,
    max: 20,
    plausible: [0.3, 1],
    unit: "seasons",
    en: "cash beyond which productive assets are rebuilt",
    zh: "重置生产性资产的现金门槛(季收入)",
    source: "assumed: living comes first",
    grade: "D",
  }),
  rebuildCash: p({
    value: 0.12,
    min: 0,
    max: 1,
    plausible: [0.05, 0.3],
    unit: "share",
    en: "of cash beyond it, spent so at most in a season",
    zh: "超出部分每季用于重置的上限",
    source: "assumed: a herd grows back over years",
    grade: "D",
  }),
  rebuildMissing: p({
    value: 0.3,
    min: 0,
    max: 1,
    plausible: [0.15, 0.5],
    unit: "share",
    en: "of the assets missing, rebuilt at most in a season",
    zh: "每季重置缺损资产的上限",
    source: "assumed: a herd grows back over years",
    grade: "D",
  }),
  durablesFrom: p({
    value: 1.3,
    min: 0,
    max: 20,
    plausible: [1, 3],
    unit: "seasons",
    en: "cash beyond which durables and the house are bought",
    zh: "购置耐用品与修房的现金门槛(季收入)",
    source: "N11",
    grade: "C",
  }),
  durables: p({
    value: 0.2,
    min: 0,
    max: 1,
    plausible: [0.1, 0.4],
    unit: "share",
    en: "of cash beyond it, spent so in a season",
    zh: "超出部分每季用于耐用品的比例",
    source: "N11",
    grade: "C",
  }),
  durablesToHouse: p({
    value: 0.3,
    min: 0,
    max: 1,
    plausible: [0.1, 0.6],
    unit: "share",
    en: "of spending on durables, that adds to the house's value",
    zh: "耐用品支出计入房屋价值的比例",
    source: "assumed: most of it wears out",
    grade: "D",
  }),
  weddingToHouse: p({
    value: 0.5,
    min: 0,
    max: 1,
    plausible: [0.3, 0.9],
    unit: "share",
    en: "of spending on weddings and building, that adds to the house's value",
    zh: "建房婚嫁支出计入房屋价值的比例",
    source: "assumed: the rest is feasts and gifts",
    grade: "D",
  }),
};

type Settings = Values<typeof wealth>;

/**
 * min(rebuildMissing · missing, rebuildCash · (cash − rebuildFrom · Yp)), whole fen, none where either is not
 * above nothing: what is spent on productive assets, of which `missing` fen are missing.
 */
export function rebuilding(missing: number, cash: number, lasting: number, settings: Settings): number {
  const surplus = cash - settings.rebuildFrom * lasting;
  if (!(missing > 0 && surplus > 0)) return 0;
  return Math.floor(Math.min(settings.rebuildMissing * missing, settings.rebuildCash * surplus));
}

/** durables · max(0, cash − durablesFrom · Yp − debt), whole fen: what is spent on durables and the house. */
export function spendingOnDurables(cash: number, lasting: number, debt: number, settings: Settings): number {
  const excess = cash - settings.durablesFrom * lasting - debt;
  return excess > 0 ? Math.floor(settings.durables * excess) : 0;
}
