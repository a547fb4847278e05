import { productKeys } from "../../src/declare/products.ts";
import type { ChannelKey } from "../../src/model/state/channels/all.ts";
import type { MoneyGraph } from "../charts/sankey-graph.ts";

type HarvestEnd = (typeof productKeys)[number] | "online" | "offline";
type HarvestGraph = MoneyGraph<HarvestEnd, ChannelKey>;

const FEN = 100;

/** What the page knows of a channel. */
interface ChannelFacts {
  key: ChannelKey;
  online: boolean;
}

interface HarvestAsked {
  /** Products × channels in fen, summed over `years`. */
  sold: ArrayLike<number>;
  /** In the order of their numbers. */
  channels: readonly ChannelFacts[];
  households: number;
  years: number;
}

/** What the harvest brought its producers by product, channel and whether that is online; yuan a household and year. */
export function harvestGraph({ sold, channels, households, years }: HarvestAsked): HarvestGraph {
  const yuan = (product: number, channel: number): number =>
    (sold[product * channels.length + channel] ?? 0) / FEN / households / years;
  const ways = channels
    .map(({ key, online }, c) => {
      const parts = productKeys.map((product, p) => ({ product, yuan: yuan(p, c) }));
      return { flow: key, online, parts, yuan: parts.reduce((sum, part) => sum + part.yuan, 0) };
    })
    .filter((way) => way.yuan > 0)
    .sort((a, b) => b.yuan - a.yuan);
  const legs = ways.flatMap(({ flow, online, parts, yuan: size }): HarvestGraph["legs"] => [
    ...parts
      .filter((part) => part.yuan > 0)
      .map(({ product, yuan: part }) => ({ side: "pays" as const, sector: product, flow, yuan: part })),
    { side: "receives", sector: online ? "online" : "offline", flow, yuan: size },
  ]);
  const flows = ways.map(({ flow, yuan: size }) => ({ flow, yuan: size }));
  return { legs, flows, others: 0, total: flows.reduce((sum, { yuan: size }) => sum + size, 0) };
}
