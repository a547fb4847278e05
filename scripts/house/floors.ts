import { posix } from "node:path";
import { type Source, walk } from "./syntax.ts";

/** The room of a wing that a file stands in: a folder right under it, or the wing itself. */
const roomIn = (wing: string, path: string): string =>
  posix
    .dirname(path)
    .split("/")
    .slice(0, wing.split("/").length + 1)
    .join("/");

/** The rooms that each room takes from, itself left out. */
function groundsOf(wing: string, sources: readonly Source[]): Map<string, Set<string>> {
  const grounds = new Map(sources.map(({ path }) => [roomIn(wing, path), new Set<string>()]));
  for (const { path, tree } of sources)
    walk(tree, ({ source }) => {
      const from = (source as { value?: unknown } | undefined)?.value;
      if (typeof from !== "string" || !from.startsWith(".")) return;
      const here = roomIn(wing, path);
      const there = roomIn(wing, posix.join(posix.dirname(path), from));
      if (there !== here && grounds.has(there)) grounds.get(here)?.add(there);
    });
  return grounds;
}

/** Rooms that can be reached from one. */
function reachedFrom(room: string, grounds: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const reached = new Set<string>();
  const next = [room];
  for (const each of next)
    for (const to of grounds.get(each) ?? [])
      if (!reached.has(to)) {
        reached.add(to);
        next.push(to);
      }
  return reached;
}

/** Rooms of a wing, and its floors: the longest way down from room to room. Rooms that take from one another share one. */
export function roomsAndFloors(wing: string, sources: readonly Source[]): [rooms: number, floors: number] {
  const grounds = groundsOf(wing, sources);
  const reached = new Map([...grounds.keys()].map((room) => [room, reachedFrom(room, grounds)]));
  const below = (room: string): string[] =>
    [...(reached.get(room) ?? [])].filter((to) => to !== room && !reached.get(to)?.has(room));
  const floors = new Map<string, number>();
  const floorOf = (room: string): number => {
    const floor = floors.get(room) ?? 1 + Math.max(0, ...below(room).map(floorOf));
    floors.set(room, floor);
    return floor;
  };
  return [grounds.size, Math.max(0, ...[...grounds.keys()].map(floorOf))];
}
