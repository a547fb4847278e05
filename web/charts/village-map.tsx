import { useMemo } from "preact/hooks";
import { textWidth } from "../../src/report/layout/text-width.ts";
import { grouped, percent } from "../set/numbers.ts";
import { chartText } from "./chart-text.ts";
import { Drawing } from "./drawing.tsx";
import { dotsPath } from "./paths.ts";
import type { Table } from "./table.ts";
import { type Disc, homePlace, type MapVillage, villageDiscs } from "./village-places.ts";

/** What is marked of a household at the end of a season, as bits of its byte. */
export const STANDING = { poor: 1, loan: 2, shop: 4, lifted: 8 } as const;
const standings = ["poor", "loan", "shop", "lifted"] as const;

/** One byte a household by row, villages one after another, for every season. */
export interface Film {
  villages: readonly MapVillage[];
  frames: readonly Uint8Array[];
}

interface VillageMapProps {
  film: Film;
  /** From 0. */
  season: number;
  width: number;
  height: number;
}

const KEY_LINE = 16;
const KEY_GAP = 30;
const KEY_SIZE = 11;

/** The county's households as dots in their villages, marked by how they stand at the end of a season. */
export function VillageMap({ film, season, width, height }: VillageMapProps) {
  const { villages } = film;
  const entries = keyEntries(width);
  const room = height - 6 - KEY_LINE * (1 + Math.max(...entries.map(({ line }) => line)));
  const map = useMemo(() => {
    const laid = villageDiscs(villages, width, room);
    return { ...laid, homes: homesOf(villages, laid.discs, laid.dot) };
  }, [villages, width, room]);
  const ground = useMemo(() => <Ground {...map} width={width} height={room} />, [map, width, room]);
  const frame = film.frames[season];
  const dot = Math.max(1.2, map.dot);
  return (
    <Drawing kind="village-map" width={width} height={height}>
      {ground}
      {frame && <Homes homes={map.homes} frame={frame} dot={dot} />}
      <Distances {...map} width={width} height={room} />
      <MapKey entries={entries} top={room + 6} />
    </Drawing>
  );
}

type Place = readonly [number, number];

function homesOf(villages: readonly MapVillage[], discs: readonly Disc[], dot: number): Place[] {
  const homes: Place[] = [];
  villages.forEach(({ households }, v) => {
    for (let k = 0; k < households; k++) homes.push(homePlace(discs[v], k, dot));
  });
  return homes;
}

interface HomesProps {
  homes: readonly Place[];
  frame: Uint8Array;
  dot: number;
}

/** A path a mark: rings around loans, squares around shops, dark dots for poverty, grey for lifted households. */
function Homes({ homes, frame, dot }: HomesProps) {
  const of = (wanted: (byte: number) => boolean): Place[] => homes.filter((_, i) => wanted(frame[i] ?? 0));
  const poor = (byte: number): boolean => (byte & STANDING.poor) !== 0;
  const lifted = (byte: number): boolean => (byte & STANDING.lifted) !== 0;
  return (
    <g fill="none" stroke-linecap="round">
      <path
        class="home loan"
        d={dotsPath(of((byte) => (byte & STANDING.loan) !== 0))}
        stroke-width={dot * 1.75}
      />
      <path class="home other" d={dotsPath(of((byte) => !poor(byte) && !lifted(byte)))} stroke-width={dot} />
      <path class="home lifted" d={dotsPath(of((byte) => !poor(byte) && lifted(byte)))} stroke-width={dot} />
      <path class="home poor" d={dotsPath(of(poor))} stroke-width={dot * 1.1} />
      <path
        class="home shop"
        d={squares(
          of((byte) => (byte & STANDING.shop) !== 0),
          dot,
        )}
        stroke-width="1.2"
      />
    </g>
  );
}

function squares(places: readonly Place[], dot: number): string {
  const half = dot * 0.95;
  const side = (2 * half).toFixed(1);
  let path = "";
  for (const [x, y] of places)
    path += `M${(x - half).toFixed(1)} ${(y - half).toFixed(1)}h${side}v${side}h-${side}z`;
  return path;
}

interface GroundProps {
  discs: readonly Disc[];
  perKilometre: number;
  width: number;
  height: number;
}

const RINGS = [5, 10, 20, 30, 40, 60, 80];
const MOST_RINGS = 2;

