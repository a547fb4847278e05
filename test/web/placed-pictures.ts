/** How wide each picture of a Word document is placed, to its height. */
export const placedPictures = (xml: string): number[] =>
  [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, wide, high]) => Number(wide) / Number(high));
