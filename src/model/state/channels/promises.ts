import { productList } from "../../../declare/products.ts";
import { harvestCourier } from "../shop-costs.ts";
import type { Open } from "../state.ts";
import type { Turn } from "../step.ts";
import { type ByHousehold, metBy } from "../treatment.ts";
import { CHANNEL } from "./all.ts";
import { ARRANGED, deliverToEnterprise, noteSale } from "./arranged-sale.ts";
import { type Campaign, closeCampaign, deliverToCrowd, openCampaign } from "./campaign.ts";
import { type Delivery, deliver, type ForwardTerms, promiseOf } from "./forward-sale.ts";
import { gradedBy, listPrice } from "./own-shop.ts";
import { book, type Fair, type SaleFlow } from "./sell-harvest.ts";
import { sentFrom } from "./sent-goods.ts";

type Promised = Open<"promise.*" | "household.fieldIncome" | "household.contracted" | "shop.rating">;
type ForwardFlow = "contractSale" | "preSale" | "preSaleRefund";
type DeliveryFlow = ForwardFlow | "inputAdvance" | "campaignDeposit" | SaleFlow;

/** One way to sell ahead, as it stands in a season. */
interface Forward {
  channel: number;
  flow: "contractSale" | "preSale";
  share: number;
  advance: number;
  /** Share of a household's harvest that is good enough for it, and what it pays for a fen of harvest. */
  fitOf(i: number): number;
  priceOf(i: number): number;
}

/** The way of an enterprise's contract. */
const CONTRACT = 0;

/** The ways to sell ahead, by number; none takes what may go by the farm gate only. */
export function forwards(fair: Fair, terms: ForwardTerms): readonly Forward[] {
  const { state, settings } = fair;
  const { household, village, market } = state;
  const productOf = (i: number) => productList[village.product[household.village[i]]];
  const preSalePrice = (i: number): number => {
    const v = household.village[i];
    const made = listPrice(
      sentFrom(state, v),
      market.list[village.product[v]],
      1,
      village.station[v],
      settings,
    );
    return made * (1 - terms.presaleFee - harvestCourier(state, i, settings));
  };
  return [
    {
      channel: CHANNEL.contract,
      flow: "contractSale",
      share: settings.harvestOnline ? terms.contractShare : 0,
      advance: terms.contractAdvance,
      fitOf: () => 1 - terms.contractRejected,
      priceOf: () => terms.contractPrice,
    },
    {
      channel: CHANNEL.preSale,
      flow: "preSale",
      share: settings.harvestOnline ? terms.presoldShare : 0,
      advance: terms.presaleAdvance,
      fitOf: (i) => gradedBy(household, i, productOf(i), settings),
      priceOf: preSalePrice,
    },
  ];
}

/** How many ways to sell ahead there are besides what policies arrange. */
const WAYS = 2;

/** What was sold ahead is delivered first, as far as there is any; the advance for the rest is owed back. */
export function deliverPromises(
  fair: Fair,
  state: Promised,
  ways: ByHousehold<readonly Forward[]>,
  turn: Turn<DeliveryFlow>,
): void {
  const { promise } = state;
  const campaign = openCampaign(state);
  for (let row = 0; row < promise.count; row++)
    if (promise.way[row] < WAYS) deliverOne(fair, state, row, ways, turn);
    else deliverArranged(fair, state, row, campaign, turn);
  closeCampaign(state, campaign, turn);
  promise.count = 0;
}

function deliverOne(
  fair: Fair,
  state: Promised,
  row: number,
  ways: ByHousehold<readonly Forward[]>,
  turn: Turn<DeliveryFlow>,
): void {
  const { promise } = state;
  const { household } = fair.state;
  const i = promise.household[row];
  const forward = metBy(ways, i)[promise.way[row]];
  const price = forward.priceOf(i);
  const fit = forward.fitOf(i) * household.harvest[i];
  const delivery = deliver(promise.amount[row], fit, price, promise.advance[row]);
  settlePromise(state, i, delivery, forward, turn);
  household.harvest[i] -= delivery.delivered;
  book(fair, i, forward.channel, delivery.delivered, price * delivery.delivered);
}

/** What a policy arranged goes to its enterprise or to those who paid for it ahead. */
function deliverArranged(
  fair: Fair,
  state: Promised,
  row: number,
  campaign: Campaign,
  turn: Turn<DeliveryFlow>,
): void {
  if (state.promise.way[row] === ARRANGED.enterprise) deliverToEnterprise(fair, state, row, turn);
  else deliverToCrowd(fair, state, row, campaign, turn);
}

function settlePromise(
  { household, ledger }: Promised,
  i: number,
  { paid, refund }: Delivery,
  { flow }: Forward,
  { post, holders }: Turn<ForwardFlow>,
): void {
  const buyers = holders.of("buyers");
  post[flow](buyers, i, paid);
  const returned = Math.min(refund, Math.max(0, ledger.balances.deposit[i]));
  post.preSaleRefund(i, buyers, returned);
  household.fieldIncome[i] += paid - returned;
}

/** Part of what the next season is expected to bring is sold ahead, and part of its price is paid. */
export function promiseHarvests(
  fair: Fair,
  state: Promised,
  ways: ByHousehold<readonly Forward[]>,
  turn: Turn<ForwardFlow>,
): void {
  const { household, village } = state;
  for (let way = 0; way < WAYS; way++) {
    if (!ways.each.some((each) => each[way].share > 0)) continue;
    for (let i = 0; i < household.count; i++) {
      const forward = metBy(ways, i)[way];
      if (forward.share <= 0) continue;
      const { harvest } = productList[village.product[household.village[i]]];
      const now = harvest[turn.quarter];
      if (now <= 0 || fair.sold[i] <= 0) continue;
      const expected = (fair.sold[i] * harvest[(turn.quarter + 1) % harvest.length]) / now;
      const price = forward.priceOf(i);
      const promised = promiseOf(expected, forward.share, price, fair.state.household.priceGot[i]);
      const advance = Math.round(forward.advance * price * promised);
      turn.post[forward.flow](turn.holders.of("buyers"), i, advance);
      household.fieldIncome[i] += advance;
      if (promised <= 0) continue;
      noteSale(state, {
        household: i,
        way,
        amount: promised,
        advance,
        price: 0,
        fit: 0,
        deposit: 0,
        unpaid: false,
      });
      if (way === CONTRACT) household.contracted[i] = 1;
    }
  }
}
