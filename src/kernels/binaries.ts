/**
 * The kernels as WebAssembly, base64: the build puts them here (build/kernels.ts). Without it there are none, and the same
 * functions run as JavaScript.
 */
export const binaries: Readonly<Record<"scalar" | "simd", string>> = { scalar: "", simd: "" };

/** The kinds of every kernel's parameters, by its name, as its source declares them. */
export const signatures: Readonly<Record<string, readonly string[]>> = {};
