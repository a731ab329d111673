import "server-only";
import { database, inTransaction, type Transaction } from "@/lib/data/database";
import { sha256 } from "@/lib/data/sha256";
import { checkKeptCheckpoint } from "@/lib/domain/record/audit/check-checkpoint";
import { checkpointText } from "@/lib/domain/record/audit/checkpoint";
import type { GrowingTree } from "@/lib/domain/record/audit/growing-tree";
import { LogFaultFound } from "@/lib/domain/record/audit/log-fault";
import { writeSignedNote } from "@/lib/domain/record/audit/signed-note";
import { leafHash, type NodePlace, sameBytes } from "@/lib/domain/record/audit/tree";
import { findNewestCheckpoint, insertCheckpoint, type SignedCheckpoint } from "./checkpoints";
import { verifyEd25519 } from "./ed25519";
import { listLogKeys } from "./keys";
import { type SigningKey, SigningKeyError } from "./signing-key";
import { readTree } from "./tree";

/** Thrown when the database no longer holds what the newest checkpoint was signed over. Nothing is signed then. */
export class DamagedLogError extends Error {
  override name = "DamagedLogError";
}

/** How many events are sequenced in one transaction; bounds the memory and how long others wait. */
const batchSize = 2000;

type Waiting = { position: bigint; id: string; bytes: Uint8Array; leafHash: Uint8Array };

/**
 * Gives waiting events their index, writes the Merkle nodes that they complete and signs a checkpoint, all in one
 * transaction: whenever it ends, the log is whole. Who listens to the database is told then. One at a time over all servers; `isPatient` waits for another's turn,
 * otherwise there is nothing to do while somebody else does it. Gives how many events were sequenced.
 * Throws SigningKeyError when none of the signers is the log's key, and DamagedLogError.
 */
export function sequenceBatch(signers: readonly SigningKey[], { isPatient = false } = {}): Promise<number> {
  return inTransaction(async (tx) => {
    if (!(await takeTurn(tx, isPatient))) return 0;
    const waiting = await tx.$queryRaw<Waiting[]>`
      SELECT waiting.position, event.id, event.bytes, event.leaf_hash AS "leafHash"
      FROM audit_waiting waiting JOIN audit_event event ON event.id = waiting.event_id
      ORDER BY waiting.position LIMIT ${batchSize}`;
    if (waiting.length === 0) return 0;
    const tree = await readTree(tx);
    await checkAgainstNewest(tx, tree);
    await addLeaves(tx, tree, waiting);
    await sign(tx, tree, waiting.length, signers);
    // Here and not in each command: whoever notifies commits one after the other.
    await tx.$executeRaw`SELECT pg_notify('galley_log', '')`;
    return waiting.length;
  });
}

/** How many events wait for their index. */
export function countWaitingEvents(): Promise<number> {
  return database().auditWaiting.count();
}

/** Whether any event waits for its index; asks without waiting for anybody. */
export function hasWaitingEvents(): Promise<boolean> {
  return inTransaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ waits: boolean }[]>`SELECT EXISTS (SELECT FROM audit_waiting) AS waits`;
    return row?.waits ?? false;
  });
}

async function takeTurn(tx: Transaction, isPatient: boolean): Promise<boolean> {
  if (isPatient) {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('galley.sequencer'))`;
    return true;
  }
  const [row] = await tx.$queryRaw<{ mine: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtext('galley.sequencer')) AS mine`;
  return row?.mine ?? false;
}

/**
 * The newest checkpoint must be of this tree, and signed: whoever rewrote the log, its tree and the checkpoint, but has not
 * the key, would otherwise have all of it signed by the next one.
 */
async function checkAgainstNewest(tx: Transaction, tree: GrowingTree): Promise<void> {
  const newest = await findNewestCheckpoint(tx);
  if (tree.size === 0 && !newest) return;
  if (newest && tree.size === newest.size && sameBytes(tree.root(), newest.root) && (await isSigned(tx, newest)))
    return;
  throw new DamagedLogError("the log is not what its newest checkpoint says: run galley audit verify");
}

async function isSigned(tx: Transaction, checkpoint: SignedCheckpoint): Promise<boolean> {
  try {
    checkKeptCheckpoint({ sha256, verifyEd25519 }, checkpoint, await listLogKeys(tx));
    return true;
  } catch (error) {
    if (error instanceof LogFaultFound) return false;
    throw error;
  }
}

async function addLeaves(tx: Transaction, tree: GrowingTree, waiting: readonly Waiting[]): Promise<void> {
  const start = tree.size;
  const nodes: { place: NodePlace; hash: Uint8Array }[] = [];
  for (const { id, bytes, leafHash: kept } of waiting) {
    const hash = leafHash(sha256, bytes);
    if (!sameBytes(hash, kept)) throw new DamagedLogError(`event ${id} is not what its leaf hash says`);
    tree.add(hash, (place, inner) => nodes.push({ place, hash: inner }));
  }
  const ids = waiting.map(({ id }) => id);
  await tx.$executeRaw`
    INSERT INTO audit_leaf (index, event_id)
    SELECT ${start}::bigint + place - 1, id FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS added (id, place)`;
  await tx.$executeRaw`
    INSERT INTO audit_node (level, index, hash)
    SELECT level, index, decode(hash, 'hex')
    FROM unnest(${nodes.map(({ place }) => place.level)}::int[], ${nodes.map(({ place }) => place.index)}::bigint[],
      ${nodes.map(({ hash }) => Buffer.from(hash).toString("hex"))}::text[]) AS added (level, index, hash)`;
  const positions = waiting.map(({ position }) => position);
  await tx.$executeRaw`DELETE FROM audit_waiting WHERE position = ANY (${positions}::bigint[])`;
}

/**
 * Signs with the key in force at the last leaf, and with those before it of whose rotation these leaves tell. The first
 * key is in force from the beginning: a log can be older than it.
 */
async function sign(tx: Transaction, tree: GrowingTree, added: number, signers: readonly SigningKey[]): Promise<void> {
  const all = await listLogKeys(tx);
  const keys = all.filter(({ leafIndex }, i) => leafIndex !== null || i === 0);
  const current = keys.at(-1);
  const signerFor = (publicKey: Uint8Array) => signers.find((signer) => sameBytes(signer.publicKey, publicKey));
  if (!current || !signerFor(current.publicKey))
    throw new SigningKeyError("The signing key is not the one that the log has last: run galley audit key.");
  const firstNew = tree.size - added;
  const recent = keys.filter((_, i) => (keys[i + 1]?.leafIndex ?? tree.size) >= firstNew);
  const root = tree.root();
  const text = checkpointText({ origin: current.name, size: tree.size, root });
  const signatures = recent.reverse().flatMap(({ publicKey }) => signerFor(publicKey)?.sign(text) ?? []);
  const note = writeSignedNote({ text, signatures });
  await insertCheckpoint(tx, { size: tree.size, root, note, previous: firstNew });
}
