import type { Names } from "../declare/parameter.ts";
import { lenders as types } from "../model/lenders/all.ts";

/** A scenario, or its plain data, in which titles may be left out. */
export interface WithLenders {
  readonly lenders?: unknown;
}

type PlainLenders = Readonly<Record<string, Partial<Names> & { like?: string }>>;

/** What a lender is called: as its scenario says, else as its type is declared, else by its key. */
export function lenderTitle(name: string, { lenders }: WithLenders): Names {
  const plain = (lenders ?? {}) as PlainLenders;
  const own = Object.hasOwn(plain, name) ? plain[name] : {};
  const like = own.like ?? name;
  const shape = Object.hasOwn(types, like) ? types[like as keyof typeof types].shape : undefined;
  return {
    en: own.en ?? shape?.en.parse(undefined) ?? name,
    zh: own.zh ?? shape?.zh.parse(undefined) ?? name,
  };
}
