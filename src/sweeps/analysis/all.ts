import { morris } from "./morris.ts";
import { pawn } from "./pawn-method.ts";
import { regression } from "./regression.ts";
import { sobol } from "./sobol.ts";

/** Every method of sensitivity analysis, by the name that `--method` takes. */
export const methods = { sobol, morris, pawn, regression };

export type MethodKey = keyof typeof methods;

export const methodKeys = Object.keys(methods) as [MethodKey, ...MethodKey[]];
