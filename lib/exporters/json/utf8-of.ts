/** How many bytes are filled before the next are asked for. */
const blockBytes = 1 << 18;

/**
 * Pieces of text as UTF-8 bytes. They are gathered in blocks: a buffer for each of a hundred thousand pieces would cost
 * more to clear away than to write.
 */
export function utf8Of(pieces: Iterable<string>): Uint8Array {
  const full: Buffer[] = [];
  let block = Buffer.allocUnsafe(blockBytes);
  let length = 0;
  for (const piece of pieces) {
    // A UTF-16 code unit takes three bytes at most.
    const most = piece.length * 3;
    if (length + most > block.length) {
      full.push(block.subarray(0, length));
      block = Buffer.allocUnsafe(Math.max(most, blockBytes));
      length = 0;
    }
    length += block.write(piece, length);
  }
  return Buffer.concat([...full, block.subarray(0, length)]);
}
