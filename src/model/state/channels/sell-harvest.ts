import type { Values } from "../../../declare/parameter.ts";
import { productList } from "../../../declare/products.ts";
import { reserve } from "../../../declare/table.ts";
import { workspace } from "../../../declare/workspace.ts";
import type { Stream } from "../../../math/draw.ts";
import { fitForShop } from "../own-goods.ts";
import { harvestCourier } from "../shop-costs.ts";
import { movingAverage } from "../shop-record.ts";
import { type Open, tables } from "../state.ts";
import type { Turn } from "../step.ts";
import { CHANNELS } from "../tables.ts";
import { type ByHousehold, metBy } from "../treatment.ts";
import { CHANNEL, channelKeys, channels } from "./all.ts";
import type { Offer } from "./channel.ts";
import type { liveTerms } from "./live-stream.ts";
import { isPaidLate, listPriceAt, offersTo } from "./offers.ts";
import { gradedBy } from "./own-shop.ts";
import { keepsIn } from "./sent-goods.ts";
import type { Stalls, StallTerms } from "./stalls.ts";

type Sold = Open<
  | "household.harvest"
  | "household.stored"
  | "household.fieldIncome"
  | "household.priceGot"
  | "household.receipts"
  | "payable.*"
  | "market.sold"
  | "market.got"
  | "village.bought"
>;
export type SaleFlow = "farmGateSale" | "harvestPurchase" | "liveSale" | "hostFee" | "logistics" | "refund";

/** What is the same for all who sell in a season. */
export interface Fair {
  state: Sold;
  stalls: Stalls;
  settings: StallTerms & Values<typeof liveTerms>;
  turn: Turn<SaleFlow>;
  /** Account of those who buy harvest. */
  buyers: number;
  /** By what a neighbour is paid late, drawn for each household, and who gets a slot in a stream. */
  late: Float64Array;
  slots: Stream;
  /** Harvest that shops of each village took, and its whole harvest, fen at the reference. */
  taken: Float64Array;
  brought: Float64Array;
  /** What each household has sold, fen at the reference, and what it got. */
  sold: Float64Array;
  got: Float64Array;
  /** ... of which by channels that are not online: what a code would take. */
  offline: Float64Array;
}

const [soldColumn, gotColumn, offlineColumn] = [workspace(), workspace(), workspace()];
const lateColumn = workspace();
export function openFair(
  state: Sold,
  stalls: Stalls,
  settings: Fair["settings"],
  turn: Turn<SaleFlow>,
): Fair {
  const { household, village, payable } = state;
  payable.count = 0;
  return {
    state,
    stalls,
    settings,
    turn,
    buyers: turn.holders.of("buyers"),
    late: turn.draw("paid late", turn.season).uniforms(household.id, lateColumn(household.count)),
    slots: turn.draw("live slot", turn.season),
    taken: new Float64Array(village.count),
    brought: new Float64Array(village.count),
    sold: soldColumn(household.count),
    got: gotColumn(household.count),
    offline: offlineColumn(household.count),
  };
}

/** By the number of the channel. */
const isOnline = channelKeys.map((key) => channels[key].online);

/** Books what a household sold by a channel: fen of harvest, and what it got for it. */
export function book(fair: Fair, i: number, channel: number, amount: number, got: number): void {
  const { household, village, market } = fair.state;
  const k = village.product[household.village[i]] * CHANNELS + channel;
  market.sold[k] += amount;
  market.got[k] += got;
  fair.sold[i] += amount;
  fair.got[i] += got;
  if (!isOnline[channel]) fair.offline[i] += got;
}

/** Everybody's harvest, on the terms that each meets, goes by the best channels first: owners of shops, then neighbours, a village's turn by lot. */
export function sellHarvests(fair: Fair, fairs: ByHousehold<Fair>): void {
  const { state, turn } = fair;
  const { household, village } = state;
  const size = turn.householdsPerVillage;
  const start = turn.draw("turn to sell", turn.season);
  for (let i = 0; i < household.count; i++) {
    fair.brought[household.village[i]] += household.harvest[i];
    if (household.shop[i] >= 0) sellHarvest(metBy(fairs, i), i);
  }
  for (let v = 0; v < village.count; v++) {
    const shift = Math.floor(size * start.uniform(v));
    for (let n = 0; n < size; n++) {
      const turned = n + shift;
      const i = v * size + (turned < size ? turned : turned - size);
      if (household.shop[i] < 0) sellHarvest(metBy(fairs, i), i);
    }
  }
}

/** Sells by the channels open to a household, the best price first; the trader at the gate takes what is left. */
function sellHarvest(fair: Fair, i: number): void {
  const { household, village } = fair.state;
  const v = household.village[i];
  const stored = household.stored[i];
  let left = household.harvest[i] + stored * (1 - fair.settings.storeLoss);
  household.stored[i] = 0;
  if (left <= 0) return;
  const offers = offersTo(fair, i);
  if (offers.length === 0 && household.shop[i] < 0) {
    sellAtGate(fair, i, left);
    return;
  }
  const graded = gradedBy(household, i, productList[village.product[v]], fair.settings);
  let fit = fitForShop(graded, household.harvest[i], stored, fair.settings.storeLoss);
  for (const offer of offers) {
    if (offer.price <= village.gate[v]) break;
    const amount = Math.min(fit, offer.most);
    if (amount <= 0) continue;
    fit -= amount;
    left -= amount;
    takeOffer(fair, i, offer, amount);
  }
  left -= keep(fair, i, fit);
  sellAtGate(fair, i, left);
}

