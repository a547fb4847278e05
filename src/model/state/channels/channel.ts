import type { Names } from "../../../declare/parameter.ts";

/** A way to sell a harvest. */
export interface Channel extends Names {
  /** Whether it reaches buyers through the internet, so that it counts as harvest sold online. */
  online: boolean;
}

/** What a channel offers a household this season: money for a fen of harvest, and how much it takes, fen of harvest. */
export interface Offer {
  /** Number of the channel in `channels`. */
  channel: number;
  price: number;
  most: number;
  /** The shop that buys; −1 where it is none. */
  shop: number;
}

/** Puts offers in the order in which they are taken: the best price first, and of equal ones the earlier channel. */
export function bestFirst(offers: Offer[]): Offer[] {
  return offers.sort((a, b) => b.price - a.price || a.channel - b.channel);
}
