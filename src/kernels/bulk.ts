import type { i32 } from "../math/machine.ts";
import { signatures } from "./binaries.ts";
import { type Machine, machine, SPARE, use } from "./memory.ts";

/** What a kernel is handed: numbers, and columns. */
type Argument = number | { readonly [row: i32]: number; readonly length: i32 };

/**
 * A kernel by its name: in WebAssembly where that is to be had, and else `plain`, the same function in JavaScript. Columns
 * go into its memory and those that it may write come back.
 */
export function bulk<A extends readonly Argument[]>(
  name: string,
  plain: (...args: A) => void,
): (...args: A) => void {
  return (...args) => {
    const at = machine();
    if (at && run(at, name, args)) return;
    // Without room now, there will be none later.
    if (at) use("javascript");
    plain(...args);
  };
}

/** False, and nothing written, where there is no room for the columns. */
function run(at: Machine, name: string, args: readonly Argument[]): boolean {
  const kinds = signatures[name];
  let top = SPARE;
  const places = args.map((arg, k) => {
    if (typeof arg === "number") return arg;
    const place = top;
    top += 16 * Math.ceil((arg.length * at.width(kinds[k])) / 16);
    return place;
  });
  if (!at.reserve(top)) return false;
  args.forEach((arg, k) => {
    if (typeof arg !== "number") at.view(kinds[k], places[k], arg.length).set(arg);
  });
  at.call(name, places);
  args.forEach((arg, k) => {
    if (isWritten(kinds[k], arg)) arg.set(at.view(kinds[k], places[k], arg.length));
  });
  return true;
}

type Column = Uint8Array | Uint16Array | Int32Array | Float32Array | Float64Array;

const isWritten = (kind: string, arg: Argument): arg is Column =>
  ArrayBuffer.isView(arg) && !kind.startsWith("Seen");
