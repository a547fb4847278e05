import {
  type Flow,
  flowKeys,
  flows,
  type Instrument,
  type Sector,
  sectorKeys,
} from "../../src/declare/flows.ts";

/** Money of one flow between one sector and the flow: yuan a household and year. */
interface Leg<End extends string = Sector, Way extends string = Flow | "other"> {
  side: "pays" | "receives";
  sector: End;
  flow: Way;
  yuan: number;
}

/** What moves from one end through a way to another: who pays whom for what, unless said otherwise. */
export interface MoneyGraph<End extends string = Sector, Way extends string = Flow | "other"> {
  legs: readonly Leg<End, Way>[];
  /** Largest first; `other` last. */
  flows: readonly { flow: Way; yuan: number }[];
  /** Flows put together in `other`. */
  others: number;
  /** Everything that changes hands. */
  total: number;
}

interface MoneyAsked {
  /** Flows × sectors in fen, summed over `years`; received is positive. */
  matrix: ArrayLike<number>;
  households: number;
  years: number;
  instrument?: Instrument;
  /** So many flows by name; the smaller ones become one. */
  most?: number;
}

const FEN = 100;
const MOST = 16;
/** Channels of the harvest that money of two sectors passes through: they have their names, however small. */
const CHANNELS: readonly Flow[] = [
  "farmGateSale",
  "contractSale",
  "preSale",
  "liveSale",
  "onlineSale",
  "settlement",
];

/**
 * Who pays and who receives, flow by flow. The rows of the matrix sum to zero, so both sides of every flow are
 * equal and nothing has to be apportioned between payers and receivers.
 */
export function moneyGraph({
  matrix,
  households,
  years,
  instrument = "deposit",
  most = MOST,
}: MoneyAsked): MoneyGraph {
  const width = sectorKeys.length;
  const yuan = (fen: number): number => Math.abs(fen) / FEN / households / years;
  const legs: Leg[] = [];
  flowKeys.forEach((flow, f) => {
    if (flows[flow].instrument !== instrument || flow === "opening") return;
    sectorKeys.forEach((sector, s) => {
      const fen = matrix[f * width + s];
      if (fen !== 0) legs.push({ side: fen < 0 ? "pays" : "receives", sector, flow, yuan: yuan(fen) });
    });
  });
  const sizes = new Map<Flow | "other", number>();
  for (const { side, flow, yuan: size } of legs)
    if (side === "pays") sizes.set(flow, (sizes.get(flow) ?? 0) + size);
  const ordered = [...sizes].map(([flow, size]) => ({ flow, yuan: size })).sort((a, b) => b.yuan - a.yuan);
  const total = ordered.reduce((sum, { yuan: size }) => sum + size, 0);
  if (ordered.length <= most) return { legs, flows: ordered, others: 0, total };
  const channels = ordered.filter(({ flow }) => CHANNELS.includes(flow as Flow));
  const largest = ordered.filter((each) => !channels.includes(each));
  const room = Math.max(0, most - 1 - channels.length);
  const channelsShown = ordered.filter((each) => channels.includes(each) || largest.indexOf(each) < room);
  const rest = largest.slice(room);
  const names = new Set(channelsShown.map(({ flow }) => flow));
  const other = { flow: "other" as const, yuan: rest.reduce((sum, { yuan: size }) => sum + size, 0) };
  return { legs: merged(legs, names), flows: [...channelsShown, other], others: rest.length, total };
}

/** Legs of flows that have no name of their own, put together by sector. */
function merged(legs: readonly Leg[], named: ReadonlySet<Flow | "other">): Leg[] {
  const made = new Map<string, Leg>();
  for (const leg of legs) {
    const flow = named.has(leg.flow) ? leg.flow : "other";
    const key = `${leg.side} ${leg.sector} ${flow}`;
    made.set(key, { ...leg, flow, yuan: (made.get(key)?.yuan ?? 0) + leg.yuan });
  }
  return [...made.values()];
}
