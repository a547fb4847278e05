/** How many workers play; they share the memory that what they keep may take. */
export const cores = Math.max(1, Math.min(16, globalThis.navigator?.hardwareConcurrency || 2));
