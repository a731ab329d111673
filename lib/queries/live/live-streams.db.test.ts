import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/authorize";
import { skipRange } from "@/lib/commands/article/skip-range";
import { undoLast } from "@/lib/commands/article/undo-last";
import { changeRole } from "@/lib/commands/desk/change-role";
import { deactivatePerson } from "@/lib/commands/desk/deactivate-person";
import { notePresence } from "@/lib/commands/live/note-presence";
import { bringLogUpToDate, keepAuditLog } from "@/lib/commands/record/keep-audit-log";
import { requestChanges } from "@/lib/commands/verdict/decide-on-verdict";
import { logSize } from "@/lib/data/live/changes";
import { ForbiddenError } from "@/lib/domain/errors";
import type { Change } from "@/lib/domain/live/change";
import { MOST_MISSED } from "@/lib/domain/live/limits";
import { getWorkbench } from "@/lib/queries/article/get-workbench";
import { type SeededArticle, seedArticle, seedMarked, seedVerdictSubmitted } from "@/prisma/scenarios/claims";
import { as, must, seen } from "@/prisma/scenarios/desk";
import { hiddenWords, seedHidden } from "@/prisma/scenarios/hidden-source";
import { newAuditKey } from "@/scripts/setup/audit-key.mjs";
import { insertEvents } from "@/scripts/testing/insert-events";
import { openTestNewsroom, type StaffName, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { type ArticleNews, newsOf, newsTo } from "./article-news";
import type { LiveMessage } from "./live-message";
import { LiveStreams } from "./live-streams";
import { getLive } from "./told-changes";

let newsroom: TestNewsroom;
let article: SeededArticle;
let stopSequencing: () => Promise<void>;
const servers: LiveStreams[] = [];

beforeAll(async () => {
  process.env.AUDIT_SIGNING_KEY = newAuditKey("desk.example/galley");
  newsroom = await openTestNewsroom();
  article = await seedArticle(newsroom.desk);
  await bringLogUpToDate();
  stopSequencing = keepAuditLog();
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
afterAll(async () => {
  await stopSequencing();
  await newsroom.close();
  delete process.env.AUDIT_SIGNING_KEY;
});

/** What stands in for a second process: streams of its own, with a connection of its own. */
function openServer(): LiveStreams {
  const server = new LiveStreams();
  servers.push(server);
  return server;
}

const roles = { otherReviewer: "reviewer", otherEditor: "editor" } as const;
const actorOf = (name: StaffName): Actor => ({
  ...{ id: newsroom.people[name], name },
  role: name === "otherReviewer" || name === "otherEditor" ? roles[name] : name,
});
const asApp = (text: string, values: readonly unknown[]) => newsroom.sql(text, values, "app");

type Ear = {
  readonly messages: LiveMessage[];
  readonly changes: () => Change[];
  readonly hasEnded: () => boolean;
  readonly leave: (() => void) | null;
};

/** Somebody's browser at a server, from an index of the log on, or from now. */
async function hear(server: LiveStreams, actor: Actor, since?: number): Promise<Ear> {
  const messages: LiveMessage[] = [];
  let hasEnded = false;
  const from = since ?? (await logSize());
  const leave = server.join({
    ...{ actor, sessionVersion: 1, since: from },
    tell: (message) => void messages.push(message),
    end: () => {
      hasEnded = true;
    },
  });
  if (leave && since === undefined) await until(() => messages.some(({ kind }) => kind === "beat"));
  const changes = () => messages.flatMap((message) => (message.kind === "changes" ? (message.told.changes ?? []) : []));
  return { messages, changes, hasEnded: () => hasEnded, leave };
}

/** What an ear heard that workbenches show. */
function newsIn({ messages }: Ear): ArticleNews[] {
  return messages.flatMap((message) => (message.kind === "changes" ? message.told.news : []));
}

/** Waits for something to be so, for ten seconds at most. */
async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo(); waited += 20) {
    if (waited > 10_000) throw new Error("it did not become so");
    await sleep(20);
  }
}

/** That somebody was told each index between two once, in order. */
function expectWhole({ messages }: Ear, from: number, to: number): void {
  let at = from;
  for (const message of messages) {
    if (message.kind !== "changes") continue;
    expect(message.told.from).toBe(at);
    at = message.told.to;
  }
  expect(at).toBe(to);
}

test("what one does is told at every server, with who, what and where, and words to say so", async () => {
  const ears = [await hear(openServer(), actorOf("editor")), await hear(openServer(), actorOf("otherReviewer"))];
  await seedMarked(newsroom.desk, article);
  for (const ear of ears) {
    await until(() => ear.changes().length > 0);
    expect(ear.changes()).toMatchObject([
      {
        ...{ type: "claim.marked", article: article.slug, claim: 1, words: "reviewer marked claim 1" },
        by: { id: newsroom.people.reviewer, name: "reviewer" },
        meanwhile: expect.stringMatching(/^reviewer changed this claim while you were at it \(claim marked\)\./),
      },
    ]);
  }
});

test("whoever is told of it knows so, and nobody knows of another", async () => {
  const claimId = await seedVerdictSubmitted(newsroom.desk, await seedArticle(newsroom.desk));
  await bringLogUpToDate();
  const names = ["reviewer", "otherReviewer"] as const;
  const ears = await Promise.all(names.map((name) => hear(openServer(), actorOf(name))));
  must(await requestChanges(as(newsroom.people.editor), { ...(await seen(claimId)), reason: "Say who." }));
  for (const [i, ear] of ears.entries()) {
    await until(() => ear.changes().length > 0);
    expect(ear.changes()).toMatchObject([{ type: "verdict.changes-requested", isForReader: i === 0 }]);
    expect(JSON.stringify(ear.messages)).not.toContain('told":["');
  }
});

test("of two servers neither misses nor doubles anything, also when their connections are killed in the middle", async () => {
  const from = await logSize();
  const ears = [await hear(openServer(), actorOf("editor")), await hear(openServer(), actorOf("editor"))];
  for (let i = 0; i < 30; i++) {
    await insertEvents(asApp, 3);
    if (i % 10 === 5) {
      const [row] = await newsroom.sql(
        `SELECT count(pg_terminate_backend(pid))::int AS killed FROM pg_stat_activity
         WHERE datname = current_database() AND application_name = 'galley-live'`,
      );
      expect(row?.killed).toBe(2);
    }
    await sleep(30);
  }
  await bringLogUpToDate();
  const to = await logSize();
  expect(to - from).toBe(90);
  for (const ear of ears) {
    await until(() => ear.messages.some((message) => message.kind === "changes" && message.told.to === to));
    expectWhole(ear, from, to);
  }
});

test("a server that hears nothing looks for itself", async () => {
  const ear = await hear(openServer(), actorOf("editor"));
  await newsroom.sql(
    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'galley-live'",
  );
  await seedMarked(newsroom.desk, article, "It cost 4.2 million pounds");
  await until(() => ear.changes().length > 0);
  expect(ear.changes().map(({ type }) => type)).toEqual(["claim.marked"]);
});

describe("whoever comes back", () => {
  test("is told what they missed, once", async () => {
    const server = openServer();
    const from = await logSize();
    await insertEvents(asApp, 5);
    await bringLogUpToDate();
    const ear = await hear(server, actorOf("editor"), from);
    await insertEvents(asApp, 2);
    await until(() => ear.messages.some((message) => message.kind === "changes" && message.told.to === from + 7));
    expectWhole(ear, from, from + 7);
  });

  test("after a day is told that everything has to be read again", async () => {
    const from = await logSize();
    await insertEvents(asApp, MOST_MISSED + 1);
    await bringLogUpToDate();
    const ear = await hear(openServer(), actorOf("editor"), from);
    await until(() => ear.messages.length > 0);
    expect(ear.messages[0]).toEqual({ kind: "changes", told: { from, to: await logSize(), changes: null, news: [] } });
    const { told } = await getLive(actorOf("editor"), from);
    expect(told.changes).toBeNull();
  });
});

describe("a stream ends", () => {
  test("when the role is another one, before anything else is told by the old one", async () => {
    const server = openServer();
    const ear = await hear(server, actorOf("otherEditor"));
    const person = { personId: newsroom.people.otherEditor, revision: 1 };
    must(await changeRole(as(newsroom.people.administrator), { ...person, role: "reviewer" }));
    await until(ear.hasEnded);
    expect(ear.messages.at(-1)).toEqual({ kind: "end" });
    expect(ear.changes()).toEqual([]);
    must(await changeRole(as(newsroom.people.administrator), { ...person, revision: 2, role: "editor" }));
  });

  test("when the account is closed", async () => {
    const ear = await hear(openServer(), actorOf("otherReviewer"));
    must(
      await deactivatePerson(as(newsroom.people.administrator), {
        personId: newsroom.people.otherReviewer,
        revision: 1,
      }),
    );
    await until(ear.hasEnded);
  });

  test("when the session is ended, though nothing is told of it", async () => {
    const ear = await hear(openServer(), actorOf("auditor"));
    await newsroom.sql("UPDATE person SET session_version = 2 WHERE id = $1", [newsroom.people.auditor]);
    await until(ear.hasEnded);
    await newsroom.sql("UPDATE person SET session_version = 1 WHERE id = $1", [newsroom.people.auditor]);
  });

  test("when the server stops, and then nobody is let in any more", async () => {
    const server = openServer();
    const ears = [await hear(server, actorOf("editor")), await hear(server, actorOf("reviewer"))];
    await server.close();
    expect(ears.map(({ hasEnded }) => hasEnded())).toEqual([true, true]);
    expect((await hear(server, actorOf("editor"))).leave).toBeNull();
    const listening = () =>
      newsroom.sql(
        "SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'galley-live'",
      );
    await sleep(100);
    expect(await listening()).toEqual([]);
  });
});

test("one person has twenty streams at a server, and those who leave make room", async () => {
  const server = openServer();
  const ears: Ear[] = [];
  for (let i = 0; i < 20; i++) ears.push(await hear(server, actorOf("editor"), 0));
  expect((await hear(server, actorOf("editor"), 0)).leave).toBeNull();
  expect((await hear(server, actorOf("reviewer"), 0)).leave).not.toBeNull();
  ears[0]?.leave?.();
  expect((await hear(server, actorOf("editor"), 0)).leave).not.toBeNull();
});

describe("each role is told what it may know", () => {
  test("of people only administrators are told, of articles everybody", async () => {
    const server = openServer();
    const names = ["reviewer", "editor", "auditor", "administrator"] as const;
    const ears: Ear[] = [];
    for (const name of names) ears.push(await hear(server, actorOf(name)));
    const from = await logSize();
    const person = { personId: newsroom.people.otherEditor, revision: 3 };
    must(await changeRole(as(newsroom.people.administrator), { ...person, role: "editor" }));
    await seedMarked(newsroom.desk, article, "the mayor said");
    await until(() => ears.every((ear) => ear.changes().some(({ type }) => type === "claim.marked")));
    const told = ears.map((ear) => ear.changes().map(({ type }) => type));
    expect(told).toEqual([
      ["claim.marked"],
      ["claim.marked"],
      ["claim.marked"],
      ["person.role-changed", "claim.marked"],
    ]);
    const asked = await getLive(actorOf("editor"), from);
    expect(asked.told.changes?.map(({ type }) => type)).toEqual(["claim.marked"]);
  });

  test("nobody is told a word of a confidential source, nor of why a verdict was sent back", async () => {
    const server = openServer();
    const from = await logSize();
    const ears: Ear[] = [];
    for (const name of ["reviewer", "editor", "auditor", "administrator"] as const)
      ears.push(await hear(server, actorOf(name)));
    await seedHidden(newsroom, newsroom.people.otherEditor);
    const claimId = await seedVerdictSubmitted(newsroom.desk, article, "It was closed again in 1951");
    must(
      await requestChanges(as(newsroom.people.editor), {
        ...(await seen(claimId)),
        reason: "Ask the lighthouse keeper.",
      }),
    );
    await bringLogUpToDate();
    const to = await logSize();
    for (const ear of ears) {
      await until(() => ear.messages.some((message) => message.kind === "changes" && message.told.to === to));
      const said = JSON.stringify(ear.messages);
      for (const word of [...hiddenWords, "lighthouse"]) expect(said).not.toContain(word);
    }
    expect(JSON.stringify(await getLive(actorOf("reviewer"), from))).not.toContain(hiddenWords[0]);
  });

  test("and somebody without any role nothing", async () => {
    await expect(getLive({ id: randomUUID(), name: "", role: "stranger" as never }, 0)).rejects.toThrow(ForbiddenError);
  });
});

describe("what workbenches show of it", () => {
  test("is told with it: the claim as the page's own query gives it, read once for all", async () => {
    const ears = [await hear(openServer(), actorOf("editor"))];
    ears.push(await hear(servers.at(-1) as LiveStreams, actorOf("auditor")));
    const claimId = await seedMarked(newsroom.desk, article, "cost 4.2 million");
    for (const ear of ears)
      await until(() => newsIn(ear).some(({ claims }) => claims.some(({ id }) => id === claimId)));
    const [first, second] = ears.map((ear) => newsIn(ear).at(-1));
    expect(first).toBe(second);
    const page = await getWorkbench(actorOf("editor"), article.slug);
    expect(first).toEqual({
      ...{ article: article.slug, versionNumber: 1, plan: page.plan, gone: [], skips: null, said: null },
      claims: page.claims.filter(({ id }) => id === claimId),
    });
  });

  test("a mark that was taken back is gone, and skips are told whole", async () => {
    const ear = await hear(openServer(), actorOf("editor"));
    const reviewer = as(newsroom.people.reviewer);
    const start = article.text.indexOf("It was closed");
    const range = { articleId: article.id, versionNumber: 1, start, end: start + 2 };
    must(await skipRange(reviewer, { ...range, reason: "opinion", note: null }));
    const claimId = await seedMarked(newsroom.desk, article, "It");
    must(await undoLast(as(newsroom.people.reviewer), { articleId: article.id }));
    await until(() => newsIn(ear).some(({ gone }) => gone.includes(claimId)));
    expect(newsIn(ear).flatMap(({ skips }) => skips ?? [])).toMatchObject([{ start, end: start + 2 }]);
  });

  test("comes to whoever catches up, for a fault that many come back from once", async () => {
    await bringLogUpToDate();
    const from = await logSize();
    const claimId = await seedMarked(newsroom.desk, article, "closed again");
    await bringLogUpToDate();
    const asked = await Promise.all((["editor", "reviewer"] as const).map((name) => getLive(actorOf(name), from)));
    expect(asked[0]?.told.news[0]?.claims.map(({ id }) => id)).toEqual([claimId]);
    expect(asked[0]?.told.news[0]).toBe(asked[1]?.told.news[0]);
  });

  test("nobody has without the right to read articles, also where others had it already", async () => {
    const news = await newsOf([
      { index: 0, type: "article.planned", article: article.slug, claim: null, claimId: null, by: null, told: [] },
    ]);
    expect(newsTo(actorOf("auditor"), news)).toHaveLength(1);
    expect(newsTo({ id: randomUUID(), name: "", role: "stranger" as never }, news)).toEqual([]);
  });
});

describe("who is here", () => {
  const place = { claim: 1, doing: "writing-verdict" } as const;
  const here = (ear: Ear) => ear.messages.findLast(({ kind }) => kind === "here") as LiveMessage & { kind: "here" };
  const at = (ear: Ear) => here(ear).here.find(({ article: slug }) => slug === article.slug)?.people ?? [];

  test("is told at every server at once, until the tab is closed", async () => {
    const ears = [await hear(openServer(), actorOf("editor")), await hear(openServer(), actorOf("auditor"))];
    const tab = randomUUID();
    must(await notePresence(actorOf("reviewer"), { tab, place: { article: article.slug, ...place } }));
    const person = { id: newsroom.people.reviewer, name: "reviewer", ...place };
    for (const ear of ears) {
      await until(() => at(ear).length > 0);
      expect(at(ear)).toEqual([person]);
    }
    // Nobody else closes it.
    must(await notePresence(actorOf("editor"), { tab, place: null }));
    must(await notePresence(actorOf("reviewer"), { tab, place: null }));
    for (const ear of ears) await until(() => at(ear).length === 0);
  });

  test("is forgotten after a while without a word, by the database's clock", async () => {
    const ear = await hear(openServer(), actorOf("editor"));
    must(await notePresence(actorOf("reviewer"), { tab: randomUUID(), place: { article: article.slug, ...place } }));
    await until(() => at(ear).length > 0);
    await newsroom.sql("UPDATE presence SET seen_at = seen_at - interval '50 seconds'");
    await until(() => at(ear).length === 0);
    expect(await newsroom.sql("SELECT FROM presence")).toEqual([]);
  });

  test("stands in no log, and of somebody's tabs there are only so many", async () => {
    const before = await newsroom.events();
    for (let i = 0; i < 50; i++)
      must(await notePresence(actorOf("reviewer"), { tab: randomUUID(), place: { article: article.slug, ...place } }));
    expect(await newsroom.sql("SELECT count(*)::int AS tabs FROM presence")).toEqual([{ tabs: 40 }]);
    expect(await newsroom.events(before)).toEqual([]);
  });

  test("an article that is not there is nowhere", async () => {
    must(await notePresence(actorOf("editor"), { tab: randomUUID(), place: { article: "no-such-article", ...place } }));
  });
});
