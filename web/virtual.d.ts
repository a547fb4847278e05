// Types are named in place: an import within such a declaration would find nothing, and say nothing.
declare module "virtual:counties" {
  type Names = import("../src/declare/parameter.ts").Names;

  const counties: readonly {
    name: string;
    /** A county that could be one, or one made to show something. */
    kind: "county" | "experiment";
    title: Names;
    about: Names;
    /** As many as its file has; `plain` has fewer, so that it answers at once. */
    villages: number;
    plain: Record<string, unknown>;
  }[];
  export default counties;
}
declare module "virtual:names" {
  type Names = import("../src/declare/parameter.ts").Names;
  type Facts = import("../src/model/metrics/metric.ts").MetricFacts;

  const names: {
    modelVersion: string;
    metrics: import("../src/model/by-metric.ts").ByMetric<Facts>;
    units: Record<string, Names>;
    /** Lenders, policies and shocks: whose a parameter can be. */
    members: Record<string, Names & { kind: "lender" | "policy" | "shock" }>;
    /** The parameter of each policy that turns it on. */
    mains: Record<string, string>;
    /** Whom each policy can be for: some households, some villages, or all alike. */
    narrows: Record<string, import("../src/levers/catalogue.ts").CatalogueLever["narrows"]>;
  };
  export default names;
}
declare module "virtual:basics" {
  type Row = import("../src/scenario/rows.ts").Row;

  const basics: readonly Row[];
  export default basics;
}
declare module "virtual:parameters" {
  type Row = import("../src/scenario/rows.ts").Row;

  const parameters: readonly Row[];
  export default parameters;
}
declare module "virtual:sources" {
  const sources: typeof import("../src/declare/sources.ts").sources;
  export default sources;
}
declare module "virtual:scenarios" {
  const scenarios: Readonly<Record<string, unknown>>;
  export default scenarios;
}
declare module "virtual:lessons" {
  /** The packaged lessons, in the order in which they are taught. */
  const lessons: readonly import("../src/lessons/read-lesson.ts").ReadLesson[];
  export default lessons;
}
declare module "virtual:lesson-texts" {
  /** Their files, by name. */
  const texts: Readonly<Record<string, string>>;
  export default texts;
}
declare module "virtual:lesson-schema" {
  const schema: import("../src/scenario/rows.ts").JsonSchema;
  export default schema;
}
declare module "virtual:studies" {
  /** The packaged studies with their files, the quickest first. */
  const studies: ReturnType<typeof import("../build/studies.ts").studies>;
  export default studies;
}
declare module "virtual:study-schema" {
  const schema: import("../src/scenario/rows.ts").JsonSchema;
  export default schema;
}
declare module "virtual:experiments" {
  /** The packaged experiments with their files, by number. */
  const experiments: ReturnType<typeof import("../build/experiments.ts").experiments>;
  export default experiments;
}
declare module "virtual:experiment-schema" {
  const schema: import("../src/scenario/rows.ts").JsonSchema;
  export default schema;
}
declare module "virtual:sensitivity" {
  const sensitivity: Readonly<Record<string, import("../build/sensitivity-ends.ts").Ends>>;
  export default sensitivity;
}
declare module "virtual:channels" {
  /** Ways to sell a harvest, in the order of their numbers. */
  const channels: readonly (import("../src/declare/parameter.ts").Names & {
    key: import("../src/model/state/channels/all.ts").ChannelKey;
    online: boolean;
  })[];
  export default channels;
}
declare module "virtual:programmes" {
  /** Every policy with the flows that its money moves in, mode by mode. */
  const programmes: readonly {
    mode: import("../src/declare/modes.ts").ModeKey;
    policies: readonly { key: string; flows: readonly import("../src/declare/flows.ts").Flow[] }[];
  }[];
  export default programmes;
}
declare module "virtual:levers" {
  /** Every lever as a search tries it. */
  const levers: readonly import("../src/levers/catalogue.ts").CatalogueLever[];
  export default levers;
}
declare module "virtual:attribution" {
  /** By county: what each mechanism adds to coverage, households of 1,000. */
  const attribution: Readonly<
    Record<string, ReturnType<typeof import("../build/attribution.ts").attributionOf>[string]>
  >;
  export default attribution;
}
