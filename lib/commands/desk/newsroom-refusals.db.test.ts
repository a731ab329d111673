import { afterAll, beforeAll, describe, test } from "vitest";
import { changeRatingScale } from "@/lib/commands/verdict/change-rating-scale";
import { getRatingScale } from "@/lib/data/verdict/rating-scales";
import { as } from "@/prisma/scenarios/desk";
import { newToken } from "@/prisma/scenarios/sign-up";
import { expectRefused } from "@/scripts/testing/expect-refused";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { addPerson } from "./add-person";
import { changePassword } from "./change-password";
import { changeRole } from "./change-role";
import { changeSettings } from "./change-settings";
import { deactivatePerson } from "./deactivate-person";

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());

const reviewer = () => as(newsroom.people.reviewer);
const administrator = () => as(newsroom.people.administrator);
const person = async (id: string) => {
  const [row] = await newsroom.sql("SELECT revision FROM person WHERE id = $1", [id]);
  return { personId: id, revision: row?.revision as number };
};

describe("people", () => {
  test("have an address of their own", async () => {
    const twin = { email: "editor@desk.example", name: "Twin", role: "reviewer", token: newToken() } as const;
    await expectRefused(newsroom, () => addPerson(administrator(), twin), "email-taken", "email");
  });

  test("the last administrator is not lost, by nobody's hand", async () => {
    const last = await person(newsroom.people.administrator);
    await expectRefused(newsroom, () => deactivatePerson(administrator(), last), "last-administrator");
    await expectRefused(newsroom, () => deactivatePerson("operator", last), "last-administrator");
    await expectRefused(newsroom, () => changeRole(administrator(), { ...last, role: "editor" }), "last-administrator");
  });

  test("are not changed over somebody else's change", async () => {
    const { personId, revision } = await person(newsroom.people.otherReviewer);
    const stale = { personId, revision: revision - 1 };
    await expectRefused(newsroom, () => changeRole(administrator(), { ...stale, role: "editor" }), "person-changed");
    await expectRefused(newsroom, () => deactivatePerson(administrator(), stale), "person-changed");
  });

  test("change their own password only with the current one", async () => {
    await expectRefused(
      newsroom,
      () => changePassword(reviewer(), { current: "wrong", password: "something else entirely" }),
      "password-wrong",
      "current",
    );
  });
});

test("settings are not changed over somebody else's change, nor to what they are", async () => {
  await expectRefused(
    newsroom,
    () =>
      changeSettings(administrator(), {
        revision: 2,
        fullCoverage: true,
        fullFacts: false,
        mailWords: false,
        name: null,
        siteAddress: null,
        galleyAddress: null,
      }),
    "settings-changed",
  );
  await expectRefused(
    newsroom,
    () =>
      changeSettings(administrator(), {
        revision: 1,
        fullCoverage: false,
        fullFacts: false,
        mailWords: false,
        name: null,
        siteAddress: null,
        galleyAddress: null,
      }),
    "nothing-changed",
  );
});

test("a scale is not changed over somebody else's change, nor into nonsense", async () => {
  const { version, ratings } = await getRatingScale();
  await expectRefused(
    newsroom,
    () => changeRatingScale(administrator(), { version: version - 1, ratings: [...ratings] }),
    "scale-changed",
  );
  await expectRefused(
    newsroom,
    () => changeRatingScale(administrator(), { version, ratings: ratings.slice(0, 1) }),
    "scale-needs-two-ratings",
  );
  const [first] = ratings;
  if (!first) throw new Error("the scale is empty");
  await expectRefused(
    newsroom,
    () => changeRatingScale(administrator(), { version, ratings: [first, first] }),
    "rating-key-twice",
    "ratings.1.key",
  );
});
