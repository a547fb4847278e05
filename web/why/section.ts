import type { ComponentType } from "preact";

/** A part of the answer to why: a chart, or a table, with its title. */
export interface Section {
  title?: () => string;
  /** Across both columns. */
  wide?: boolean;
  Content: ComponentType;
}
