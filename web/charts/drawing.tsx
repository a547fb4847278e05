import type { ComponentChildren } from "preact";

interface DrawingProps {
  /** Its kind, for styles. */
  kind?: string;
  width: number;
  height: number;
  children?: ComponentChildren;
}

/** A chart in its own pixels. Its figure says in words what it shows, so that screen readers pass it over. */
export const Drawing = ({ kind, width, height, children }: DrawingProps) => (
  <svg
    class={kind ? `drawing ${kind}` : "drawing"}
    aria-hidden="true"
    width={width}
    height={height}
    viewBox={`0 0 ${width} ${height}`}
  >
    {children}
  </svg>
);
