import { randomBytes } from "node:crypto";
import { request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { insertSource } from "@/lib/data/evidence/sources";
import { wordsBeforeFile } from "@/lib/domain/evidence/file-with-words";
import { MAX_SNAPSHOT_BYTES } from "@/lib/domain/evidence/snapshot";
import { signUp } from "@/prisma/scenarios/sign-up";
import { disconnect, inTransaction } from "../lib/data/database";
import { newKey } from "./hostile/worst-inputs";
import { signInOverHttp } from "./http/sign-in";
import { memoryOf } from "./live/processor-time";

// Ten recordings of 50 MB are sent at once, by three people, as the form for evidence sends them: how far the server's memory
// grows until all are kept, and once more with each of them broken off in the middle. `npm run bench -- uploads [--json]`
// builds the application and starts it with an empty database of its own. It ends with 1 when one is not kept, or the server,
// after a first one alone, grows by more than 0.6 of what was sent. Linux only.

const UPLOADS = 10;
const AIM = 0.6;
const MEGABYTE = 1_000_000;

/** How each recording begins, by which Galley knows that it is one. */
const beginning = Buffer.from("\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41", "latin1");
/** What is sent again and again, so that little of it stands in this process's memory. */
const piece = randomBytes(256 * 1_024);

type Sender = { readonly site: string; readonly cookie: string; readonly sourceId: string };

/** Sends a recording of a length in bytes, or only so much of it; gives what the server says, "" where it was broken off. */
function send({ site, cookie, sourceId }: Sender, name: string, length: number, until = length): Promise<string> {
  const input = { evidence: null, name: `${name}.mp4`, toldType: "video/mp4" };
  // Each is another file.
  const head = Buffer.concat([wordsBeforeFile({ input, key: newKey() }), beginning, randomBytes(64)]);
  const whole = head.byteLength + length - beginning.byteLength - 64;
  return new Promise((resolve, reject) => {
    const sent = request(
      `${site}/sources/${sourceId}/snapshots`,
      { method: "POST", headers: { cookie, origin: site, "content-length": whole } },
      (answer) => {
        let said = "";
        answer.setEncoding("utf8").on("data", (part) => {
          said += part;
        });
        answer.once("end", () => resolve(answer.statusCode === 200 ? said : `${answer.statusCode} ${said}`));
      },
    );
    sent.once("error", (error) => (until < length ? resolve("") : reject(error)));
    sent.write(head);
    let left = whole - head.byteLength;
    const go = () => {
      while (left > 0) {
        if (whole - left > until) return sent.destroy(new Error("broken off"));
        const part = piece.subarray(0, Math.min(piece.byteLength, left));
        left -= part.byteLength;
        if (!sent.write(part)) return sent.once("drain", go);
      }
      return sent.end();
    };
    go();
  });
}

/** The most memory that a process has while something is done, in megabytes. */
async function mostDuring(pid: number, work: Promise<unknown>): Promise<number> {
  let most = 0;
  const watching = setInterval(() => {
    most = Math.max(most, memoryOf(pid));
  }, 20);
  try {
    await work;
  } finally {
    clearInterval(watching);
  }
  return most;
}

async function measure(asJson: boolean, site: string, pid: number): Promise<boolean> {
  const senders: Sender[] = [];
  let sourceId = "";
  for (let i = 0; i < 3; i++) {
    const password = "a bench that stands";
    const email = `bench${i}@desk.example`;
    const id = await signUp({ email, name: `Bench ${i}`, role: "reviewer", password });
    sourceId ||= await seedSource(id);
    senders.push({ site, sourceId, cookie: await signInOverHttp(site, email, password) });
  }
  const senderOf = (i: number) => senders[i % senders.length] as Sender;
  const first = await send(senderOf(0), "small", 100_000);
  if (!first.includes('"ok":true')) throw new Error(`the first upload was answered ${first}`);

  const rows: object[] = [];
  let holds = true;
  const round = async (name: string, uploads: number, until?: number) => {
    await sleep(2_000);
    const quiet = memoryOf(pid);
    const before = performance.now();
    const answers = Promise.all(
      Array.from({ length: uploads }, (_, i) => send(senderOf(i), `${name} ${i}`, MAX_SNAPSHOT_BYTES, until)),
    );
    const most = await mostDuring(pid, answers);
    const kept = (await answers).filter((answer) => answer.includes('"ok":true')).length;
    const refused = [...new Set((await answers).filter((answer) => answer && !answer.includes('"ok":true')))];
    if (refused.length > 0) console.error(refused.join("\n"));
    const megabytes = Math.round((uploads * MAX_SNAPSHOT_BYTES) / MEGABYTE);
    const ratio = Math.round(((most - quiet) / megabytes) * 100) / 100;
    const seconds = Math.round((performance.now() - before) / 100) / 10;
    rows.push({
      uploads: name,
      megabytes,
      kept,
      seconds,
      quietMegabytes: quiet,
      mostMegabytes: most,
      ratio,
      aim: AIM,
    });
    holds &&= (uploads === 1 || ratio <= AIM) && kept === (until === undefined ? uploads : 0);
  };
  // A server that has just been started grows with whatever it does first.
  await round("one", 1);
  await round("ten", UPLOADS);
  await round("ten broken off", UPLOADS, MAX_SNAPSHOT_BYTES / 2);
  await round("ten once more", UPLOADS);
  if (asJson) console.log(JSON.stringify({ bench: "uploads", rows }));
  else {
    console.table(rows);
    console.log("ratio: how far the server's memory grew, against what was sent at once");
  }
  return holds;
}

function seedSource(addedById: string): Promise<string> {
  const words = { title: "A recording", publisher: null, author: null, publishedOn: null, address: null };
  const source = { ...words, addressKey: null, kind: "primary", medium: "recording", confidence: null } as const;
  return inTransaction(async (tx) => (await insertSource(tx, source, addedById)) ?? "");
}

const { GALLEY_BENCH_URL = "", GALLEY_BENCH_SERVER_PID } = process.env;
try {
  const asJson = process.argv.includes("--json");
  if (!(await measure(asJson, GALLEY_BENCH_URL, Number(GALLEY_BENCH_SERVER_PID)))) process.exitCode = 1;
} finally {
  await disconnect();
}
