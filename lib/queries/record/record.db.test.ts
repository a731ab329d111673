import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changeRole } from "@/lib/commands/desk/change-role";
import { bringLogUpToDate } from "@/lib/commands/record/keep-audit-log";
import { findNewestCheckpoint } from "@/lib/data/record/checkpoints";
import { checkpointText } from "@/lib/domain/record/audit/checkpoint";
import { writeSignedNote } from "@/lib/domain/record/audit/signed-note";
import { hashLength } from "@/lib/domain/record/audit/tree";
import { as, must } from "@/prisma/scenarios/desk";
import { wordsOf } from "@/scripts/galley/words";
import { openSignedLog, type SignedLog, unguard } from "@/scripts/testing/signed-log";
import { getLog } from "./get-log";
import { holdCheckpoint } from "./hold-checkpoint";

const auditor = { id: "", name: "The auditor", role: "auditor" } as const;
let log: SignedLog;
beforeAll(async () => {
  log = await openSignedLog();
});
afterAll(() => log.newsroom.close());

const noteNow = async () => (await findNewestCheckpoint())?.note ?? "";
const held = (note: string) => holdCheckpoint(auditor, { note });

describe("a checkpoint that somebody kept", () => {
  test("holds, however it was copied and whatever has come since", async () => {
    const rows = await log.newsroom.sql("SELECT note, size FROM audit_checkpoint ORDER BY size");
    const now = Number(rows.at(-1)?.size);
    for (const { note, size } of rows) {
      for (const copied of [note, (note as string).trim(), `\n${note}\n`, (note as string).replaceAll("\n", "\r\n")])
        expect(await held(copied as string)).toEqual({ ok: true, value: { size: Number(size), now } });
    }
  });

  test.each([
    ["nothing", async () => ""],
    ["words", async () => "The log is fine."],
    ["one whose signature was left out", async () => (await noteNow()).split("\n").slice(0, 3).join("\n")],
    ["one that is cut off in its signature", async () => (await noteNow()).slice(0, -40)],
  ])("is no whole checkpoint: %s", async (_, note) => {
    expect(await held(await note())).toMatchObject({ ok: false, refusal: { reason: "checkpoint-unreadable" } });
  });

  const signed = async (size: number, root = new Uint8Array(hashLength), by = log.second) => {
    const text = checkpointText({ origin: by.name, size, root });
    return writeSignedNote({ text, signatures: [by.sign(text)] });
  };
  test.each([
    ["another log's", async () => (await noteNow()).replaceAll("desk.example", "other.example"), "another log"],
    ["a stranger's", () => signed(3, undefined, log.stranger), "key"],
    ["one of more events than there are", () => signed(10_000), "10"],
    ["one of no event", () => signed(0), "proves nothing"],
    ["one of another tree", () => signed(3), "rewritten"],
    [
      "one with a changed signature",
      async () => (await noteNow()).replace(/.{8}(.{12}\n)$/, "AAAAAAAA$1"),
      "signature",
    ],
  ])("does not hold: %s", async (_, note, said) => {
    const result = await held(await note());
    if (result.ok) throw new Error("it holds");
    expect(result.refusal.field).toBe("note");
    expect(wordsOf(result.refusal)).toContain(said);
  });
});

describe("the whole log", () => {
  test("is told in its order, with its places, a page at a time", async () => {
    await log.addEvents(230);
    await bringLogUpToDate(log.second);
    const seen: number[] = [];
    for (let before: number | null = null, i = 0; i === 0 || before !== null; i++) {
      const { events, older } = await getLog(auditor, before);
      expect(events.length).toBeLessThanOrEqual(100);
      seen.push(...events.map(({ index }) => index));
      before = older;
    }
    expect(seen).toEqual(Array.from(seen, (_, i) => seen.length - 1 - i));
    const [row] = await log.newsroom.sql("SELECT count(*)::int AS count FROM audit_leaf");
    expect(seen).toHaveLength(row?.count as number);
  });

  test("names whom an event of a person is about, and the article that an event belongs to", async () => {
    const { people } = log.newsroom;
    const [row] = await log.newsroom.sql("SELECT revision FROM person WHERE id = $1", [people.reviewer]);
    const input = { personId: people.reviewer, revision: row?.revision as number, role: "editor" } as const;
    must(await changeRole(as(people.administrator), input));
    await bringLogUpToDate(log.second);
    const { events } = await getLog(auditor, null);
    expect(events[0]).toMatchObject({
      ...{ type: "person.role-changed", subject: people.reviewer, article: null },
      names: { [people.reviewer]: "reviewer" },
    });
    const { events: first } = await getLog(auditor, 60);
    expect(first.some(({ article }) => article !== null)).toBe(true);
  });
});

test("a node that was changed is found by what it should lead to", async () => {
  const note = await noteNow();
  await log.addEvents(300);
  await bringLogUpToDate(log.second);
  await unguard(log);
  await log.newsroom.sql("UPDATE audit_node SET hash = sha256(hash) WHERE level = 3");
  expect(await held(note)).toMatchObject({ ok: false, refusal: { reason: "checkpoint-does-not-hold" } });
});
