import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { TimeStampReq } from "pkijs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LoopbackServer, startLoopbackServer } from "@/lib/evidence/testing/loopback-server";
import { opensslTimeStamp } from "@/lib/evidence/testing/openssl-time-stamp";
import { type Authority, type AuthorityFault, makeAuthority } from "@/lib/evidence/testing/time-stamp-authority";
import { askForTimeStamp } from "./time-stamp";
import { checkTimeStamp } from "./time-stamp-token";

const sha256 = createHash("sha256").update("The bridge reopened.").digest();
const other = createHash("sha256").update("The bridge stays closed.").digest();

let authority: Authority;
let stranger: Authority;
let server: LoopbackServer;
let asked: { headers: Record<string, unknown>; body: Uint8Array }[] = [];
beforeAll(async () => {
  [authority, stranger] = await Promise.all([makeAuthority("Tests’ Clock"), makeAuthority("Stranger")]);
  server = await startLoopbackServer(async (request, response) => {
    const body = await buffer(request);
    asked.push({ headers: request.headers, body });
    const what = request.url?.slice(1) ?? "";
    if (/^\d+$/.test(what)) response.writeHead(Number(what)).end("trouble");
    else if (what === "garbage") response.end("<html>Welcome</html>");
    else if (what === "empty") response.end();
    else if (what === "large") response.end(Buffer.alloc(300 * 1024));
    else if (what === "cut") response.end((await authority.answer(body)).subarray(0, 300));
    else if (what === "more") response.end(Buffer.concat([await authority.answer(body), Buffer.of(0)]));
    else if (what === "moved") response.writeHead(302, { location: "/none" }).end();
    else if (what === "silent") return;
    else response.end(await authority.answer(body, what as AuthorityFault));
  });
});
afterAll(() => server.close());

function ask(what: string, ca: string | null = null) {
  asked = [];
  return askForTimeStamp(sha256, { address: server.at(`/${what}`), ca });
}

describe("a time stamp", () => {
  it("is asked for by the hash alone, and says when and who", async () => {
    const before = Date.now();
    const stamp = await ask("none", authority.ca);
    expect(stamp).toMatchObject({ ok: true, value: { authority: "Tests’ Clock" } });
    const at = stamp.ok ? stamp.value.at.getTime() : 0;
    // The authority's clock has whole seconds or milliseconds.
    expect(at).toBeGreaterThanOrEqual(Math.floor(before / 1_000) * 1_000);
    expect(at).toBeLessThanOrEqual(Date.now());
    expect(asked[0]?.headers).toMatchObject({
      "content-type": "application/timestamp-query",
      accept: "application/timestamp-reply",
    });
    const request = TimeStampReq.fromBER(Uint8Array.from(asked[0]?.body ?? []));
    expect(request.certReq).toBe(true);
    expect(Buffer.from(request.messageImprint.hashedMessage.getValue())).toEqual(sha256);
    expect(request.nonce?.valueBlock.valueHexView.byteLength).toBe(16);
    expect(asked[0]?.body.byteLength).toBeLessThan(120);
  });

  it("is asked for with another number each time", async () => {
    await ask("none");
    const first = asked[0]?.body;
    await ask("none");
    expect(asked[0]?.body).not.toEqual(first);
  });

  it("holds when it is checked again, for its hash and its authority alone", async () => {
    const stamp = await ask("none");
    if (!stamp.ok) throw new Error(stamp.refusal.reason);
    const { token } = stamp.value;
    expect(await checkTimeStamp(token, { sha256, ca: authority.ca })).toEqual(stamp);
    expect(await checkTimeStamp(token, { sha256, ca: stranger.ca + authority.ca })).toEqual(stamp);
    expect(await checkTimeStamp(token, { sha256: other, ca: null })).toMatchObject(wrong("imprint"));
    expect(await checkTimeStamp(token, { sha256, ca: stranger.ca })).toMatchObject(wrong("untrusted"));
  });

  it("of another maker holds too, through the certificate between", async () => {
    const { words, ca, at, authority: name, token: base64 } = opensslTimeStamp;
    const token = new Uint8Array(Buffer.from(base64, "base64"));
    const terms = { sha256: createHash("sha256").update(words).digest(), ca };
    expect(await checkTimeStamp(token, terms)).toEqual({ ok: true, value: { token, at, authority: name } });
    expect(await checkTimeStamp(token, { ...terms, ca: authority.ca })).toMatchObject(wrong("untrusted"));
  });

  it("never names another time or authority, whichever of its bytes is changed", async () => {
    const stamp = await ask("none", authority.ca);
    if (!stamp.ok) throw new Error(stamp.refusal.reason);
    const held: number[] = [];
    for (let at = 0; at < stamp.value.token.byteLength; at += 7) {
      const token = stamp.value.token.slice();
      token[at] = (token[at] ?? 0) ^ 0x10;
      const checked = await checkTimeStamp(token, { sha256, ca: authority.ca });
      if (checked.ok && checked.value.at.getTime() !== stamp.value.at.getTime()) held.push(at);
      if (checked.ok && checked.value.authority !== stamp.value.authority) held.push(at);
    }
    expect(held).toEqual([]);
  });

  it.each<[AuthorityFault | string, string]>([
    ["other-hash", "imprint"],
    ["other-nonce", "nonce"],
    ["no-nonce", "nonce"],
    ["damaged-signature", "signature"],
    ["damaged-time", "signature"],
    ["no-certificate", "signature"],
    ["other-purpose", "certificate"],
    ["more-purposes", "certificate"],
    ["over", "certificate"],
    ["unnamed-certificate", "certificate"],
    ["other-named", "certificate"],
    ["garbage", "unreadable"],
    ["empty", "unreadable"],
    ["cut", "unreadable"],
    ["more", "unreadable"],
  ])("with %s is wrong in its %s", async (what, fault) => expect(await ask(what)).toMatchObject(wrong(fault)));

  it("is signed by the authority that was set up", async () => {
    expect(await ask("none", stranger.ca)).toMatchObject(wrong("untrusted"));
  });

  it.each([
    ["refuses", "service-refused", { host: "127.0.0.1", status: "rejection" }],
    ["404", "service-refused", { host: "127.0.0.1", status: "404" }],
    ["moved", "service-refused", { host: "127.0.0.1", status: "302" }],
    ["large", "service-refused", { host: "127.0.0.1", status: "unreadable" }],
    ["500", "service-unavailable", { host: "127.0.0.1" }],
    ["429", "service-unavailable", { host: "127.0.0.1" }],
  ])("of an authority that answers %s is refused: %s", async (what, reason, params) => {
    expect(await ask(what)).toEqual({ ok: false, refusal: { reason, params } });
  });

  it("is not waited for when nobody listens, nor when it is called off", async () => {
    const closed = await startLoopbackServer(() => {});
    await closed.close();
    expect(await askForTimeStamp(sha256, { address: closed.at("/"), ca: null })).toMatchObject({
      refusal: { reason: "service-unavailable" },
    });
    const stop = new AbortController();
    const stopped = askForTimeStamp(sha256, { address: server.at("/silent"), ca: null }, stop.signal);
    setTimeout(() => stop.abort(), 20);
    expect(await stopped).toEqual({ ok: false, refusal: { reason: "fetch-cancelled" } });
  });
});

function wrong(what: string) {
  return { ok: false, refusal: { reason: "time-stamp-wrong", params: { what } } };
}
