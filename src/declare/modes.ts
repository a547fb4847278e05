import type { Names } from "./parameter.ts";

/** The five modes of e-commerce finance that a county can run, and what supports any of them. */
export const modes = {
  industry: { en: "E-commerce and industry", zh: "电商+产业" },
  entrepreneurship: { en: "E-commerce and entrepreneurship", zh: "电商+双创" },
  crowdfunding: { en: "E-commerce and crowdfunding", zh: "电商+众筹" },
  governmentBank: { en: "Government and bank", zh: "政银合作" },
  fund: { en: "Fund and platform", zh: "基金平台" },
  support: { en: "Supports: training, data, monitoring, insurance", zh: "支撑:培训、数据、监测、保险" },
} as const satisfies Record<string, Names>;

export type ModeKey = keyof typeof modes;

export const modeKeys = Object.keys(modes) as readonly ModeKey[];
