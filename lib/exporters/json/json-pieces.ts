/**
 * An object as `JSON.stringify(value, null, 2)` writes it, with a line end behind it, in pieces: each entry of a list
 * right below the top is one, so that a report of any length is never held as one text.
 */
export function* jsonPieces(value: object): Generator<string> {
  let before = "{\n";
  for (const [name, member] of Object.entries(value)) {
    if (member === undefined) continue;
    yield `${before}  ${JSON.stringify(name)}: `;
    if (Array.isArray(member) && member.length > 0) yield* entries(member);
    else yield JSON.stringify([member], null, 2).slice(4, -2);
    before = ",\n";
  }
  yield before === "{\n" ? "{}\n" : "\n}\n";
}

/** A list right below the top. Each entry is written two lists deep, where it stands in by as much as here. */
function* entries(list: readonly unknown[]): Generator<string> {
  for (const [i, entry] of list.entries()) {
    yield i === 0 ? "[\n    " : ",\n    ";
    yield JSON.stringify([[entry]], null, 2).slice(10, -6);
  }
  yield "\n  ]";
}
