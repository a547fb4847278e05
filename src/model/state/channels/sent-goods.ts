import { type Product, productList } from "../../../declare/products.ts";
import type { Open } from "../state.ts";

/** list · (1 + premium) and spoilage · (1 − cold): the village's product as its shops send it, with its brand and cold store. */
export function sentFrom({ village }: Open<never>, v: number): Pick<Product, "list" | "spoilage"> {
  const { list, spoilage } = productList[village.product[v]];
  return { list: list * (1 + village.premium[v]), spoilage: spoilage * (1 - village.cold[v]) };
}

/** Whether the village's product keeps until a shop's next season: by itself, or in a cold store that runs. */
export const keepsIn = ({ village }: Open<never>, v: number): boolean =>
  productList[village.product[v]].storable || village.cold[v] > 0;
