export { draws, normals, pass, persist, uniforms } from "../../src/kernels/luck";
export { measureCapacities, planInputs } from "../../src/kernels/inputs";
export { addLosses } from "../../src/kernels/ridge";
export { farm } from "../../src/kernels/harvest";
export { earn } from "../../src/kernels/incomes";
export { spend } from "../../src/kernels/spending";
