/** Marks that only Markdown has; one is enough. Lists and `>` quotes do not count, since plain text has them too. */
const certain = [
  /^#{1,6} +\S/m, // a heading
  /^(?:```|~~~)/m, // a fence of code
  /^\|?[ \t]*:?-{3,}:?[ \t]*\|/m, // the rule under a table's head
];

/** Marks that stand in a plain text now and then; two kinds together make Markdown. */
const likely = [
  /\[[^[\]\n]+\]\([^()\s]+\)/, // a link
  /(?:^|\s)(?:\*\*[^\s*_][^*_\n]*\*\*|__[^\s*_][^*_\n]*__)(?:\W|$)/m, // bold
  /^(?:(?:[-*+]|\d{1,3}\.) +|> ?)\S/m, // a list or a quote
];

/** Whether a pasted text was plainly written as Markdown. */
export function looksLikeMarkdown(text: string): boolean {
  return certain.some((mark) => mark.test(text)) || likely.filter((mark) => mark.test(text)).length >= 2;
}
