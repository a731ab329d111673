import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changeRatingScale } from "@/lib/commands/verdict/change-rating-scale";
import { getNewsroomSettings } from "@/lib/data/desk/newsroom-settings";
import { sha256Hex } from "@/lib/data/sha256";
import { getRatingScale } from "@/lib/data/verdict/rating-scales";
import { as, must } from "@/prisma/scenarios/desk";
import { newToken } from "@/prisma/scenarios/sign-up";
import { expectOneEvent, watch } from "@/scripts/testing/expect-one-event";
import { expectRefused } from "@/scripts/testing/expect-refused";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { activatePerson } from "./activate-person";
import { addPerson } from "./add-person";
import { changePassword } from "./change-password";
import { changeRole } from "./change-role";
import { changeSettings } from "./change-settings";
import { deactivatePerson } from "./deactivate-person";
import { keepGalleyAddress } from "./keep-galley-address";
import { makeLink } from "./make-link";
import { noteFirstSignIn } from "./note-first-sign-in";
import { setPassword } from "./set-password";

const token = newToken();
let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
});
afterAll(() => newsroom.close());

describe("a command on people or the scale writes its state and exactly one event", () => {
  test("adding, changing, closing and opening an account", async () => {
    const admin = () => as(newsroom.people.administrator);
    const person = { email: "new@desk.example", name: "New", role: "reviewer", token: newToken() } as const;
    await expectOneEvent(newsroom, () => addPerson(admin(), person), { type: "person.added", to: "reviewer" }, [
      "one_time_link",
      "person",
    ]);
    const seenNow = async () => {
      const [row] = await newsroom.sql("SELECT id, revision FROM person WHERE email = 'new@desk.example'");
      return { personId: row?.id as string, revision: row?.revision as number };
    };
    const role = { ...(await seenNow()), role: "editor" } as const;
    await expectOneEvent(
      newsroom,
      () => changeRole(admin(), role),
      { type: "person.role-changed", from: "reviewer", to: "editor" },
      ["person"],
    );
    const closing = await seenNow();
    await expectOneEvent(
      newsroom,
      () => deactivatePerson(admin(), closing),
      { type: "person.deactivated", from: "active", to: "inactive" },
      ["person"],
    );
    const opening = await seenNow();
    await expectOneEvent(
      newsroom,
      () => activatePerson(admin(), opening),
      { type: "person.activated", from: "inactive", to: "active" },
      ["person"],
    );
    const both = ["one_time_link", "person"];
    const again = { ...(await seenNow()), token };
    await expectOneEvent(newsroom, () => makeLink(admin(), again), { type: "person.link-made" }, both);
    const set = { token, password: "four other words here" };
    const her = as(opening.personId);
    await expectOneEvent(newsroom, () => setPassword(her, set), { type: "person.password-set" }, both);
    const first = as(opening.personId);
    await expectOneEvent(newsroom, () => noteFirstSignIn(first, {}), { type: "person.first-signed-in" }, [
      "one_time_link",
    ]);
    const own = { current: "four other words here", password: "quite my own password" };
    await expectOneEvent(
      newsroom,
      () => changePassword(as(opening.personId), own),
      { type: "person.password-changed" },
      ["person"],
    );
  });

  test("changing the scale", async () => {
    const { version, ratings } = await getRatingScale();
    const input = {
      version,
      ratings: ratings.slice(0, 3).map(({ id: _, scaleVersion: __, sign: ___, ...rating }) => rating),
    };
    await expectOneEvent(
      newsroom,
      () => changeRatingScale(as(newsroom.people.administrator), input),
      { type: "rating-scale.changed", from: String(version), to: String(version + 1) },
      ["rating", "rating_scale"],
    );
  });

  test("changing the settings", async () => {
    const after = {
      fullCoverage: true,
      fullFacts: true,
      mailWords: true,
      name: "The Desk",
      siteAddress: "https://desk.example/",
      galleyAddress: null,
    };
    await expectOneEvent(
      newsroom,
      () => changeSettings(as(newsroom.people.administrator), { revision: 1, ...after }),
      { type: "newsroom.settings-changed", from: "1", to: "2" },
      ["newsroom_settings"],
    );
    expect(await getNewsroomSettings()).toEqual({ ...after, revision: 2 });
  });

  test("keeping Galley's address at its start: an own one takes the place of none or of this machine's, and stays", async () => {
    const keep = (galleyAddress: string) => keepGalleyAddress("operator", { galleyAddress });
    const kept = async () => (await getNewsroomSettings()).galleyAddress;
    const { changed, events } = await watch(newsroom, () => keep("http://localhost:3000"));
    expect([...changed].sort()).toEqual(["audit_event", "audit_waiting", "newsroom_settings"]);
    expect(events.map(({ said: { type, from, to, actor } }) => ({ type, from, to, actor }))).toEqual([
      { type: "newsroom.settings-changed", from: "2", to: "3", actor: null },
    ]);
    await expectRefused(newsroom, () => keep("http://localhost:3000"), "nothing-changed");
    must(await keep("https://galley.desk.example"));
    for (const other of ["http://localhost:3000", "https://elsewhere.example"])
      await expectRefused(newsroom, () => keep(other), "nothing-changed");
    expect(await kept()).toBe("https://galley.desk.example");
  });

  test("the operator's commands leave no receipt, and their event names nobody", async () => {
    const { changed, events } = await watch(newsroom, () =>
      addPerson("operator", {
        email: "operator-made@desk.example",
        name: "Made",
        role: "auditor",
        token: newToken(),
      }),
    );
    expect([...changed].sort()).toEqual(["audit_event", "audit_waiting", "one_time_link", "person"]);
    expect(events.map(({ said }) => said.actor)).toEqual([null]);
  });
});

test("no event of people holds a name, an address or a password", async () => {
  const about = (await newsroom.events()).filter(({ type }) => type.startsWith("person."));
  expect(about.length).toBeGreaterThan(6);
  const text = JSON.stringify(about);
  for (const secret of ["desk.example", token, sha256Hex(token), "four other words here", "argon2"])
    expect(text).not.toContain(secret);
});
