declare module "virtual:counties" {
  import type { Names } from "../src/declare/parameter.ts";

  const counties: readonly { name: string; title: Names; about: Names; plain: Record<string, unknown> }[];
  export default counties;
}
declare module "virtual:names" {
  import type { Names } from "../src/declare/parameter.ts";
  import type { Metric } from "../src/model/metrics/metric.ts";

  const names: {
    modelVersion: string;
    metrics: Record<string, Omit<Metric, "measure">>;
    features: Record<string, Names>;
    units: Record<string, Names>;
    /** Policies and shocks. */
    steps: Record<string, Names>;
  };
  export default names;
}
declare module "virtual:basics" {
  import type { Row } from "../src/scenario/rows.ts";

  const basics: readonly Row[];
  export default basics;
}
declare module "virtual:parameters" {
  import type { Row } from "../src/scenario/rows.ts";

  const parameters: readonly Row[];
  export default parameters;
}
declare module "virtual:sources" {
  import type { sources as declared } from "../src/declare/sources.ts";

  const sources: typeof declared;
  export default sources;
}
declare module "virtual:scenarios" {
  const scenarios: Readonly<Record<string, unknown>>;
  export default scenarios;
}
declare module "virtual:sensitivity" {
  import type { Ends } from "../build/sensitivity-ends.ts";

  const sensitivity: Readonly<Record<string, Ends>>;
  export default sensitivity;
}
