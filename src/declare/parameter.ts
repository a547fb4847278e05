import * as z from "zod/mini";
import type { sources } from "./sources.ts";

/** Every unit in which a parameter or a column may be declared. */
export type Unit =
  | "share"
  | "per year"
  | "per day"
  | "per season"
  | "yuan"
  | "yuan per year"
  | "yuan per season"
  | "yuan per km"
  | "fen"
  | "days"
  | "days per km"
  | "seasons"
  | "years"
  | "km"
  | "mu"
  | "persons"
  | "workers"
  | "households"
  | "villages"
  | "count"
  | "times"
  | "log points"
  | "log-odds"
  | "standard deviations"
  | "exponent"
  | "flag"
  | "code"
  | "row";

/** A: read in a source; B: derived from such; C: weak or recalled; D: assumed. */
export type Grade = "A" | "B" | "C" | "D";

export type SourceKey = keyof typeof sources;

/** Where a value comes from. What is assumed says why, and is graded D. */
export type Origin = { source: SourceKey; grade: Grade } | { source: `assumed: ${string}`; grade: "D" };

export interface Names {
  en: string;
  zh: string;
}

/** How a slider for a number goes; without it, in round steps around what is plausible. */
export interface Slider {
  /** Where it begins and ends; the number itself may lie outside, within its range. */
  track?: readonly [number, number];
  step?: number;
}

export type ParameterDeclaration = Names &
  Origin &
  Slider & {
    unit: Unit;
    /** Where an informed person would look for the value; inside [min, max]. */
    plausible?: readonly [number, number];
    /** The unit for a hundred households of what is declared for one, where a reader is told that instead. */
    perHundred?: Names;
    /** The figure that turns its policy on: at zero it is as if there were none. */
    main?: true;
    /** `basic` parameters are offered first. */
    level?: "basic" | "more";
  };

/** What the schema knows of each declared parameter besides its type, range and default. */
export const declarations = z.registry<ParameterDeclaration>();

type Number_ = ParameterDeclaration & { value: number; min: number; max: number; whole?: boolean };

/** Declares a number, once: type, range, default, unit, names, source and grade. */
export function parameter({
  value,
  min,
  max,
  whole,
  ...declaration
}: Number_): z.ZodMiniDefault<z.ZodMiniNumber> {
  const bounds = [z.minimum(min), z.maximum(max)];
  const number = z.number().check(...(whole ? [z.int()] : []), ...bounds);
  return z._default(number, value).register(declarations, declaration);
}

/** Declares a switch. */
export function toggle({
  value,
  ...declaration
}: ParameterDeclaration & { value: boolean }): z.ZodMiniDefault<z.ZodMiniBoolean> {
  return z._default(z.boolean(), value).register(declarations, declaration);
}

/** Declares a choice among names. */
export function choice<const T extends readonly [string, ...string[]]>(
  options: T,
  { value, ...declaration }: ParameterDeclaration & { value: T[number] },
) {
  const names = z.enum(options as unknown as Record<T[number], T[number]>);
  return z._default(names, value as never).register(declarations, declaration);
}

export type Parameters = Record<string, z.core.$ZodType>;

/** The plain values of a group of parameters, as an equation reads them. */
export type Values<P extends Parameters> = { readonly [K in keyof P]: z.output<P[K]> };
