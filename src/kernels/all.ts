import { bulk } from "./bulk.ts";
import * as harvest from "./harvest.ts";
import * as incomes from "./incomes.ts";
import * as inputs from "./inputs.ts";
import * as luck from "./luck.ts";
import * as ridge from "./ridge.ts";
import * as spending from "./spending.ts";

/** Every kernel, as the model calls it. */
export const uniforms = bulk("uniforms", luck.uniforms);
export const draws = bulk("draws", luck.draws);
export const normals = bulk("normals", luck.normals);
export const persist = bulk("persist", luck.persist);
export const pass = bulk("pass", luck.pass);
export const measureCapacities = bulk("measureCapacities", inputs.measureCapacities);
export const planInputs = bulk("planInputs", inputs.planInputs);
export const addLosses = bulk("addLosses", ridge.addLosses);
export const farm = bulk("farm", harvest.farm);
export const earn = bulk("earn", incomes.earn);
export const spend = bulk("spend", spending.spend);
