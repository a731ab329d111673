import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Fact, isGranted, type Permission, type Role, roles } from "@/lib/domain/desk/permissions";
import { ForbiddenError, NotSignedInError } from "@/lib/domain/errors";
import type { Json } from "@/lib/domain/record/audit/canonical-json";
import { expectThrown } from "@/scripts/testing/expect-refused";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import type { Command } from "./define-command";

/** Files outside parts/ that hold no command, and why; they are what the server, exports and the command line do. */
const withoutCommand: Readonly<Record<string, string>> = {
  "define-command": "makes commands",
  "define-claim-command": "makes commands",
  "asked-outside": "is what define-command begins a command anew with",
  "read-notifications": "keeps what a person has read, which is theirs alone and no part of the record",
  "keep-audit-log": "gives events their places, which no person asks for",
  "note-presence": "says where a tab is, which is no part of the record; asks the right itself",
  "make-bundle": "is several transactions, one of them recordBundle",
  "rotate-audit-key": "is several transactions, one of them registerAuditKey",
};

/** A file that holds more than the command of its name. */
const several: Readonly<Record<string, readonly string[]>> = {
  "decide-on-verdict": ["approve-verdict", "reaffirm-verdict", "request-changes"],
};

/** Every command with its permission, spelled out, so that a wrong one is seen. */
const permissionOf: Readonly<Record<string, Permission>> = {
  "activate-person": "person:manage",
  "add-person": "person:manage",
  "add-version": "article:revise",
  "adjust-ends": "claim:edit",
  "answer-notice": "notice:answer",
  "approve-verdict": "verdict:decide",
  "archive-article": "article:archive",
  "ask-export": "report:export",
  "assign-claim": "claim:assign",
  "attach-evidence": "evidence:change",
  "confirm-anchor": "claim:edit",
  "bring-back-article": "article:archive",
  "bring-back-source": "source:retire",
  "change-password": "person:change-password",
  "change-rating-scale": "rating-scale:change",
  "change-role": "person:manage",
  "change-settings": "settings:change",
  "choose-mail": "person:choose-mail",
  "choose-passage": "evidence:change",
  "choose-snapshot": "evidence:change",
  "correct-person": "person:manage",
  "deactivate-person": "person:manage",
  "delete-comment": "comment:write",
  "dismiss-claim": "claim:dismiss",
  "edit-comment": "comment:write",
  "include-thread": "comment:include",
  "leave-out-thread": "comment:include",
  "reopen-thread": "comment:write",
  "resolve-thread": "comment:write",
  "write-comment": "comment:write",
  "edit-claim": "claim:edit",
  "edit-evidence": "evidence:change",
  "edit-source": "source:edit",
  "end-confidence": "source:end-confidence",
  "fail-export": "report:keep",
  "fail-snapshot": "snapshot:keep",
  "erase-draft-author": "person:manage",
  "erase-person": "person:manage",
  "fetch-original": "article:import",
  "import-article": "article:import",
  "import-earlier-checks": "earlier-check:import",
  "import-foreign-article": "article:import",
  "import-report": "foreign-report:import",
  "keep-export": "report:keep",
  "keep-galley-address": "settings:change",
  "keep-snapshot": "snapshot:keep",
  "keep-witness": "snapshot:keep",
  "lift-skip": "skip:make",
  "make-source-confidential": "source:edit",
  "mark-claim": "claim:mark",
  "merge-sources": "source:merge",
  "paste-snapshot": "snapshot:take",
  "plan-article": "article:plan",
  "raise-notices": "notice:raise",
  "reaffirm-verdict": "verdict:decide",
  "record-bundle": "report:export",
  "register-audit-key": "audit-key:register",
  "remove-evidence": "evidence:change",
  "return-proof": "article:revise",
  "rule-hold": "verdict:decide",
  "rule-stet": "verdict:decide",
  "sort-notes": "claim:mark",
  "take-note": "claim:mark",
  "reopen-claim": "claim:reopen",
  "request-changes": "verdict:decide",
  "make-link": "person:manage",
  "note-first-sign-in": "person:change-password",
  "set-password": "person:change-password",
  "reread-snapshot": "snapshot:take",
  "retire-source": "source:retire",
  "retry-snapshot": "snapshot:take",
  "sign-off-article": "article:sign-off",
  "skip-range": "skip:make",
  "submit-verdict": "verdict:submit",
  "take-snapshot": "snapshot:take",
  "take-source-apart": "source:merge",
  "tick-fact": "verdict:submit",
  "undo-last": "claim:mark",
  "bring-source": "snapshot:take",
  "upload-snapshot": "snapshot:take",
  "withdraw-sign-off": "article:sign-off",
  "withdraw-verdict": "verdict:submit",
};

