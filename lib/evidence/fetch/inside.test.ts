import { lookup as systemLookup } from "node:dns";
import type { ServerResponse } from "node:http";
import { Agent, request } from "undici";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseUrl } from "@/lib/domain/parse-url";
import { countConnections, type Listener } from "@/lib/evidence/testing/count-connections";
import { insideAddresses, insideHosts } from "@/lib/evidence/testing/inside-addresses";
import { type LoopbackServer, lookupTable, startLoopbackServer } from "@/lib/evidence/testing/loopback-server";
import { type NameServer, startNameServer } from "@/lib/evidence/testing/name-server";
import { askOnce } from "./ask-once";
import { checkedConnector } from "./checked-connector";
import { fetchSafely } from "./fetch-safely";

const hosts = Object.entries(insideHosts).flatMap(([what, writings]) => writings.map((host) => [host, what] as const));

let inside: Listener;
let redirecting: LoopbackServer;
let names: NameServer;
beforeAll(async () => {
  inside = await countConnections();
  redirecting = await startLoopbackServer((request, response: ServerResponse) => {
    const to = decodeURIComponent(request.url?.slice(1) ?? "");
    response.writeHead(302, { location: Buffer.from(to, "utf8").toString("latin1") }).end();
  });
  names = await startNameServer({
    "here.example": [["127.0.0.1"]],
    "private.example": [["10.0.0.1"]],
    "cloud.example": [["169.254.169.254"]],
    "both.example": [["93.184.215.14", "127.0.0.1"]],
    "none.example": [["0.0.0.0"]],
    "rebinding.example": [["127.0.0.1"], ["127.0.0.2"]],
  });
});
afterAll(() => Promise.all([inside.close(), redirecting.close(), names.close()]));

const blocked = ["fetch-address-private", "fetch-address-credentials", "address-invalid", "address-not-http"];

async function reasonOf(address: string, options: Parameters<typeof fetchSafely>[1] = {}) {
  const result = await fetchSafely(address, { allow: [], ...options });
  return result.ok ? "fetched" : result.refusal.reason;
}

describe("an address of the inside makes no connection", () => {
  it("when nothing denies it, the listener counts it", async () => {
    const before = inside.connections();
    expect(await reasonOf(`http://0x7f.1:${inside.port}/`, { allow: ["127.0.0.1"] })).toBe("fetched");
    expect(inside.connections()).toBe(before + 1);
  });

  it("in more than a hundred writings", () => expect(hosts.length).toBeGreaterThan(150));

  it.each(hosts)("http://%s/ (%s), by its spelling", async (host) => {
    const lookup = lookupTable({});
    const before = inside.connections();
    expect(blocked).toContain(await reasonOf(`http://${host}/`, { lookup }));
    expect(blocked).toContain(await reasonOf(`http://${host}:${inside.port}/`, { lookup }));
    expect(blocked).toContain(await reasonOf(`https://${host}/`, { lookup }));
    expect(lookup.asked).toBe(0);
    expect(inside.connections()).toBe(before);
  });

  it.each(hosts.filter(([host]) => /^http:\/\/(?:\[|[\d.]+$)/.test(bare(host))))(
    "%s (%s), when connecting, were its spelling let through",
    async (host) => {
      const before = inside.connections();
      await expect(connectTo(`http://${host}:${inside.port}/`)).rejects.toThrow();
      expect(inside.connections()).toBe(before);
    },
  );

  it.each(insideAddresses)("%j", async (address) => {
    const before = inside.connections();
    expect(blocked).toContain(await reasonOf(address.replace("PORT", String(inside.port))));
    expect(inside.connections()).toBe(before);
  });

  it.each(hosts)("a redirect to http://%s/ (%s)", async (host) => {
    const before = inside.connections();
    const address = redirecting.at(`/${encodeURIComponent(`http://${host}:${inside.port}/`)}`, "door.example");
    const options = { allow: ["door.example"], lookup: lookupTable({ "door.example": ["127.0.0.1"] }) };
    expect([...blocked, "fetch-redirect-broken"]).toContain(await reasonOf(address, options));
    expect(inside.connections()).toBe(before);
  });

  it.each(["here.example", "private.example", "cloud.example", "both.example", "none.example"])(
    "the name %s, which a name server leads inside",
    async (name) => {
      const before = inside.connections();
      expect(await reasonOf(`http://${name}/`, { lookup: names.lookup })).toBe("fetch-address-private");
      const door = redirecting.at(`/${encodeURIComponent(`http://${name}/`)}`);
      expect(await reasonOf(door, { allow: ["127.0.0.1"], lookup: names.lookup })).toBe("fetch-address-private");
      expect(inside.connections()).toBe(before);
    },
  );
});

describe("a name that changes its answer", () => {
  it("is connected to where the answer that was checked leads, and nowhere once it leads inside", async () => {
    // The first stands for a public address here, the second for the inside.
    const outside = await countConnections("127.0.0.1");
    const behind = await countConnections("127.0.0.2", outside.port);
    const ask = () => {
      const connect = checkedConnector({
        lookup: names.lookup,
        anywhere: false,
        timeout: 5_000,
        onConnected: () => {},
        mayConnect: (address) => address === "127.0.0.1",
      });
      return request(`http://rebinding.example:${outside.port}/`, { dispatcher: new Agent({ connect }) });
    };
    const first = await ask();
    expect(await first.body.text()).toBe("inside");
    expect(names.asked.filter((name) => name === "rebinding.example")).toHaveLength(1);
    await expect(ask()).rejects.toThrow();
    expect([outside.connections(), behind.connections()]).toEqual([1, 0]);
    await Promise.all([outside.close(), behind.close()]);
  });
});

function bare(host: string): string {
  const address = `http://${host}/`;
  const url = parseUrl(address);
  return url ? `http://${url.hostname}` : "";
}

/** Asks without looking at the spelling first, as if the check of the address were not there. */
function connectTo(address: string) {
  return askOnce(new URL(address), {
    anywhere: false,
    lookup: systemLookup,
    accept: "*/*",
    maxBytes: 1_000,
    milliseconds: 5_000,
    signal: AbortSignal.timeout(5_000),
    onHop: () => {},
  });
}
