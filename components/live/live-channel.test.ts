import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { BEAT_MS } from "@/lib/domain/live/limits";
import { LiveChannel } from "./live-channel";

const server = { isUp: true, asked: 0 };
let streams: Stream[] = [];

/** A browser's stream, as far as a tab knows of it. */
class Stream {
  static readonly CLOSED = 2;
  readyState = 0;
  onmessage: ((event: { data: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  constructor() {
    streams.push(this);
  }
  close(): void {
    this.readyState = Stream.CLOSED;
  }
  beat(): void {
    if (this.readyState !== Stream.CLOSED) this.onmessage?.({ data: JSON.stringify({ kind: "here", here: [] }) });
  }
}

/** There are none. */
class OtherTabs extends EventTarget {
  postMessage(): void {}
  close(): void {}
}

let page = new EventTarget();
let browser = new EventTarget();

beforeEach(() => {
  vi.useFakeTimers();
  streams = [];
  Object.assign(server, { isUp: true, asked: 0 });
  page = Object.assign(new EventTarget(), { hidden: false });
  browser = new EventTarget();
  vi.stubGlobal("document", page);
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("BroadcastChannel", OtherTabs);
  vi.stubGlobal("EventSource", Stream);
  vi.stubGlobal("addEventListener", browser.addEventListener.bind(browser));
  vi.stubGlobal("fetch", async () => {
    server.asked++;
    if (!server.isUp) throw new TypeError("no network");
    return Response.json({ told: { from: 5, to: 5, changes: [], news: [] }, here: [] });
  });
  vi.spyOn(Math, "random").mockReturnValue(1);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A tab that hears, and what it hears of whether the server is there. */
function listening(): string[] {
  const live = new LiveChannel("somebody", 5);
  const heard: string[] = [];
  live.listen(({ kind }) => kind.endsWith("reached") && heard.push(kind));
  streams[0]?.beat();
  return heard;
}

/** The server is gone, and with it the stream; a new one breaks off as soon as it is opened. */
function goDown(): void {
  server.isUp = false;
  server.asked = 0;
  streams.at(-1)?.onerror?.();
}

test("a server that is down is asked less and less often, and at last every half minute", async () => {
  listening();
  goDown();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.asked).toBeLessThanOrEqual(7);
  const before = server.asked;
  await vi.advanceTimersByTimeAsync(300_000);
  expect(server.asked - before).toBeGreaterThanOrEqual(8);
  expect(server.asked - before).toBeLessThanOrEqual(10);
  expect(streams).toHaveLength(1);
});

test.each([
  ["the network is back", () => browser.dispatchEvent(new Event("online"))],
  ["somebody looks again", () => page.dispatchEvent(new Event("visibilitychange"))],
])("and at once when %s", async (_when, comes) => {
  const heard = listening();
  goDown();
  await vi.advanceTimersByTimeAsync(300_000);
  expect(heard).toEqual(["unreached"]);
  server.isUp = true;
  comes();
  await vi.advanceTimersByTimeAsync(0);
  expect(heard).toEqual(["unreached", "reached"]);
  expect(streams).toHaveLength(2);
});

test("nobody is told of a server that misses one question", async () => {
  const heard = listening();
  goDown();
  await vi.advanceTimersByTimeAsync(BEAT_MS / 2);
  expect(server.asked).toBe(1);
  server.isUp = true;
  await vi.advanceTimersByTimeAsync(BEAT_MS);
  expect(heard).toEqual([]);
  expect(streams).toHaveLength(2);
});

test("where answers come and the stream brings nothing, a new one is not opened all the time", async () => {
  listening();
  for (let second = 0; second < 180; second++) await vi.advanceTimersByTimeAsync(1_000);
  expect(streams.length).toBeGreaterThanOrEqual(3);
  expect(streams.length).toBeLessThanOrEqual(5);
  expect(server.asked).toBeGreaterThan(50);
});
