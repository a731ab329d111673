/**
 * Which HTML mammoth makes of which of Word's styles, before its own table: by the English names that Word keeps in
 * every language, those of LibreOffice, and those of lists whose numbering stands in the style alone.
 */
export const docxStyles: readonly string[] = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  ...["Quote", "Intense Quote", "Block Text", "Quotations", "Block Quotation", "Block Quote"].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
  ...["Caption", "Image Caption", "Table Caption", "Illustration", "Figure", "Table"].map(
    (name) => `p[style-name='${name}'] => p:fresh`,
  ),
  ...[1, 2, 3, 4, 5].flatMap((level) => [
    `p:unordered-list(${level}) => ${outerLists(level)}ul > li:fresh`,
    `p:ordered-list(${level}) => ${outerLists(level)}ol > li:fresh`,
  ]),
  ...[1, 2, 3, 4, 5].flatMap((level) => {
    const number = level === 1 ? "" : ` ${level}`;
    return [
      `p[style-name='List Bullet${number}'] => ${outerLists(level)}ul > li:fresh`,
      `p[style-name='List Number${number}'] => ${outerLists(level)}ol > li:fresh`,
    ];
  }),
];

function outerLists(level: number): string {
  return "ul|ol > li > ".repeat(level - 1);
}
