export { pass, persist, uniforms } from "./vector";
