import * as luck from "../../src/kernels/luck.ts";

/** Every kernel as it is written, by name. */
export const sources: Record<string, (...args: never) => void> = { ...luck };
