import type { Names } from "./parameter.ts";

/** What money is wanted for (docs/model/04-plan.md). */
export const purposes = {
  inputs: { en: "inputs at planting", zh: "农资" },
  stock: { en: "restocking and festival peaks", zh: "备货" },
  asset: { en: "fixed assets", zh: "固定资产" },
  emergency: { en: "emergencies (illness, school fees)", zh: "应急(看病上学)" },
  house: { en: "house and wedding", zh: "建房婚嫁" },
} as const satisfies Record<string, Names>;

export type Purpose = keyof typeof purposes;

export const purposeKeys = Object.keys(purposes) as readonly Purpose[];

export const INPUTS = 0;
export const STOCK = 1;
export const ASSET = 2;
export const EMERGENCY = 3;
export const HOUSE = 4;
