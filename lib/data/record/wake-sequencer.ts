import "server-only";

// Next's build keeps a copy of this module in each of its parts, so what they share hangs on the process.
const hall = globalThis as unknown as { galleySequencer?: Set<() => void> };

/** Says that an event was committed, so that this process's sequencer, where it has one, need not find out by itself. */
export function wakeSequencer(): void {
  for (const wake of hall.galleySequencer ?? []) wake();
}

/** Calls `wake` after each commit of an event by this process, until the returned function is called. */
export function onCommittedEvent(wake: () => void): () => void {
  hall.galleySequencer ??= new Set();
  hall.galleySequencer.add(wake);
  return () => hall.galleySequencer?.delete(wake);
}
