import PostalMime from "postal-mime";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { GET, POST } from "@/app/unsubscribe/[token]/now/route";
import { deleteComment } from "@/lib/commands/conversation/delete-comment";
import { changeSettings } from "@/lib/commands/desk/change-settings";
import { chooseMail } from "@/lib/commands/notification/choose-mail";
import { getNewsroomSettings } from "@/lib/data/desk/newsroom-settings";
import type { MailOften } from "@/lib/domain/notification/kinds";
import { type SeededArticle, seedArticle, seedMarked } from "@/prisma/scenarios/claims";
import { seedComment } from "@/prisma/scenarios/conversation";
import { as, must } from "@/prisma/scenarios/desk";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { gatherMailJob, lookAtMailJob, mailLostJob, sendMailJob } from "./mail-jobs";
import { sendMail } from "./send-mail";
import { type MailServer, startMailServer } from "./testing/mail-server";

let newsroom: TestNewsroom;
let server: MailServer;
let article: SeededArticle;
let reviewer: string;
let editor: string;
const galley = "https://galley.example";

beforeAll(async () => {
  server = await startMailServer();
  vi.stubEnv("SMTP_URL", server.url);
  vi.stubEnv("MAIL_FROM", "Galley <galley@desk.example>");
  vi.stubEnv("NEXTAUTH_SECRET", "Yk3vQ9pX2mB7nL5sR8tW1zC4dF6gH0jK");
  vi.stubEnv("NEXTAUTH_URL", galley);
  newsroom = await openTestNewsroom();
  ({ reviewer, editor } = newsroom.people);
});
afterAll(async () => {
  await newsroom.close();
  await server.close();
  vi.unstubAllEnvs();
});
beforeEach(async () => {
  await newsroom.sql("DELETE FROM notification");
  await newsroom.sql("DELETE FROM mail");
  await newsroom.sql("DELETE FROM mail_choice");
  await newsroom.sql("DELETE FROM pgboss.job");
  server.taken.length = 0;
  server.be("kind");
  article = await seedArticle(newsroom.desk, undefined, "The secret bridge");
});

const choose = async (often: MailOften) => must(await chooseMail(as(editor), { often, isByLink: false }));
const waiting = async (name: string) =>
  (
    await newsroom.sql("SELECT data FROM pgboss.job WHERE name = $1 AND state = 'created' ORDER BY created_on", [name])
  ).map(({ data }) => data as never);
const mails = () => newsroom.sql("SELECT id, state, tries, trouble FROM mail ORDER BY made_at");
const mention = () => seedComment(reviewer, article, `@(${editor}), the zinc ledger!`);

/** What the queue would do: makes messages and sends each, as often as asked. */
async function work(): Promise<void> {
  for (const data of await waiting("gather-mail")) await gatherMailJob(data);
  await lookAtMailJob();
  for (const data of await waiting("send-mail")) await sendMailJob(data);
}

describe("what is sent", () => {
  test("one message for several things, without a word that is not published, with links that name nothing", async () => {
    const claimId = await seedMarked(newsroom.desk, article);
    await mention();
    await seedComment(reviewer, article, `@(${editor}) and this`, { of: "claim", claimId });
    await work();
    expect(server.taken.length).toBe(1);
    const [taken] = server.taken;
    const mail = await PostalMime.parse(taken?.raw ?? "");
    expect(mail.subject).toBe("[Galley] 2 things for you");
    expect(mail.to).toEqual([{ name: "editor", address: "editor@desk.example" }]);
    expect(mail.text).toContain("reviewer mentioned you on claim 1");
    expect(mail.text).toMatch(/https:\/\/galley\.example\/notifications\/[0-9a-f-]{36}\n/);
    expect(taken?.raw).not.toMatch(/zinc|secret|bridge|and this/i);
    const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
    expect(header("list-unsubscribe")).toMatch(/^<https:\/\/galley\.example\/unsubscribe\/[\w-]{43}\/now>$/);
    expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
    expect(mail.messageId).toBe(`<${(await mails())[0]?.id}@galley.example>`);
    expect(await mails()).toMatchObject([{ state: "sent", tries: 1 }]);
    await work();
    expect(server.taken.length).toBe(1);
  });

  test("the words, where the newsroom lets them out", async () => {
    const { revision, ...settings } = await getNewsroomSettings();
    const administrator = as(newsroom.people.administrator);
    must(await changeSettings(administrator, { ...settings, revision, mailWords: true }));
    await mention();
    await work();
    const { text } = await PostalMime.parse(server.taken[0]?.raw ?? "");
    expect(text).toContain("The secret bridge");
    expect(text).toContain("> @editor, the zinc ledger!");
    must(
      await changeSettings(as(newsroom.people.administrator), {
        ...settings,
        revision: revision + 1,
        mailWords: false,
      }),
    );
  });

  test("nothing that was read, deleted, or is nobody's to see any more", async () => {
    await mention();
    await lookAtMailJob();
    await newsroom.sql("UPDATE notification SET read_at = clock_timestamp()");
    await work();
    const { commentId } = await mention();
    await newsroom.sql("UPDATE mail SET made_at = made_at - interval '2 hours'");
    await lookAtMailJob();
    must(await deleteComment(as(reviewer), { commentId, revision: 1 }));
    await work();
    expect(server.taken.length).toBe(0);
    expect((await mails()).map(({ state }) => state)).toEqual(["needless", "needless"]);
  });
});