/** The commands that whoever sits at the server's command line may give as well. */
const forOperator = [
  "activate-person",
  "add-person",
  "deactivate-person",
  "erase-person",
  "record-bundle",
  "import-earlier-checks",
  "import-report",
  "keep-galley-address",
  "register-audit-key",
  "make-link",
];

/** The commands by which the worker alone says what came of its work. */
const forWorker = ["fail-export", "fail-snapshot", "keep-export", "keep-snapshot", "keep-witness", "raise-notices"];

/** The commands that anybody may do to themselves. */
const onOneself = ["change-password", "choose-mail", "note-first-sign-in", "set-password"];

type AnyCommand = Command<unknown, Json>;

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter((name) =>
  /^[^.]+\.ts$/.test(name),
);
const commands = new Map<string, AnyCommand>();
let newsroom: TestNewsroom;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  for (const file of files) {
    const exported = Object.values((await import(path.join(import.meta.dirname, file))) as Record<string, unknown>);
    for (const each of exported) if (isCommand(each)) commands.set(each.commandName, each);
  }
});
afterAll(() => newsroom.close());

function isCommand(value: unknown): value is AnyCommand {
  return typeof value === "function" && "commandName" in value && "permission" in value;
}

/** An input that tells when somebody reads it: nothing may be read before the right is established. */
class InputWasRead extends Error {}
const untouchable = new Proxy(
  {},
  {
    get() {
      throw new InputWasRead();
    },
  },
);

const call = (name: string, personId: string) => {
  const command = commands.get(name);
  if (!command) throw new Error(`there is no command ${name}`);
  return command({ personId, idempotencyKey: randomUUID() }, untouchable);
};

test("every file of lib/commands outside its parts is a command of that name, or is listed", () => {
  const names = files.filter((file) => !file.startsWith("parts/")).map((file) => path.basename(file, ".ts"));
  const held = names.filter((name) => !(name in withoutCommand)).flatMap((name) => several[name] ?? [name]);
  expect(held.sort()).toEqual([...commands.keys()].sort());
  expect(Object.keys({ ...withoutCommand, ...several }).filter((name) => !names.includes(name))).toEqual([]);
});

test("every command has the permission that is spelled out here", () => {
  expect(Object.fromEntries([...commands].map(([name, { permission }]) => [name, permission]))).toEqual(permissionOf);
});

const grants = (role: Role, name: string, permission: Permission) =>
  isGranted(permission, new Set<Fact>(onOneself.includes(name) ? [role, "is-self"] : [role]));

describe.each(roles)("a person who is %s", (role) => {
  const rows = Object.entries(permissionOf).map(([name, permission]) => {
    const granted = grants(role, name, permission);
    return { name, granted, may: granted ? "may" : "may not" };
  });
  test.each(rows)("$may $name", async ({ name, granted }) => {
    const run = () => call(name, newsroom.people[role]);
    await expectThrown(newsroom, run, granted ? InputWasRead : ForbiddenError);
  });
});

test.each(Object.keys(permissionOf))("nobody who is closed, or unknown, can %s", async (name) => {
  await newsroom.sql("UPDATE person SET active = false WHERE id = $1", [newsroom.people.otherEditor]);
  await expect(call(name, newsroom.people.otherEditor)).rejects.toThrow(NotSignedInError);
  await expect(call(name, randomUUID())).rejects.toThrow(NotSignedInError);
});

test.each(Object.keys(permissionOf))("the operator may or may not %s, as declared", async (name) => {
  const outcome = commands.get(name)?.("operator", untouchable);
  await expect(outcome).rejects.toThrow(forOperator.includes(name) ? InputWasRead : ForbiddenError);
});

test.each(Object.keys(permissionOf))("the worker may or may not %s, as declared", async (name) => {
  const outcome = commands.get(name)?.("worker", untouchable);
  await expect(outcome).rejects.toThrow(forWorker.includes(name) ? InputWasRead : ForbiddenError);
});

test("a role that was just taken away counts at the next command", async () => {
  const person = newsroom.people.otherReviewer;
  await expect(call("mark-claim", person)).rejects.toThrow(InputWasRead);
  await newsroom.sql("UPDATE person SET role = 'auditor' WHERE id = $1", [person]);
  await expect(call("mark-claim", person)).rejects.toThrow(ForbiddenError);
});
