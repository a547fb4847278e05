import fc from "fast-check";
import { expect, test } from "vitest";
import { PLACES, STUDENT, VACANT } from "../../src/model/state/household.ts";
import { countMembers } from "../../src/model/state/members.ts";

const empty = () => ({
  members: new Uint8Array(2),
  elders: new Uint8Array(2),
  pupils: new Uint8Array(2),
  students: new Uint8Array(2),
  able: new Uint8Array(2),
});

const countsOf = (ages: readonly number[]) => {
  const household = { ages: new Uint8Array(2 * PLACES).fill(VACANT), ...empty() };
  household.ages.set(ages, PLACES);
  countMembers(household, 1);
  const { members, elders, pupils, students, able } = household;
  expect([members[0], elders[0], pupils[0], students[0], able[0]]).toEqual([0, 0, 0, 0, 0]);
  return { members: members[1], elders: elders[1], pupils: pupils[1], students: students[1], able: able[1] };
};

test("able are those from 16 to 64 who do not study, pupils those from 6 to 15, elders those from 60 on", () => {
  expect(countsOf([5, 6, 15, 16, 59, 60, 64, 65])).toEqual({
    members: 8,
    elders: 3,
    pupils: 2,
    students: 0,
    able: 4,
  });
  expect(countsOf([17 | STUDENT, VACANT, 40])).toEqual({
    members: 2,
    elders: 0,
    pupils: 0,
    students: 1,
    able: 1,
  });
});

test("a full house of one kind is eight of it, and an empty one nobody", () => {
  for (const [age, kind] of [
    [70, "elders"],
    [10, "pupils"],
    [18 | STUDENT, "students"],
    [30, "able"],
  ] as const)
    expect(countsOf(Array(PLACES).fill(age))).toEqual({
      ...{ members: PLACES, elders: 0, pupils: 0, students: 0, able: 0 },
      [kind]: PLACES,
    });
  expect(countsOf([])).toEqual({ members: 0, elders: 0, pupils: 0, students: 0, able: 0 });
});

test("nobody is counted twice but elders who work, and all who are of an age to are counted", () => {
  const place = fc.oneof(fc.constant(VACANT), fc.integer({ min: 0, max: 110 }));
  fc.assert(
    fc.property(fc.array(place, { minLength: PLACES, maxLength: PLACES }), (ages) => {
      const { members, elders, pupils, able } = countsOf(ages);
      const small = ages.filter((age) => age < 6).length;
      const working = ages.filter((age) => age >= 60 && age < 65).length;
      expect(small + pupils + able + elders - working).toBe(members);
    }),
  );
});
