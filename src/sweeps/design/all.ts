import { grid } from "./grid.ts";
import { latinHypercube } from "./latin-hypercube.ts";
import { morris } from "./morris.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { random } from "./random.ts";
import { saltelli } from "./saltelli.ts";
import { sobol } from "./sobol.ts";
import { table } from "./table.ts";

/** Every design, by the `kind` under which a study names it. */
export const designs = { grid, latinHypercube, sobol, saltelli, morris, oneAtATime, random, table };

export type DesignKind = keyof typeof designs;

export const designKinds = Object.keys(designs) as [DesignKind, ...DesignKind[]];
