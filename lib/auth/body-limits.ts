/** How much of a request is read, in bytes: of somebody who is not signed in, of a form with its files, and of an upload. */
export const strangersLimit = 16 * 1_024;
export const formLimit = 12 * 1_024 * 1_024;
export const uploadLimit = 52 * 1_024 * 1_024;

/** How much may be on its way at once, in bytes: of one person, and of all. */
export type UnderWayLimits = { readonly person: number; readonly all: number };

/** Forms are in memory until they have been answered. */
export const formsUnderWay: UnderWayLimits = { person: 3 * formLimit, all: 10 * formLimit };
/** Uploads are on the disk. */
export const uploadsUnderWay: UnderWayLimits = { person: 4 * uploadLimit, all: 12 * uploadLimit };

/** Where whoever is not signed in may send something: signing in, setting a password by a one-time link, unsubscribing by a message's token. */
const openToStrangers = /^\/(?:api\/auth\/[\w/-]+|sign-in|set-password|unsubscribe\/[\w-]{43}\/now)$/;

/** Where programs of mail providers send something, which are no page of ours: the token in the address is what counts. */
const openToPrograms = /^\/unsubscribe\/[\w-]{43}\/now$/;

/** Whether what is sent to a path need not come from a page of this Galley. */
export function isOpenToPrograms(path: string): boolean {
  return openToPrograms.test(path);
}

/** Where files come that are not held in memory; each of these addresses is a route of app/take-file.ts. */
const uploadPath = /^\/(?:sources\/(?:brought|[^/]+\/snapshots)|evidence)$/;

/** Why a request with a body is turned away; the words stand under `failure` in messages/en.json. */
export type TurnedAway = {
  readonly status: 400 | 401 | 403 | 405 | 411 | 413 | 503;
  readonly reason: "bad-request" | "signed-out" | "foreign" | "too-large" | "busy";
};

const badRequest: TurnedAway = { status: 400, reason: "bad-request" };

/** What of a request says how much it will send, as Node has read it. */
export type BodyHead = { readonly method: string; readonly length: string | undefined; readonly isChunked: boolean };

/**
 * How many bytes a request will send, or why it is not read: only POST sends something here, and it says how much. Node
 * reads no more of a body than was said.
 */
export function lengthOf({ method, length, isChunked }: BodyHead): number | TurnedAway {
  if (method === "GET" || method === "HEAD" || method === "OPTIONS") {
    return isChunked || (length !== undefined && length !== "0") ? badRequest : 0;
  }
  if (method !== "POST") return { status: 405, reason: "bad-request" };
  if (isChunked || length === undefined) return { status: 411, reason: "bad-request" };
  return /^\d{1,12}$/.test(length) ? Number(length) : badRequest;
}

/** Whether a path takes an upload. */
export function isUpload(path: string): boolean {
  return uploadPath.test(path);
}

/** Why whoever sends so many bytes to a path may not, or null: `isSignedIn` is asked only where it matters. */
export async function whyNot(
  path: string,
  length: number,
  isSignedIn: () => Promise<boolean>,
): Promise<TurnedAway | null> {
  if (length <= strangersLimit && openToStrangers.test(path)) return null;
  if (!(await isSignedIn())) return { status: 401, reason: "signed-out" };
  return length > (isUpload(path) ? uploadLimit : formLimit) ? { status: 413, reason: "too-large" } : null;
}

/** What is on its way at this moment, by whom. */
export class BodiesUnderWay {
  #all = 0;
  readonly #byPerson = new Map<string, number>();

  constructor(private readonly limits: UnderWayLimits) {}

  /** Makes room for so many bytes of a person and gives what frees it again; null while there is none. */
  admit(personId: string, length: number): (() => void) | null {
    const own = this.#byPerson.get(personId) ?? 0;
    if (own + length > this.limits.person || this.#all + length > this.limits.all) return null;
    this.#add(personId, length);
    let isHeld = true;
    return () => {
      if (isHeld) this.#add(personId, -length);
      isHeld = false;
    };
  }

  #add(personId: string, length: number): void {
    this.#all += length;
    const own = (this.#byPerson.get(personId) ?? 0) + length;
    if (own > 0) this.#byPerson.set(personId, own);
    else this.#byPerson.delete(personId);
  }
}