function takeOffer(fair: Fair, i: number, offer: Offer, amount: number): void {
  if (offer.channel === CHANNEL.ownShop) sellInOwnShop(fair, i, offer, amount);
  else if (offer.channel === CHANNEL.villageShop) sellToShop(fair, i, offer, amount);
  else sellInStream(fair, i, amount);
}

/** Goods for the own shop: valued at the farm gate as field income, the rest is the shop's margin. */
function sellInOwnShop(fair: Fair, i: number, { shop: s, price }: Offer, amount: number): void {
  const { household, village } = fair.state;
  const v = household.village[i];
  const atGate = amount * village.gate[v];
  household.fieldIncome[i] += atGate;
  stock(fair, s, amount, atGate);
  book(fair, i, CHANNEL.ownShop, amount, amount * price);
}

/** A neighbour's goods: paid on delivery out of the cash for stock, or owed until the season is over. */
function sellToShop(fair: Fair, i: number, { shop: s, price }: Offer, amount: number): void {
  const { state, stalls, turn } = fair;
  const { household, shop } = state;
  const owner = shop.owner[s];
  const due = Math.floor(amount * price);
  if (isPaidLate(fair, i)) {
    owe(state, i, owner, due);
  } else {
    turn.post.harvestPurchase(owner, i, due);
    stalls.purse[s] -= due;
    household.fieldIncome[i] += due;
  }
  stock(fair, s, amount, due);
  book(fair, i, CHANNEL.villageShop, amount, due);
}

function owe({ payable }: Sold, i: number, owner: number, due: number): void {
  reserve(tables.payable, payable, 1);
  const row = payable.count++;
  payable.household[row] = i;
  payable.owner[row] = owner;
  payable.amount[row] = due;
}

/** Harvest comes into a shop and will be sold this season. */
function stock({ stalls, taken, state }: Fair, s: number, amount: number, cost: number): void {
  stalls.wanted[s] -= amount;
  stalls.harvestSales[s] += amount * stalls.sales[s];
  stalls.harvestCost[s] += cost;
  taken[state.household.village[state.shop.owner[s]]] += amount;
}

/** Buyers pay; host, parcels and returns are paid out of it. */
function sellInStream(fair: Fair, i: number, amount: number): void {
  const { state, settings, turn, buyers } = fair;
  const { post, holders } = turn;
  const gross = Math.floor(amount * listPriceAt(fair, i));
  const fee = Math.floor(settings.hostShare * gross);
  const parcels = Math.floor(harvestCourier(state, i, settings) * gross);
  const returned = Math.floor(settings.returnLoss * settings.liveReturns * gross);
  post.liveSale(buyers, i, gross);
  post.hostFee(i, holders.platform(0), fee);
  post.logistics(i, holders.of("suppliers"), parcels);
  post.refund(i, buyers, returned);
  const got = gross - fee - parcels - returned;
  state.household.fieldIncome[i] += got;
  book(fair, i, CHANNEL.liveStream, amount, got);
}

/** What keeps is stored for the own shop's next sales; returns how much, fen at the reference. */
function keep({ state, stalls, settings }: Fair, i: number, fit: number): number {
  const { household } = state;
  const s = household.shop[i];
  if (s < 0) return 0;
  if (!keepsIn(state, household.village[i]) || stalls.offer[s] <= 0 || state.shop.closed[s]) return 0;
  const season = (settings.produceShare * stalls.whole[s]) / stalls.sales[s];
  household.stored[i] = Math.min(fit, settings.storeSeasons * season);
  return household.stored[i];
}

function sellAtGate(fair: Fair, i: number, left: number): void {
  const { household, village } = fair.state;
  const amount = Math.max(0, left);
  const fen = Math.round(amount * village.gate[household.village[i]]);
  fair.turn.post.farmGateSale(fair.buyers, i, fen);
  household.fieldIncome[i] += fen;
  book(fair, i, CHANNEL.farmGate, amount, fen);
}

/** What households remember of prices and their codes of payments, and traders of what shops bought. */
export function closeFair(
  { state, sold, got, offline, taken, brought }: Fair,
  fairs: ByHousehold<Fair>,
  boughtWeight: number,
): void {
  const { household, village } = state;
  const { count, receipts, priceGot } = household;
  for (let i = 0; i < count; i++) {
    const { priceMemory, receiptsWeight } = metBy(fairs, i).settings;
    receipts[i] = movingAverage(receipts[i], offline[i], receiptsWeight);
    if (sold[i] > 0) priceGot[i] = movingAverage(priceGot[i], got[i] / sold[i], priceMemory);
  }
  for (let v = 0; v < village.count; v++)
    if (brought[v] > 0)
      village.bought[v] = movingAverage(village.bought[v], Math.min(1, taken[v] / brought[v]), boughtWeight);
}
