import type { Names } from "./parameter.ts";

/** What villages grow and shops sell: the calendar, and how a product sells online. */
export interface Product extends Names {
  /** Share of the year's harvest that each season sells; much is sold before the new year, in winter. */
  harvest: readonly [number, number, number, number];
  /** Share of the year's inputs that each season asks for. */
  planting: readonly [number, number, number, number];
  /** Online demand by season, mean 1; the last season has the shopping festivals and the new year. */
  demand: readonly [number, number, number, number];
  /** How sensitive the harvest is to a disaster. */
  exposure: number;
  /** Parcel cost relative to ordinary goods: fresh produce needs a box and ice. */
  parcel: number;
  /** Share of orders returned or refunded. */
  returns: number;
  /** List price online, of the farm-gate price of what is sent. Assumed, grade D: covers delivery and losses and leaves what shops are found to earn. */
  list: number;
  /** Logistics and packing of the harvest, of its list price: fresh .20–.40, ordinary .08–.15 (trade and academic sources, C). */
  delivery: number;
  /** Lost on the way and in store, of what is packed: fresh .15–.30 (C35, C36). */
  spoilage: number;
  /** Whether it keeps until another season. */
  storable: boolean;
  /** Share of a harvest that is good enough to be sent. Assumed, grade D: the best third to half. */
  graded: number;
}

export const products = {
  grain: {
    en: "grain",
    zh: "粮食",
    harvest: [0.32, 0.14, 0.22, 0.32],
    planting: [0.1, 0.6, 0.05, 0.25],
    demand: [1.05, 0.9, 0.9, 1.15],
    exposure: 0.9,
    parcel: 0.9,
    returns: 0.03,
    list: 1.5,
    delivery: 0.13,
    spoilage: 0.02,
    storable: true,
    graded: 0.5,
  },
  fruit: {
    en: "fruit",
    zh: "水果",
    harvest: [0.3, 0.16, 0.22, 0.32],
    planting: [0.3, 0.45, 0.15, 0.1],
    demand: [0.95, 0.85, 1.0, 1.2],
    exposure: 1.3,
    parcel: 1.3,
    returns: 0.07,
    list: 2.3,
    delivery: 0.27,
    spoilage: 0.16,
    storable: false,
    graded: 0.35,
  },
  tea: {
    en: "tea and specialities",
    zh: "茶叶特产",
    harvest: [0.22, 0.4, 0.18, 0.2],
    planting: [0.35, 0.35, 0.1, 0.2],
    demand: [1.05, 1.0, 0.85, 1.1],
    exposure: 1.0,
    parcel: 0.7,
    returns: 0.04,
    list: 1.5,
    delivery: 0.09,
    spoilage: 0.02,
    storable: true,
    graded: 0.5,
  },
  vegetables: {
    en: "vegetables and livestock",
    zh: "蔬菜畜禽",
    harvest: [0.36, 0.28, 0.16, 0.2],
    planting: [0.25, 0.3, 0.25, 0.2],
    demand: [1.1, 0.9, 0.85, 1.15],
    exposure: 0.9,
    parcel: 1.2,
    returns: 0.06,
    list: 2.4,
    delivery: 0.3,
    spoilage: 0.18,
    storable: false,
    graded: 0.3,
  },
} as const satisfies Record<string, Product>;

type ProductKey = keyof typeof products;

export const productKeys = Object.keys(products) as readonly ProductKey[];
export const productList: readonly Product[] = Object.values(products);
