/** What the build puts in place of the declarations, small. */
export const basics = [
  { path: "county.growth", value: 0.02 },
  { path: "arms.*.policies.guarantee.share", value: 0.5 },
];

function county(name: string, growth: number) {
  const title = { zh: `${name}县`, en: name };
  const size = { growth, villages: 1, householdsPerVillage: 12 };
  return { name, title, plain: { name, title, county: size, time: { seasons: 4, burnIn: 0 } } };
}

export const counties = [county("baseline", 0.02), county("other", 0.05)];
