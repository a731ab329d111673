import "server-only";

/**
 * The slug that an address names. Next hands parameters over as they stand there, still encoded; what is no encoding at all,
 * as in an address that was encoded twice, names nothing and is looked for as it is.
 */
export function slugIn(parameter: string): string {
  try {
    return decodeURIComponent(parameter);
  } catch {
    return parameter;
  }
}
