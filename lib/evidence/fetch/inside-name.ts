/**
 * Names that lead into the network where Galley runs, whatever a name server answers: this machine, endings kept for
 * private networks (RFC 6761, 6762, 8375, ICANN's `internal`), and with them the metadata services of clouds
 * (metadata.google.internal).
 */
const insideEndings = [
  "localhost",
  "localdomain",
  "local",
  "internal",
  "intranet",
  "private",
  "corp",
  "home",
  "lan",
  "home.arpa",
];

/**
 * Whether a host's name, in small letters and without a dot at its end, is one of the inside. A name without a dot counts
 * (`intranet`, `instance-data`), since it is completed by the search list of the machine.
 */
export function isInsideName(name: string): boolean {
  return !name.includes(".") || insideEndings.some((ending) => name.endsWith(`.${ending}`));
}
