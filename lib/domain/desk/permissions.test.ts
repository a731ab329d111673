import { expect, test } from "vitest";
import { type Fact, isGranted, type Permission, permissions, type Role, roles } from "./permissions";

const yes = true;
const no = false;

/** Every role against every permission, spelled out. The columns: reviewer, editor, auditor, administrator. */
const table: Readonly<Record<Permission, readonly [boolean, boolean, boolean, boolean]>> = {
  "article:read": [yes, yes, yes, yes],
  "article:import": [yes, yes, no, yes],
  "article:revise": [yes, yes, no, yes],
  "article:plan": [yes, yes, no, yes],
  "article:sign-off": [no, yes, no, yes],
  "article:archive": [no, yes, no, yes],
  "claim:mark": [yes, yes, no, yes],
  "claim:edit": [yes, yes, no, yes],
  "claim:assign": [yes, yes, no, yes],
  "claim:dismiss": [yes, yes, no, yes],
  "claim:reopen": [no, yes, no, yes],
  "skip:make": [yes, yes, no, yes],
  "source:read": [yes, yes, yes, yes],
  "source:edit": [yes, yes, no, yes],
  "source:see-confidential": [no, yes, no, yes],
  "source:merge": [no, yes, no, yes],
  "source:retire": [no, yes, no, yes],
  "source:end-confidence": [no, yes, no, yes],
  "evidence:change": [yes, yes, no, yes],
  "draft:read": [false, true, false, true],
  "notice:read": [yes, yes, yes, yes],
  "notice:answer": [yes, yes, no, yes],
  "notice:raise": [no, no, no, no],
  "snapshot:take": [yes, yes, no, yes],
  "snapshot:keep": [no, no, no, no],
  "verdict:submit": [yes, yes, no, yes],
  "verdict:decide": [no, yes, no, yes],
  "queue:read": [no, yes, no, yes],
  "report:export": [yes, yes, yes, yes],
  "report:keep": [no, no, no, no],
  "foreign-report:import": [yes, yes, no, yes],
  "foreign-report:read": [yes, yes, yes, yes],
  "earlier-check:read": [yes, yes, yes, yes],
  "earlier-check:import": [yes, yes, no, yes],
  "comment:read": [yes, yes, yes, yes],
  "comment:write": [yes, yes, no, yes],
  "comment:change": [no, no, no, no],
  "comment:include": [no, yes, no, yes],
  "notification:read": [yes, yes, yes, yes],
  "person:read": [no, no, no, yes],
  "person:manage": [no, no, no, yes],
  "person:change-password": [no, no, no, no],
  "person:choose-mail": [no, no, no, no],
  "rating-scale:read": [yes, yes, yes, yes],
  "rating-scale:change": [no, no, no, yes],
  "audit-log:read": [yes, yes, yes, yes],
  "audit-key:register": [no, no, no, yes],
  "settings:read": [yes, yes, yes, yes],
  "settings:change": [no, no, no, yes],
};

const rows = (Object.keys(table) as Permission[]).flatMap((permission) =>
  roles.map((role, column) => [role, table[permission][column] ? "may" : "may not", permission] as const),
);

test.each(rows)("a person who is %s %s %s", (role, may, permission) => {
  expect(isGranted(permission, new Set<Fact>([role]))).toBe(may === "may");
});

test("the table here speaks of every permission", () => {
  expect(Object.keys(table).sort()).toEqual(Object.keys(permissions).sort());
});

test("everybody may change their own password", () => {
  for (const role of roles) expect(isGranted("person:change-password", new Set<Fact>([role, "is-self"]))).toBe(true);
});

test("being oneself grants nothing else", () => {
  const granted = (Object.keys(permissions) as Permission[]).filter((permission) =>
    isGranted(permission, new Set<Fact>(["is-self"])),
  );
  expect(granted).toEqual(["person:change-password", "person:choose-mail"]);
});

test("a reviewer sees the name of a confidential source that they added; adding one makes nobody else see more", () => {
  const seesOwn = (role: Role) => isGranted("source:see-confidential", new Set<Fact>([role, "has-added"]));
  expect(roles.filter(seesOwn)).toEqual(["reviewer", "editor", "administrator"]);
  const granted = (Object.keys(permissions) as Permission[]).filter((each) => isGranted(each, new Set(["has-added"])));
  expect(granted).toEqual([]);
});

test("who wrote a comment may change it, as long as they may write any", () => {
  const mayChange = (role: Role) => isGranted("comment:change", new Set<Fact>([role, "is-author"]));
  expect(roles.filter(mayChange)).toEqual(["reviewer", "editor", "administrator"]);
  expect(isGranted("comment:change", new Set(["is-author"]))).toBe(false);
});

test("nobody without a role may do anything", () => {
  for (const permission of Object.keys(permissions) as Permission[])
    expect(isGranted(permission, new Set())).toBe(false);
});

test("an auditor changes nothing: whatever they may do reads or exports", () => {
  const auditor = new Set<Fact>(["auditor" satisfies Role]);
  const granted = (Object.keys(permissions) as Permission[]).filter((permission) => isGranted(permission, auditor));
  for (const permission of granted) expect(permission).toMatch(/:(read|export)$/);
});
