/** A table of what a picture shows. */
export interface DataTable {
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** A chart: a picture as a pure function of its data, with what it shows in words and figures. */
export interface Figure {
  /** Its file's name, without ending. */
  id: string;
  title: string;
  /** What is drawn and how to read it. */
  note: string;
  svg: string;
  table: DataTable;
}
