export { addLosses, draws, normals, pass, persist, uniforms } from "./vector";
export { measureCapacities, planInputs } from "../../src/kernels/inputs";
export { farm } from "../../src/kernels/harvest";
export { earn } from "../../src/kernels/incomes";
export { spend } from "../../src/kernels/spending";
