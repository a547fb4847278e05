import type { Channel } from "./channel.ts";
import { farmGate } from "./farm-gate.ts";
import { contract, preSale } from "./forward-sale.ts";
import { liveStream } from "./live-stream.ts";
import { ownShop } from "./own-shop.ts";
import { villageShop } from "./village-shop.ts";

/** Every way to sell a harvest; results are stored in this order. */
export const channels = {
  farmGate,
  ownShop,
  villageShop,
  contract,
  preSale,
  liveStream,
} as const satisfies Record<string, Channel>;

export type ChannelKey = keyof typeof channels;
export const channelKeys = Object.keys(channels) as readonly ChannelKey[];
/** Number of each channel. */
export const CHANNEL = Object.fromEntries(channelKeys.map((key, k) => [key, k])) as Record<
  ChannelKey,
  number
>;
