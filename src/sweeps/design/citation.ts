/** A work that a design or an analysis rests on, as BibTeX holds it. */
export interface Citation {
  kind: "article" | "book" | "misc";
  fields: Readonly<Record<string, string>>;
}

/** By the key under which a bibliography lists them. */
export type Citations = Readonly<Record<string, Citation>>;

/** An article in a journal. */
export const article = (fields: {
  author: string;
  year: string;
  title: string;
  journal: string;
  volume: string;
  pages: string;
  doi?: string;
}): Citation => ({ kind: "article", fields });
