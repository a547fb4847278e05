import { z } from "zod";
import type { sources } from "./sources.ts";

/** Every unit in which a parameter or a column may be declared. */
export type Unit =
  | "share"
  | "per year"
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

export type ParameterDeclaration = Names &
  Origin & {
    unit: Unit;
    /** Where an informed person would look for the value; inside [min, max]. */
    plausible?: readonly [number, number];
    /** The step of a slider. */
    step?: number;
    /** `basic` parameters are offered first. */
    level?: "basic" | "more";
  };

/** What the schema knows of each declared parameter besides its type, range and default. */
export const declarations = z.registry<ParameterDeclaration>();

type Number_ = ParameterDeclaration & { value: number; min: number; max: number; whole?: boolean };

/** Declares a number, once: type, range, default, unit, names, source and grade. */
export function parameter({ value, min, max, whole, ...declaration }: Number_): z.ZodDefault<z.ZodNumber> {
  const number = (whole ? z.number().int() : z.number()).min(min).max(max).default(value);
  return number.register(declarations, declaration);
}

/** Declares a switch. */
export function toggle({
  value,
  ...declaration
}: ParameterDeclaration & { value: boolean }): z.ZodDefault<z.ZodBoolean> {
  return z.boolean().default(value).register(declarations, declaration);
}

/** Declares a choice among names. */
export function choice<const T extends readonly [string, ...string[]]>(
  options: T,
  { value, ...declaration }: ParameterDeclaration & { value: T[number] },
) {
  const schema = z.enum(options as unknown as Record<T[number], T[number]>).default(value as never);
  return schema.register(declarations, declaration);
}

export type Parameters = Record<string, z.ZodType>;

/** The plain values of a group of parameters, as an equation reads them. */
export type Values<P extends Parameters> = { readonly [K in keyof P]: z.output<P[K]> };
