import type { ComponentType } from "preact";

/** Under which tabs the answer to why stands. */
export type WhyTab = "gains" | "money" | "county";

/** A part of the answer to why: a chart, or a table, with its title. */
export interface Section {
  /** Who gains and loses where nothing else is said. */
  tab?: WhyTab;
  title?: () => string;
  /** Across both columns. */
  wide?: boolean;
  Content: ComponentType;
}
