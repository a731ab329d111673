import type { Doing, Place } from "@/lib/domain/live/here";

/** How often a tab that is looked at says where it is, in milliseconds: three times before it counts as gone. */
const EVERY_MS = 15_000;
/** Whoever steps from claim to claim is told of where they stop, in milliseconds. */
const SETTLE_MS = 250;

/** Random bits by getRandomValues, since randomUUID is not there without https. */
function newTabId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

let tab: string | null = null;

function send(place: Place | null): void {
  tab ??= newTabId();
  const body = new Blob([JSON.stringify({ tab, place })], { type: "application/json" });
  // A beacon goes out also while the page closes; where it cannot, nobody minds: it is forgotten by itself.
  navigator.sendBeacon("/api/live/here", body);
}

/** Where this tab is, and how many forms of it are open that others should know of. */
let place: Omit<Place, "doing"> | null = null;
let writing = 0;
let settling: ReturnType<typeof setTimeout> | undefined;

function tell(): void {
  clearTimeout(settling);
  settling = setTimeout(() => {
    const doing: Doing = writing > 0 ? "writing-verdict" : "reading";
    if (place && !document.hidden) send({ ...place, doing });
  }, SETTLE_MS);
}

/** Says that this tab is at an article, and at one of its claims, until the function that it gives is called. */
export function stayAt(article: string, claim: number | null): () => void {
  place = { article, claim };
  tell();
  const timer = setInterval(tell, EVERY_MS);
  const leave = () => send(null);
  addEventListener("pagehide", leave);
  addEventListener("pageshow", tell);
  document.addEventListener("visibilitychange", tell);
  return () => {
    clearInterval(timer);
    clearTimeout(settling);
    removeEventListener("pagehide", leave);
    removeEventListener("pageshow", tell);
    document.removeEventListener("visibilitychange", tell);
    place = null;
    // Another claim of the article, where one goes to, is told by itself.
    settling = setTimeout(() => place === null && send(null), SETTLE_MS);
  };
}

/** Says that a verdict is being written here, until the function that it gives is called. */
export function writeVerdict(): () => void {
  writing++;
  tell();
  return () => {
    writing--;
    tell();
  };
}
