import type { Fates } from "../model/run.ts";

/** Lifted households are counted apart from those that were never poor. */
export const groups = ["lifted", "neverPoor"] as const;
export type Group = (typeof groups)[number];

/** Distance to a branch up to which a household is near, and from which it is far, km. */
const NEAR = 10;
const FAR = 20;

/** Kinds of household, as they were when the arms parted; fifths of digital literacy are the county's own. */
export const kinds = {
  all: { en: "all", zh: "全部" },
  shop: { en: "with an online shop", zh: "有网店" },
  noShop: { en: "without an online shop", zh: "无网店" },
  able: { en: "with an able adult", zh: "有劳力" },
  elderly: { en: "without an able adult", zh: "无劳力" },
  near: { en: `up to ${NEAR} km from a branch`, zh: `距网点${NEAR}公里以内` },
  between: { en: `${NEAR} to ${FAR} km from a branch`, zh: `距网点${NEAR}–${FAR}公里` },
  far: { en: `more than ${FAR} km from a branch`, zh: `距网点${FAR}公里以上` },
  literacy1: { en: "lowest fifth of digital literacy", zh: "数字素养最低五分之一" },
  literacy2: { en: "second fifth of digital literacy", zh: "数字素养次低五分之一" },
  literacy3: { en: "middle fifth of digital literacy", zh: "数字素养中间五分之一" },
  literacy4: { en: "fourth fifth of digital literacy", zh: "数字素养次高五分之一" },
  literacy5: { en: "highest fifth of digital literacy", zh: "数字素养最高五分之一" },
} as const;
export type Kind = keyof typeof kinds;
export const kindKeys = Object.keys(kinds) as readonly Kind[];

const KIND = Object.fromEntries(kindKeys.map((kind, k) => [kind, k])) as Record<Kind, number>;
const FIFTHS = 5;

/** The kinds of each household, by their places in `kindKeys`. */
export function kindsOf({
  shop,
  elderly,
  distance,
  literacy,
}: Pick<Fates, "shop" | "elderly" | "distance" | "literacy">): (i: number) => number[] {
  const order = Array.from(literacy, (_, i) => i).sort((a, b) => literacy[a] - literacy[b] || a - b);
  const fifth = new Uint8Array(order.length);
  order.forEach((i, rank) => {
    fifth[i] = Math.floor((FIFTHS * rank) / order.length);
  });
  return (i) => [
    KIND.all,
    shop[i] ? KIND.shop : KIND.noShop,
    elderly[i] ? KIND.elderly : KIND.able,
    distance[i] > FAR ? KIND.far : distance[i] > NEAR ? KIND.between : KIND.near,
    KIND.literacy1 + fifth[i],
  ];
}
