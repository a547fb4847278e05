import { parameter, type Values } from "../../../declare/parameter.ts";
import { power } from "../../../math/elementary.ts";
import type { Channel } from "./channel.ts";

const p = parameter;

/** The trader comes to the village: takes everything, at the farm-gate price. */
export const farmGate: Channel = { en: "farm gate", zh: "产地商贩", online: false };

/** What traders pay at the farm gate (docs/model/07-sell.md). */
export const gateTerms = {
  traderMargin: p({
    value: 0.15,
    min: 0,
    max: 0.9,
    plausible: [0.08, 0.3],
    unit: "share",
    en: "traders' ordinary margin at the farm gate",
    zh: "产地商贩常态毛利率",
    source: "assumed: between village and county wholesale",
    grade: "D",
  }),
  traderAnswer: p({
    value: 2,
    min: 0,
    max: 20,
    plausible: [0, 5],
    unit: "times",
    en: "share of that margin given up, by share of the village's harvest that shops bought",
    zh: "网店收购占比每增一份,商贩让出的毛利份额",
    source: "assumed: half the harvest sold to shops leaves traders no margin",
    grade: "D",
  }),
  boughtWeight: p({
    value: 0.4,
    min: 0,
    max: 1,
    plausible: [0.2, 0.8],
    unit: "share",
    en: "weight of a season in what traders know of shops' purchases",
    zh: "商贩对网店收购份额认知中当季的权重",
    source: "assumed: traders learn within the year",
    grade: "D",
  }),
  glutGate: p({
    value: 0.4,
    min: 0,
    max: 3,
    plausible: [0.1, 1],
    unit: "exponent",
    en: "fall of the farm-gate price with the county's harvest above its ordinary level",
    zh: "县内增产压低地头价的弹性",
    source: "assumed: neighbouring counties take part of a glut",
    grade: "D",
  }),
  glutList: p({
    value: 0.2,
    min: 0,
    max: 3,
    plausible: [0, 0.6],
    unit: "exponent",
    en: "fall of list prices online with it",
    zh: "县内增产压低网价的弹性",
    source: "assumed: half as much: buyers are everywhere",
    grade: "D",
  }),
  ordinaryWeight: p({
    value: 0.2,
    min: 0,
    max: 1,
    plausible: [0.1, 0.5],
    unit: "share",
    en: "weight of a year in a product's ordinary harvest",
    zh: "常年收成中当年的权重",
    source: "assumed: five years make a norm",
    grade: "D",
  }),
};

type Terms = Values<typeof gateTerms>;

/** Harvest against the ordinary one beyond which prices move no further: a half and twice. */
const LEAST_HARVEST = 0.5;
const MOST_HARVEST = 2;

/** (H/H̄)^−η, H/H̄ within ½ and 2: how a harvest above or below the ordinary moves a price. */
export function glutEffect(harvest: number, ordinary: number, elasticity: number): number {
  if (!(harvest > 0 && ordinary > 0)) return 1;
  const relative = Math.max(LEAST_HARVEST, Math.min(MOST_HARVEST, harvest / ordinary));
  return power(relative, -elasticity);
}

/** glut · (1 − m·max(0, 1 − a·x))/(1 − m): the farm-gate price of the reference, where shops bought a share x. */
export function gatePrice(
  glut: number,
  bought: number,
  { traderMargin, traderAnswer }: Pick<Terms, "traderMargin" | "traderAnswer">,
): number {
  const margin = traderMargin * Math.max(0, 1 - traderAnswer * bought);
  return (glut * (1 - margin)) / (1 - traderMargin);
}
