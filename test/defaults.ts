import * as z from "zod/mini";
import type { Parameters, Values } from "../src/declare/parameter.ts";

/** The plain values of a group of parameters at their defaults. */
export const defaultsOf = <P extends Parameters>(declared: P): Values<P> =>
  Object.fromEntries(
    Object.entries(declared).map(([name, type]) => [name, z.parse(type, undefined)]),
  ) as Values<P>;
