import { sankey as layOut, type SankeyLink, type SankeyNode, sankeyLinkHorizontal } from "d3-sankey";
import { type Flow, flows, type Sector, sectors } from "../../src/declare/flows.ts";
import { fitted, textWidth } from "../../src/report/layout/text-width.ts";
import { named } from "../browser/language.ts";
import { grouped, yuan } from "../set/numbers.ts";
import { chartText } from "./chart-text.ts";
import { Drawing } from "./drawing.tsx";
import { labelPlaces } from "./label-places.ts";
import type { MoneyGraph } from "./sankey-graph.ts";
import type { Table } from "./table.ts";

interface Place {
  id: string;
  name: string;
  column: 0 | 1 | 2;
}
interface Leg {
  own: boolean;
}
type Node = SankeyNode<Place, Leg>;
type Link = SankeyLink<Place, Leg>;
type Graph = MoneyGraph<string, string>;

/** What the ends and the ways of a graph are called, its three columns, and whose streams stand out. */
export interface SankeyNames {
  columns: readonly [string, string, string];
  end(key: string): string;
  way(key: string): string;
  own(end: string, way: string): boolean;
}

interface SankeyProps {
  graph: Graph;
  /** Those of the flows of money, if none are given. */
  names?: SankeyNames;
  width: number;
  height: number;
}

const NODE = 9;
const TOP = 22;
const GAP = 13;

export const flowName = (flow: Flow | "other", others: number): string =>
  flow === "other" ? chartText.value.sankey.other(others) : named(flows[flow]);

const sectorName = (sector: Sector): string => named(sectors[sector]);

/** Who pays whom for what. */
function moneyNames({ others }: Pick<Graph, "others">): SankeyNames {
  const { payer, reason, receiver } = chartText.value.sankey;
  return {
    columns: [payer, reason, receiver],
    end: (sector) => sectorName(sector as Sector),
    way: (flow) => flowName(flow as Flow | "other", others),
    own: (sector) => sector === "households",
  };
}

/** What moves in one year: who pays on the left, what for in the middle, who receives on the right. */
export function Sankey({ graph, names = moneyNames(graph), width, height }: SankeyProps) {
  if (graph.total === 0) return <Drawing width={width} height={height} />;
  const narrow = width < 520;
  const ends = graph.legs.map(({ sector }) => names.end(sector));
  const widest = Math.max(40, ...ends.map((name) => textWidth(narrow ? name : `${name} 00,000`, 11))) + 10;
  const side = narrow ? Math.min(widest, width * 0.22) : widest;
  const room = narrow ? [side - 8, width / 2 - side - 20, side - 8] : undefined;
  const laid = placed(graph, names, [side, TOP, width - side, height - 6]);
  const columns = [0, 1, 2].map((column) => laid.nodes.filter((node) => node.column === column));
  return (
    <Drawing kind="sankey" width={width} height={height}>
      {names.columns.map((title, c) => (
        <text
          key={title}
          class="heading"
          x={[side + NODE, width / 2, width - side - NODE][c]}
          y="12"
          text-anchor={["end", "middle", "start"][c]}
        >
          {title}
        </text>
      ))}
      {laid.links.map((link, l) => (
        <path
          key={l}
          class={link.own ? "stream own" : "stream"}
          d={sankeyLinkHorizontal<Place, Leg>()(link) ?? ""}
          stroke-width={Math.max(0.6, link.width ?? 0)}
        />
      ))}
      {columns.map((nodes, column) => (
        <Column key={column} nodes={nodes} column={column} height={height} room={room?.[column]} />
      ))}
    </Drawing>
  );
}

interface ColumnProps {
  nodes: readonly Node[];
  column: number;
  height: number;
  /** For names, where there is none for figures. */
  room?: number;
}

function Column({ nodes, column, height, room }: ColumnProps) {
  const middles = nodes.map(({ y0 = 0, y1 = 0 }) => (y0 + y1) / 2);
  const places = labelPlaces(middles, GAP, [TOP + 4, height - 8]);
  return (
    <g>
      {nodes.map(({ id, name, value = 0, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }, n) => (
        <g key={id}>
          <rect class="node" x={x0} y={y0} width={x1 - x0} height={Math.max(1, y1 - y0)} />
          {Math.abs(places[n] - middles[n]) > 3 && (
            <path
              class="leader"
              d={`M${column === 0 ? x0 : x1} ${middles[n].toFixed(1)}L${column === 0 ? x0 - 5 : x1 + 5} ${places[n].toFixed(1)}`}
            />
          )}
          <text
            class={column === 1 ? "halo" : undefined}
            x={column === 0 ? x0 - 7 : x1 + 7}
            y={places[n] + 4}
            text-anchor={column === 0 ? "end" : "start"}
          >
            {room === undefined ? `${name} ${grouped(value)}` : fitted(name, 11, room)}
          </text>
        </g>
      ))}
    </g>
  );
}

function placed(
  { legs, flows: order }: Graph,
  names: SankeyNames,
  extent: readonly [number, number, number, number],
) {
  const rank = new Map(order.map(({ flow }, n) => [flow, n]));
  const nodes = new Map<string, Place>();
  for (const { flow } of order) nodes.set(flow, { id: flow, name: names.way(flow), column: 1 });
  const links = legs.map(({ side, sector, flow, yuan: value }) => {
    const id = `${side} ${sector}`;
    nodes.set(id, { id, name: names.end(sector), column: side === "pays" ? 0 : 2 });
    const [source, target] = side === "pays" ? [id, flow] : [flow, id];
    return { source, target, value, own: names.own(sector, flow) };
  });
  const [left, top, right, bottom] = extent;
  return layOut<Place, Leg>()
    .nodeId(({ id }) => id)
    .nodeAlign((node: Node) => node.column)
    .nodeWidth(NODE)
    .nodePadding(Math.min(12, (bottom - top) / (2 * order.length)))
    .nodeSort((a: Node, b: Node) =>
      a.column === 1 ? rank.get(a.id)! - rank.get(b.id)! : (b.value ?? 0) - (a.value ?? 0),
    )
    .extent([
      [left, top],
      [right, bottom],
    ])({ nodes: [...nodes.values()].map((node) => ({ ...node })), links: links as unknown as Link[] });
}

export function sankeyTable(graph: Graph, names: SankeyNames = moneyNames(graph)): Table {
  const [payer, reason, receiver] = names.columns;
  const rows = graph.flows.flatMap(({ flow }) => {
    const of = (side: string): (string | number)[][] =>
      graph.legs
        .filter((leg) => leg.flow === flow && leg.side === side)
        .sort((a, b) => b.yuan - a.yuan)
        .map((leg) => [
          names.way(flow),
          side === "pays" ? names.end(leg.sector) : "",
          side === "receives" ? names.end(leg.sector) : "",
          Number(leg.yuan.toFixed(2)),
        ]);
    return [...of("pays"), ...of("receives")];
  });
  return { head: [reason, payer, receiver, chartText.value.sankey.amount], rows };
}

export function sankeySummary({ legs, flows: order, others, total }: MoneyGraph): string {
  const text = chartText.value.sankey;
  const [first] = order;
  if (!first) return text.nothing;
  const largest = (side: string): string =>
    [...legs]
      .filter((leg) => leg.flow === first.flow && leg.side === side)
      .sort((a, b) => b.yuan - a.yuan)
      .slice(0, 1)
      .map(({ sector }) => sectorName(sector))
      .join("");
  return text.summary(
    yuan(total),
    largest("pays"),
    largest("receives"),
    flowName(first.flow, others),
    yuan(first.yuan),
  );
}
