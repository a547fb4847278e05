export { pass, persist, uniforms } from "../../src/kernels/luck";
