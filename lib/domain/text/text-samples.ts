import fc from "fast-check";

// Texts that break what is careless about text, and a generator of them for property-based tests.

export const samples = [
  "Syria says 71 people held. Mr. Smith said “no”.\n\nA second paragraph.",
  "قالت وزارة الداخلية السورية إنّها اعتقلت ٧١ شخصًا؟ نعم. وفي دمشق (سوريا)، قال: «انتهى».",
  "中国外交部周一表示。“他说：好。”然后走了。",
  "👨‍👩‍👧‍👦 family 🇸🇾🇬🇧 flags 👩🏽‍🚒 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿.",
  "e\u0301tude Zalgo: a\u0301\u0323\u0308\u0489 b \u0301c\n\u0301d",
  "क्षत्रिय नमस्ते। ไทยแลนด์ 한국어 각 \u1112\u1161\u11ab",
  "ltr \u202bעברית\u202c mixed \u200fשלום\u200e 123 \u0600\u0661",
  "𝕊𝕪𝕣𝕚𝕒 𠀀𠀁. A\u00adB\u200dC\u200b",
];

const fragments = [
  ...samples.flatMap((sample) => [...sample]),
  " ",
  "\n",
  "\n\n",
  ". ",
  "U.S. ",
  "No. 5",
  "\r\n",
  "\u0301",
  "\u200d",
  "🇸",
  "👧",
];

/** Any text of such fragments, without NUL and lone surrogates. */
export const anyText = fc.array(fc.constantFrom(...fragments), { maxLength: 120 }).map((parts) => parts.join(""));

/** A text and a range in it that is not empty and may split anything. */
export const anyTextAndRange = anyText
  .filter((text) => text.length > 0)
  .chain((text) =>
    fc
      .tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length))
      .map(([whole, a, b]) => ({ text: whole, range: { start: Math.min(a, b), end: Math.max(a, b) } })),
  );
