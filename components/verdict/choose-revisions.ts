type Numbered = { readonly number: number };

/**
 * The two revisions to compare: those asked for, in either order, or else the newest with the one before it. Null where
 * there are not two. `revisions` are newest first; `asked` are numbers as an address has them.
 */
export function chooseRevisions<V extends Numbered>(
  revisions: readonly V[],
  asked: readonly [string, string],
): { older: V; newer: V } | null {
  const [newest, previous] = revisions;
  if (!newest || !previous) return null;
  const [newer, older] = revisions.filter(({ number }) => asked.includes(String(number)));
  return newer && older ? { older, newer } : { older: previous, newer: newest };
}