/** Villages and the county town, with the kilometres around it. */
function Ground({ discs, perKilometre, width, height }: GroundProps) {
  const [cx, cy] = [width / 2, height / 2];
  const rings = ringsOf(perKilometre, width, height);
  return (
    <g>
      {rings.map((km) => (
        <circle key={km} class="ring" cx={cx} cy={cy} r={km * perKilometre} />
      ))}
      {discs.map(({ x, y, r }, v) => (
        <circle key={v} class="village" cx={x} cy={y} r={r + 1} />
      ))}
      <rect class="town" x={cx - 5} y={cy - 5} width="10" height="10" />
    </g>
  );
}

const ringsOf = (perKilometre: number, width: number, height: number): number[] =>
  RINGS.filter((km) => km * perKilometre < Math.min(width, height) / 2).slice(-MOST_RINGS);

/** Names of the rings and the town, above the dots. */
function Distances({ perKilometre, width, height }: Omit<GroundProps, "discs">) {
  const text = chartText.value.map;
  const [cx, cy] = [width / 2, height / 2];
  return (
    <g>
      {ringsOf(perKilometre, width, height).map((km) =>
        cy - km * perKilometre > 6 ? (
          <text key={km} class="tick halo" x={cx} y={cy - km * perKilometre + 4} text-anchor="middle">
            {text.kilometres(km)}
          </text>
        ) : null,
      )}
      <text class="halo" x={cx + 9} y={cy + 4}>
        {text.town}
      </text>
    </g>
  );
}

interface KeyEntry {
  byte: number;
  name: string;
  x: number;
  line: number;
}

/** The marks and what they mean, in as many lines as the width needs. */
function keyEntries(width: number): KeyEntry[] {
  const text = chartText.value.map;
  const marks: [number, string][] = [
    [0, text.other],
    [STANDING.lifted, text.lifted],
    [STANDING.poor, text.poor],
    [STANDING.loan, text.loan],
    [STANDING.shop, text.shop],
  ];
  let x = 4;
  let line = 0;
  return marks.map(([byte, name]) => {
    const room = textWidth(name, KEY_SIZE) + KEY_GAP;
    if (x > 4 && x + room > width) {
      x = 4;
      line++;
    }
    x += room;
    return { byte, name, x: x - room, line };
  });
}

/** Within the drawing, so that its files have it too. */
const MapKey = ({ entries, top }: { entries: readonly KeyEntry[]; top: number }) => (
  <g>
    {entries.map(({ byte, name, x, line }) => (
      <g key={byte} transform={`translate(${x.toFixed(1)} ${top + line * KEY_LINE})`}>
        <Homes homes={[[6, 6]]} frame={Uint8Array.of(byte)} dot={6.5} />
        <text x="16" y="10">
          {name}
        </text>
      </g>
    ))}
  </g>
);

const counted = (frame: Uint8Array, from: number, to: number, bit: number): number => {
  let count = 0;
  for (let i = from; i < to; i++) if (frame[i] & bit) count++;
  return count;
};

/** Village by village, how many households are marked with what. */
export function mapTable({ villages, frames }: Film, season: number): Table {
  const text = chartText.value.map;
  const frame = frames[season] ?? new Uint8Array();
  let from = 0;
  const rows = villages.map(({ distance, town, households }, v) => {
    const [start, end] = [from, from + households];
    from = end;
    const marks = standings.map((standing) => counted(frame, start, end, STANDING[standing]));
    const km = [distance, town].map((value) => Number(value.toFixed(1)));
    return [text.village(v + 1), ...km, households, ...marks];
  });
  const head = [text.villageColumn, text.distance, text.townDistance, text.households];
  return { head: [...head, ...standings.map((standing) => text[standing])], rows };
}

export function mapSummary({ villages, frames }: Film, season: number): string {
  const text = chartText.value;
  const frame = frames[season] ?? new Uint8Array();
  const parts = (["poor", "loan", "shop"] as const).map((standing) => {
    const n = counted(frame, 0, frame.length, STANDING[standing]);
    return text.map.part(text.map[standing], grouped(n), percent(n / Math.max(1, frame.length)));
  });
  return text.map.summary(text.season(Math.floor(season / 4) + 1, (season % 4) + 1), villages.length, parts);
}
