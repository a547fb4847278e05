/** What the hash of a store takes in of a household's fate. */
export const hashedFates = {
  fell: "BOOLEAN",
  fellExact: "BOOLEAN",
  counted: "BOOLEAN",
  lifted: "BOOLEAN",
  shop: "BOOLEAN",
  elderly: "BOOLEAN",
  distance: "FLOAT",
  literacy: "FLOAT",
  income: "FLOAT",
  cause: "UTINYINT",
  borrowed: "BOOLEAN",
  overIndebted: "BOOLEAN",
} as const;

/** The fields of a household's fate, with their SQL types; those beside the hashed ones follow from the same run. */
export const fateColumns = { ...hashedFates, members: "UTINYINT", weight: "FLOAT", chance: "FLOAT" } as const;