describe("how often", () => {
  test("at once, by a job of the same transaction", async () => {
    await choose("at-once");
    await mention();
    expect(await waiting("gather-mail")).toEqual([{ personId: editor }]);
    await work();
    await mention();
    await work();
    expect(server.taken.length).toBe(2);
  });

  test("hourly: the first at once, the next when the hour is over, as one", async () => {
    await mention();
    await work();
    await mention();
    await mention();
    await work();
    expect(server.taken.length).toBe(1);
    await newsroom.sql("UPDATE mail SET made_at = made_at - interval '61 minutes'");
    await work();
    expect(server.taken.length).toBe(2);
    expect((await PostalMime.parse(server.taken[1]?.raw ?? "")).subject).toContain("2 things");
  });

  test("never", async () => {
    await choose("none");
    await mention();
    await work();
    expect(await mails()).toEqual([]);
  });

  test("two workers at once make one message", async () => {
    await mention();
    await Promise.all([lookAtMailJob(), lookAtMailJob(), lookAtMailJob()]);
    expect((await mails()).length).toBe(1);
  });
});

describe("a mail server in trouble", () => {
  const sent = async () => {
    const [job] = await waiting("send-mail");
    return sendMailJob(job as never);
  };

  test("that dies after it took a message gets it again with the same Message-ID", async () => {
    await mention();
    await lookAtMailJob();
    server.be("dies-after");
    await expect(sent()).rejects.toThrow(/took no message/);
    server.be("kind");
    await sent();
    const ids = await Promise.all(server.taken.map(async ({ raw }) => (await PostalMime.parse(raw)).messageId));
    expect(ids.length).toBe(2);
    expect(new Set(ids).size).toBe(1);
    expect(await mails()).toMatchObject([{ state: "sent", tries: 2 }]);
  });

  test.each(["later", "dies-before"] as const)("that %s is tried again", async (manner) => {
    await mention();
    await lookAtMailJob();
    server.be(manner);
    await expect(sent()).rejects.toThrow(/took no message \(E[A-Z]+\)/);
    expect(await mails()).toMatchObject([{ state: "waiting", tries: 1 }]);
    server.be("kind");
    await sent();
    expect(server.taken.length).toBe(1);
  });

  test("that is not there is tried again, until it is given up", async () => {
    await mention();
    await lookAtMailJob();
    vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
    await expect(sent()).rejects.toThrow(/ESOCKET|ECONNECTION/);
    vi.stubEnv("SMTP_URL", server.url);
    const [{ id } = {}] = await mails();
    await mailLostJob({ mailId: id as string });
    expect(await mails()).toMatchObject([{ state: "given-up" }]);
    await sent();
    expect(server.taken.length).toBe(0);
  });

  test("that is silent, or dribbles, is left", async () => {
    server.be("silent");
    const settings = { server: server.url, from: "galley@desk.example" };
    const message = { to: { name: "Ed", email: "ed@desk.example" }, subject: "s", text: "t", messageId: "<a@b>" };
    const all = { ...message, date: new Date(), unsubscribe: galley };
    expect(await sendMail(settings, all, { step: 100, whole: 5_000 })).toMatchObject({ is: "failed" });
    expect(await sendMail(settings, all, { step: 5_000, whole: 100 })).toEqual({ is: "failed", trouble: "ETOOLONG" });
  });

  test("that knows no such reader ends the message, and nothing of its words is kept", async () => {
    await mention();
    await lookAtMailJob();
    server.be("no-such-reader");
    await sent();
    expect(await mails()).toMatchObject([{ state: "given-up", trouble: "EENVELOPE" }]);
  });
});

describe("unsubscribing", () => {
  const link = async () => {
    const { headers } = await PostalMime.parse(server.taken.at(-1)?.raw ?? "");
    return /<(.*)>/.exec(headers.find(({ key }) => key === "list-unsubscribe")?.value ?? "")?.[1] ?? "";
  };
  const ask = (address: string, body: string) => {
    const token = address.split("/").at(-2) ?? "";
    const request = new Request(address, { method: "POST", body });
    return POST(request, { params: Promise.resolve({ token }) });
  };
  const choice = async () =>
    (await newsroom.sql("SELECT often FROM mail_choice WHERE person_id = $1", [editor]))[0]?.often;

  test("is a POST by a program or by the page, and once more is harmless; opening the link changes nothing", async () => {
    await mention();
    await work();
    const address = await link();
    const token = address.split("/").at(-2) ?? "";
    expect((await GET(new Request(address), { params: Promise.resolve({ token }) })).status).toBe(303);
    expect(await choice()).toBe(undefined);
    expect((await ask(address, "List-Unsubscribe=One-Click")).status).toBe(200);
    expect(await choice()).toBe("none");
    expect((await ask(address, "List-Unsubscribe=One-Click")).status).toBe(200);
    expect((await ask(address, "from=page")).headers.get("location")).toBe(`/unsubscribe/${token}?done`);
    const last = (await newsroom.events()).at(-1)?.said;
    expect(last).toMatchObject({ type: "person.mail-chosen", actor: editor, data: { often: "none", isByLink: true } });
    await mention();
    await work();
    expect(server.taken.length).toBe(1);
  });

  test("needs the token, of which the database holds the hash alone", async () => {
    await mention();
    await work();
    const token = (await link()).split("/").at(-2) ?? "";
    expect(JSON.stringify(await newsroom.sql("SELECT * FROM mail"))).not.toContain(token);
    expect((await ask(`${galley}/unsubscribe/${"x".repeat(43)}/now`, "")).status).toBe(404);
    expect((await ask(`${galley}/unsubscribe/short/now`, "")).status).toBe(404);
  });
});

test("without a mail server nothing is made or sent", async () => {
  vi.stubEnv("SMTP_URL", "");
  await mention();
  await work();
  expect(await mails()).toEqual([]);
  vi.stubEnv("SMTP_URL", server.url);
});
