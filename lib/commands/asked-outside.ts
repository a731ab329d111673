import "server-only";

/**
 * Thrown inside a transaction that needs to know what takes long to find out, such as the facts of a long text, while others
 * wait for its locks: the transaction ends, `ask` is waited for, and the work begins anew.
 */
export class AskedOutside extends Error {
  override name = "AskedOutside";
  constructor(readonly ask: () => Promise<void>) {
    super("this is asked outside of the transaction");
  }
}

/** How often work is begun anew: what was asked for may be forgotten before it is needed, where very much is asked at once. */
const MOST = 3;

/** Does work that holds a transaction, again with what it had to ask for outside. Throws what `work` and `ask` throw. */
export async function askingOutside<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof AskedOutside) || tries === MOST) throw error;
      await error.ask();
    }
}
