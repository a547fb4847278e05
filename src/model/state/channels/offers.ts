import { harvestCourier } from "../shop-costs.ts";
import { CHANNEL } from "./all.ts";
import { bestFirst, type Offer } from "./channel.ts";
import { livePrice } from "./live-stream.ts";
import { listPrice } from "./own-shop.ts";
import type { Fair } from "./sell-harvest.ts";
import { sentFrom } from "./sent-goods.ts";

const NONE: readonly Offer[] = [];

/** What is open to a household besides the farm gate, the best price first. */
export function offersTo(fair: Fair, i: number): readonly Offer[] {
  if (!fair.settings.harvestOnline) return NONE;
  const shop = offerOfShop(fair, i);
  const stream = offerOfStream(fair, i);
  if (shop && stream) return bestFirst([shop, stream]);
  const only = shop ?? stream;
  return only ? [only] : NONE;
}

/** The own shop of who has one; else that of the village that pays most of those that still want harvest and can pay. */
function offerOfShop(fair: Fair, i: number): Offer | undefined {
  const { stalls, state } = fair;
  const { household } = state;
  const own = household.shop[i];
  if (own >= 0)
    return { channel: CHANNEL.ownShop, price: stalls.net[own], most: stalls.wanted[own], shop: own };
  const v = household.village[i];
  // Who wants no more leaves the head of the line.
  while (stalls.first[v] >= 0 && stalls.wanted[stalls.first[v]] < 1)
    stalls.first[v] = stalls.next[stalls.first[v]];
  for (let s = stalls.first[v]; s >= 0; s = stalls.next[s]) {
    const wanted = stalls.wanted[s];
    if (wanted < 1) continue;
    const price = stalls.offer[s];
    const most = isPaidLate(fair, i) ? wanted : Math.min(wanted, stalls.purse[s] / price);
    if (most >= 1) return { channel: CHANNEL.villageShop, price, most, shop: s };
  }
}

/** Whether a neighbour is paid only when the season is over; then a shop can buy without cash. */
export const isPaidLate = ({ late, settings }: Fair, i: number): boolean => late[i] < settings.paidLate;

/** Who gets a slot in a stream sells there what it takes of a harvest. */
function offerOfStream(fair: Fair, i: number): Offer | undefined {
  const { settings, state, slots } = fair;
  const { household, village } = state;
  const chance = Math.max(settings.liveSlots, village.streamSlots[household.village[i]]);
  if (!(chance > 0 && slots.uniform(household.id[i]) < chance)) return;
  const most = settings.liveMost * household.harvest[i];
  return { channel: CHANNEL.liveStream, price: priceInStream(fair, i), most, shop: -1 };
}

/** Sales that a fen of household `i`'s harvest makes in a stream. */
export const listPriceAt = ({ state, settings }: Fair, i: number): number => {
  const { household, village, market } = state;
  const v = household.village[i];
  const c = village.product[v];
  return listPrice(sentFrom(state, v), market.list[c], 1, village.station[v], settings);
};

const priceInStream = (fair: Fair, i: number): number =>
  livePrice(
    listPriceAt(fair, i),
    harvestCourier(fair.state, i, fair.settings),
    fair.settings.returnLoss,
    fair.settings,
  );
