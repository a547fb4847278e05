export { addLosses, draws, normals, pass, persist, uniforms } from "./vector";
export { measureCapacities, planInputs } from "../../src/kernels/inputs";
export { bringIn } from "../../src/kernels/harvest";
