/**
 * A checkpoint as it was written, from what somebody copied off a page or a paper: without white space around its lines,
 * with the empty line before its signatures, which a copy may lack, and with each signature on one line, which paper
 * breaks. What is no checkpoint comes out as no checkpoint.
 */
export function checkpointAsWritten(pasted: string): string {
  const lines = pasted
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const signatures: string[] = [];
  for (const line of lines.slice(3)) {
    const before = signatures.at(-1);
    if (before === undefined || line.startsWith("\u2014 ")) signatures.push(line);
    else signatures[signatures.length - 1] = `${before}${/^\u2014 \S+$/u.test(before) ? " " : ""}${line}`;
  }
  return `${lines.slice(0, 3).join("\n")}\n\n${signatures.map((line) => `${line}\n`).join("")}`;
}
