/** A survey of a few households, where a page tells of one. */
export const SURVEY = `household_id,village_id,members,land_mu,income_yuan_per_year
${Array.from({ length: 24 }, (_, k) => `h${k},v${k % 3},${1 + (k % 5)},${2 + (k % 7)},${9000 + 1700 * k}`).join("\n")}
`;
