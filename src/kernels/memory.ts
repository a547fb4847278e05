import { binaries } from "./binaries.ts";

/** What is used of WebAssembly; neither every browser nor the language's own types have it. */
interface Compiler {
  validate(code: Uint8Array): boolean;
  Module: new (code: Uint8Array) => object;
  Instance: new (module: object) => { exports: Exports };
}
interface Exports {
  memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  [kernel: string]: unknown;
}

/** Bytes below which the kernels keep their own tables. */
export const SPARE = 65_536;
const PAGE = 65_536;

/** How kernels run: as JavaScript, or as WebAssembly without or with its vector instructions. */
export type Form = "javascript" | "scalar" | "simd";

/** WebAssembly's memory and kernels, of which a worker has one. */
export interface Machine {
  /** Bytes of a row of a kind of column. */
  width(kind: string): number;
  /** A column of a kind in the memory; gone stale with the next `reserve`. */
  view(
    kind: string,
    place: number,
    length: number,
  ): Uint8Array | Uint16Array | Int32Array | Float32Array | Float64Array;
  /** Makes room for so many bytes in all; false where there is none. */
  reserve(bytes: number): boolean;
  call(name: string, args: readonly number[]): void;
}

/** By kind, of columns that are written and of such as are only seen. */
const columns = {
  Bytes: Uint8Array,
  SeenBytes: Uint8Array,
  Shorts: Uint16Array,
  SeenShorts: Uint16Array,
  Wholes: Int32Array,
  SeenWholes: Int32Array,
  Singles: Float32Array,
  SeenSingles: Float32Array,
  Doubles: Float64Array,
  SeenDoubles: Float64Array,
};

const storageOf = (kind: string) => columns[kind as keyof typeof columns];

let chosen: Form | undefined;
let current: Machine | undefined;

/** What kernels run in, or none where they run as JavaScript: tried once, since a page may forbid what the browser knows. */
export function machine(): Machine | undefined {
  if (chosen === undefined) useBest();
  return current;
}

/** The form that kernels run in. */
export function form(): Form {
  machine();
  return chosen ?? "javascript";
}

function useBest(): void {
  for (const best of ["simd", "scalar"] as const) if (use(best)) return;
  use("javascript");
}

/** Has kernels run in a form from now on; false, and nothing changed, where it is not to be had. */
export function use(wanted: Form): boolean {
  const made = wanted === "javascript" ? undefined : build(binaries[wanted]);
  if (wanted !== "javascript" && !made) return false;
  chosen = wanted;
  current = made;
  return true;
}

function build(text: string): Machine | undefined {
  try {
    const code = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const { WebAssembly: compiler }: { WebAssembly?: Compiler } = globalThis as object;
    if (!compiler || code.length === 0 || !compiler.validate(code)) return;
    return machineOf(new compiler.Instance(new compiler.Module(code)).exports);
  } catch {
    // Refused by the page's policy, or no room: the same functions run as JavaScript.
  }
}

function machineOf({ memory, ...exported }: Exports): Machine {
  const kernels = exported as Record<string, (...args: number[]) => void>;
  return {
    width: (kind) => storageOf(kind).BYTES_PER_ELEMENT,
    view: (kind, place, length) => new (storageOf(kind))(memory.buffer, place, length),
    reserve(bytes) {
      const short = bytes - memory.buffer.byteLength;
      try {
        if (short > 0) memory.grow(Math.ceil(short / PAGE));
        return true;
      } catch {
        return false;
      }
    },
    call: (name, args) => kernels[name](...args),
  };
}
