import { type Product, productList } from "../../../declare/products.ts";
import type { Open } from "../state.ts";

/** list · (1 + premium): the village's product as its shops send it, at the price that its brand fetches. */
export function sentFrom({ village }: Open<never>, v: number): Pick<Product, "list" | "spoilage"> {
  const { list, spoilage } = productList[village.product[v]];
  return { list: list * (1 + village.premium[v]), spoilage };
}
