import type { Names } from "../../declare/parameter.ts";
import type { Figures } from "./figures.ts";

/** A figure by which a policymaker describes a county. */
interface CountyFigure extends Names {
  /** The option of the command line. */
  option: string;
  unit: Names;
  /** Shown in percent where it is a share. */
  show: "percent" | "yuan" | "number";
  digits: number;
  min: number;
  max: number;
  /** What counties have, with sources. */
  have: Names;
  of: (figures: Figures) => number;
}

/** The six figures that describe a county, and what counties have of each. */
export const countyFigures = {
  income: {
    option: "--income",
    zh: "人均收入",
    en: "income per head",
    unit: { zh: "元/年", en: "yuan a year" },
    show: "yuan",
    digits: 0,
    min: 5000,
    max: 50000,
    have: {
      zh: "各县农村：贫困县平均 10,371（2018，N9），脱贫县 14,051（2021，N11），全国农村 18,931（2021，N5），富裕省最高五分之一 51,640（N18）",
      en: "Counties: poor ones 10,371 on average (2018, N9), those out of poverty 14,051 (2021, N11), all rural 18,931 (2021, N5), the top fifth of a rich province 51,640 (N18)",
    },
    of: ({ income }) => income,
  },
  size: {
    option: "--size",
    zh: "户均人口",
    en: "household size",
    unit: { zh: "人", en: "persons" },
    show: "number",
    digits: 2,
    min: 2,
    max: 5,
    have: {
      zh: "各县：常住口径约 2.7（七普），含在外成员 3.48（T1），最穷五分之一曾为 4.57（N19）",
      en: "Counties: about 2.7 residents (census of 2020), 3.48 with members away (T1), once 4.57 in the poorest fifth (N19)",
    },
    of: ({ size }) => size,
  },
  elders: {
    option: "--elders",
    zh: "60 岁及以上人口比例",
    en: "share of elders (60 and over)",
    unit: { zh: "比例", en: "share" },
    show: "percent",
    digits: 1,
    min: 0.08,
    max: 0.5,
    have: {
      zh: "各县农村：全国 0.238（七普），农村追踪样本 0.203 至 0.290（2010–2018，H1），老龄化县近 0.4 至 0.5（假设）",
      en: "Counties: 0.238 in all (census of 2020), 0.203 to 0.290 in a rural panel (2010-2018, H1), ageing ones nearly 0.4 to 0.5 (assumed)",
    },
    of: ({ old }) => old,
  },
  shops: {
    option: "--shops",
    zh: "每百户网店数",
    en: "online shops per 100 households",
    unit: { zh: "家", en: "shops" },
    show: "number",
    digits: 1,
    min: 0.5,
    max: 35,
    have: {
      zh: "各县：全国平均不超过 11（C8），一般 5 至 10，电商县 20 至 35（记忆，C37）",
      en: "Counties: at most 11 on average (C8), 5 to 10 commonly, 20 to 35 in e-commerce counties (recalled, C37)",
    },
    of: ({ shops }) => 100 * shops,
  },
  distance: {
    option: "--distance",
    zh: "村到县城平均距离",
    en: "mean distance of villages to the county town",
    unit: { zh: "公里", en: "km" },
    show: "number",
    digits: 1,
    min: 3,
    max: 150,
    have: {
      zh: "各县：没有公布的里程；平原县约 10 至 20，山区县 20 至 60，最大的县 150（假设）",
      en: "Counties: no distance is published; about 10 to 20 in plains, 20 to 60 in mountains, 150 in the largest (assumed)",
    },
    of: ({ town }) => town,
  },
  lifted: {
    option: "--lifted",
    zh: "脱贫户比例",
    en: "share of lifted households",
    unit: { zh: "比例", en: "share" },
    show: "percent",
    digits: 1,
    min: 0.01,
    max: 0.6,
    have: {
      zh: "各县：全国 0.102 曾为贫困人口（2012，P5），脱贫县 0.2 至 0.35（P5，推得），深度贫困县至 0.6（假设）",
      en: "Counties: 0.102 of all rural people were poor (2012, P5), 0.2 to 0.35 in counties out of poverty (derived from P5), up to 0.6 in the deepest poor (assumed)",
    },
    of: ({ lifted }) => lifted,
  },
} satisfies Record<string, CountyFigure>;

export type CountyKey = keyof typeof countyFigures;
export const countyKeys = Object.keys(countyFigures) as readonly CountyKey[];

/** One value for each of the six. */
export type CountyValues = Readonly<Record<CountyKey, number>>;

export const countyValues = (of: (key: CountyKey) => number): CountyValues =>
  Object.fromEntries(countyKeys.map((key) => [key, of(key)])) as unknown as CountyValues;
