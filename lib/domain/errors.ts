/** Thrown when what is asked for does not exist, or is not shown to whoever asks. */
export class NotFoundError extends Error {
  override name = "NotFoundError";
  constructor(readonly what: string) {
    super(`${what} not found`);
  }
}

/** Thrown when the person has no right to it. */
export class ForbiddenError extends Error {
  override name = "ForbiddenError";
  constructor(readonly permission: string) {
    super(`not permitted: ${permission}`);
  }
}

/** Thrown when nobody is signed in, or whoever was has been deactivated or signed out since. */
export class NotSignedInError extends Error {
  override name = "NotSignedInError";
  constructor() {
    super("not signed in");
  }
}
