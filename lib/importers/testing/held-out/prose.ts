/**
 * A language's sentences, the pieces of each parted by `|`: words with the signs that stand at them. `gap` stands between two
 * of them, and `words` are pieces that are one word by themselves, whatever stands around.
 */
export type Prose = {
  readonly language: "en" | "de" | "ar" | "ja";
  readonly gap: string;
  readonly isRtl: boolean;
  readonly sentences: readonly (readonly string[])[];
  readonly headings: readonly (readonly string[])[];
  readonly cells: readonly (readonly string[])[];
  readonly words: ReadonlySet<string>;
};

const spaced = (lines: readonly string[]) => lines.map((line) => line.split(" "));
const parted = (lines: readonly string[]) => lines.map((line) => line.split("|"));

export const proses: readonly Prose[] = [
  {
    ...{ language: "en", gap: " ", isRtl: false },
    sentences: spaced([
      "The dam broke in May 1976, and 12,500 people left the valley.",
      "“Nobody had told us,” said Ana Ruiz, who ran the school.",
      "Repairs cost $4.2 million, or 3.5 per cent of the county’s budget.",
      "Engineers had warned the state’s e-mail list twice & got no answer.",
      "Was the gate <open> at 6 a.m. that day, as the log says?",
      "Dr. Okafor measured 10.4 m of water behind the wall.",
      "The U.S. Army Corps sent 71 men and nine trucks by Friday.",
      "Mr. Hale’s widow keeps the keys in a drawer to this day.",
    ]),
    headings: spaced(["What the log says", "After the flood", "Twelve thousand people"]),
    cells: spaced(["Dam", "May 1976", "12,500 people", "$4.2 million", "not known"]),
    words: new Set("dam people school budget twice gate water men trucks keys drawer".split(" ")),
  },
  {
    ...{ language: "de", gap: " ", isRtl: false },
    sentences: spaced([
      "Die Brücke wurde im Mai 1976 gesperrt, und 12.500 Menschen zogen fort.",
      "„Niemand wusste es“, sagte Jörg Müller, der Bürgermeister von Weißenfels.",
      "Der Umbau kostete 3,5 Mio. Euro, also ein Drittel des Haushalts.",
      "Am 3. Oktober 1990 stand das Wasser bei 4,20 m über Normal.",
      "Warum war das Tor um 6.30 Uhr offen?",
      "Z. B. fehlten laut Prüfbericht 17 Schrauben & zwei Träger.",
      "Größere Schäden meldete die Straßenmeisterei erst am Freitag.",
    ]),
    headings: spaced(["Was im Protokoll steht", "Nach der Flut"]),
    cells: spaced(["Brücke", "Mai 1976", "12.500", "3,5 Mio. Euro", "unbekannt"]),
    words: new Set("Brücke Menschen Umbau Wasser Tor Schrauben Träger Schäden".split(" ")),
  },
  {
    ...{ language: "ar", gap: " ", isRtl: true },
    sentences: spaced([
      "انهار السد في أيار 1976، وغادر الوادي ١٢٬٥٠٠ شخص.",
      "قالت المعلمة «لم يخبرنا أحد» أمام المحكمة.",
      "بلغت كلفة الترميم ٤٫٢ مليون دولار، أي ثلث الميزانية.",
      "هل كانت البوابة مفتوحة عند السادسة صباحا؟",
      "أرسل الجيش ٧١ رجلا وتسع شاحنات يوم الجمعة.",
      "كُتِبَ التقريرُ في دمشق ولم يُنشر حتى اليوم.",
    ]),
    headings: spaced(["ما يقوله السجل", "بعد الطوفان"]),
    cells: spaced(["السد", "أيار 1976", "١٢٬٥٠٠", "غير معروف"]),
    words: new Set("السد الوادي المعلمة الترميم البوابة الجيش رجلا شاحنات دمشق".split(" ")),
  },
  {
    ...{ language: "ja", gap: "", isRtl: false },
    sentences: parted([
      "ダム|は|1976年|5月|に|決壊し、|約12,500人|が|谷|を|離れた。",
      "「誰も|知らなかった」|と|学校|の|田中|校長|は|話した。",
      "修理|には|４２０万ドル、|予算|の|三分の一|が|かかった。",
      "その|日|の|午前6時|に|門|は|開いて|いた|のか？",
      "金曜日|まで|に|陸軍|は|７１人|と|トラック|を|送った。",
      "𠮷野家|の|記録|は|今|も|引き出し|に|ある。",
    ]),
    headings: parted(["記録|に|ある|こと", "洪水|の|後"]),
    cells: parted(["ダム", "1976年|5月", "不明", "トラック"]),
    words: new Set("ダム 学校 修理 予算 トラック 記録".split(" ")),
  },
];
