import type { Names } from "../../src/declare/parameter.ts";
import { products } from "../../src/declare/products.ts";

/** What the names that a choice offers are called. */
const optionNames: Readonly<Record<string, Names>> = {
  all: { zh: "全部产品", en: "all products" },
  lumpy: { zh: "整件购置", en: "lumpy: whole or not at all" },
  smooth: { zh: "规模可分", en: "smooth: of any size" },
  none: { zh: "不调整", en: "nothing" },
  prices: { zh: "随物价", en: "prices" },
  wages: { zh: "随工资", en: "wages" },
  yield: { zh: "产量指数", en: "index of yield" },
  price: { zh: "价格指数", en: "index of price" },
  ...products,
};

/** A choice's value as a reader knows it; its key where it has no name. */
export const optionName = (option: string, language: "zh" | "en"): string =>
  Object.hasOwn(optionNames, option) ? optionNames[option][language] : option;
