import "server-only";
import { listLogKeys } from "@/lib/data/record/keys";
import { DamagedLogError, hasWaitingEvents, sequenceBatch } from "@/lib/data/record/sequence";
import { readSigningKeys, type SigningKey, SigningKeyError } from "@/lib/data/record/signing-key";
import { onCommittedEvent } from "@/lib/data/record/wake-sequencer";
import { toBase64 } from "@/lib/domain/record/audit/base64";
import { log } from "@/lib/log";
import { registerAuditKey } from "./register-audit-key";

/** How often to look for what other processes committed, in milliseconds. */
const interval = 500;
/** How long to let events gather after a turn, in milliseconds: a signature is worth more the more it covers. */
const breath = 100;

/**
 * Gives every event that has been committed its place in the log and signs that, before this returns. `keys` are those at
 * hand, the first one to begin a log with; at a rotation the one whose turn ended countersigns. Gives how many events were
 * sequenced. Throws SigningKeyError and DamagedLogError, whose messages say what to do.
 */
export async function bringLogUpToDate(...keys: readonly SigningKey[]): Promise<number> {
  const [first, ...others] = keys.length > 0 ? (keys as readonly [SigningKey]) : readSigningKeys();
  await registerFirstKey(first);
  let total = 0;
  for (;;) {
    const count = await sequenceBatch([first, ...others], { isPatient: true });
    if (count === 0) return total;
    total += count;
  }
}

/**
 * The same for whoever reads a report, which is worth having also where the log cannot be signed just now: that is logged,
 * and the report says what was signed last.
 */
export async function bringLogUpToDateIfPossible(): Promise<void> {
  try {
    await bringLogUpToDate();
  } catch (error) {
    if (!(error instanceof SigningKeyError || error instanceof DamagedLogError)) throw error;
    log.warn({ err: error }, "a report was made without signing the log first");
  }
}

/**
 * Sequences events as they come, until the returned function is called, which waits for the batch at hand. A commit of this
 * process wakes it; what others commit it finds by looking. Several servers may do this at once: they take turns. A failure
 * is logged once, and tried again.
 */
export function keepAuditLog(): () => Promise<void> {
  let isStopped = false;
  let isWoken = false;
  let isUnderWay = true;
  let told = "";
  let last = 0;
  let timer: NodeJS.Timeout | undefined;
  const plan = (ms: number) => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => (running = turn()), ms).unref();
  };
  const turn = async () => {
    isUnderWay = true;
    isWoken = false;
    let isLeft = false;
    try {
      isLeft = await sequenceWaiting();
      told = "";
    } catch (error) {
      const message = error instanceof Error ? `${error.name}: ${error.message}` : "unknown fault";
      if (message !== told) log.error({ err: error }, "events cannot be sequenced");
      told = message;
    }
    isUnderWay = false;
    last = performance.now();
    plan(isWoken || isLeft ? breath : interval);
  };
  const sleepOn = onCommittedEvent(() => {
    isWoken = true;
    if (!isUnderWay) plan(Math.max(0, last + breath - performance.now()));
  });
  let running = turn();
  return async () => {
    isStopped = true;
    sleepOn();
    clearTimeout(timer);
    await running;
  };
}

/** Gives whether events still wait, because somebody else was at it. */
async function sequenceWaiting(): Promise<boolean> {
  if (!(await hasWaitingEvents())) return false;
  const keys = readSigningKeys();
  await registerFirstKey(keys[0]);
  while ((await sequenceBatch(keys)) > 0);
  return hasWaitingEvents();
}

/** The first key of a log is whichever comes first; every later one has to be registered by a person. */
async function registerFirstKey({ name, publicKey }: SigningKey): Promise<void> {
  if ((await listLogKeys()).length > 0) return;
  // A refusal means that another server was faster, and then the log has its first key.
  await registerAuditKey("operator", { name, publicKey: toBase64(publicKey), replaces: null });
}
