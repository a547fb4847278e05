import type { Names } from "../../src/declare/parameter.ts";

/** How much of what was not understood is shown. */
export const SHOWN = 24;

/** What a reader of a link should be told. */
export type Note =
  | { kind: "version"; theirs: string; changed?: readonly string[] }
  | { kind: "gone"; key: string }
  | { kind: "value"; path: string; text: string }
  | { kind: "county"; text: string }
  | { kind: "arm"; text: string }
  | { kind: "household"; text: string; most: number }
  | { kind: "file"; title: Names }
  | { kind: "long" };
