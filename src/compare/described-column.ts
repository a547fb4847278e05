import { type Code, noYes } from "../declare/codes.ts";
import type { Names, Unit } from "../declare/parameter.ts";

/** What a column of a file is; text and its like have no unit of the model's. */
export interface DescribedColumn extends Names {
  unit: Unit | "text" | "seconds" | "bytes" | "various";
  codes?: readonly Code[];
}

/** Words or names, with what each means where they are few. */
export const text = (en: string, zh: string, codes?: readonly Code[]): DescribedColumn => ({
  unit: "text",
  en,
  zh,
  codes,
});
/** A whole number of things. */
export const count = (en: string, zh: string): DescribedColumn => ({ unit: "count", en, zh });
/** Figures whose unit differs from row to row. */
export const various = (en: string, zh: string): DescribedColumn => ({ unit: "various", en, zh });
/** A number of households. */
export const households = (en: string, zh: string): DescribedColumn => ({ unit: "households", en, zh });
/** A part of one. */
export const share = (en: string, zh: string): DescribedColumn => ({ unit: "share", en, zh });
/** 1 where it is so, 0 where it is not. */
export const flag = (en: string, zh: string): DescribedColumn => ({ unit: "flag", en, zh, codes: noYes });

/** The words of a column, each with what it means. */
export const words = (names: Readonly<Record<string, Names>>): readonly Code[] => Object.entries(names);

/** Columns that mean the same in results of every kind. */
export const columns = {
  arm: text("arm", "方案"),
  replicate: count("replicate, from 1", "第几次重复，从 1 起"),
  season: { unit: "seasons", en: "season since the arms part, from 1", zh: "各方案分开后的第几季，从 1 起" },
  distance: { unit: "km", en: "way to a branch", zh: "到网点距离" },
  literacy: { unit: "standard deviations", en: "digital literacy", zh: "数字素养" },
} as const satisfies Record<string, DescribedColumn>;
