/** An article and a source of the same, with the pairs that a checker would join: words on both sides, ≠ where they differ. */
export type TextPair = {
  readonly what: string;
  readonly languages: readonly [string, string];
  readonly article: string;
  readonly source: string;
  readonly pairs: readonly string[];
  /** Those of them that no rule finds yet. */
  readonly missed?: readonly string[];
};

/** Kinds of text that newsrooms check beside the news of the day, in three languages. */
export const textPairs: readonly TextPair[] = [
  {
    what: "an obituary and an entry in an encyclopaedia",
    languages: ["en", "en"],
    article: `Ilse Brandauer, the composer who made silence ring, has died in Vienna. She was 87.

Born in Graz on 4 March 1938, she entered the conservatory at 14 and left it four years later without a degree. Between 1961 and 1979 she wrote eleven string quartets, of which nine were printed.

“I never wrote a note that I could leave out,” she told a radio interviewer in 1992. Her opera lasted two and a half hours at its first night in Hamburg, and was booed for ten minutes.

She is survived by her brother Anton and by three daughters.`,
    source: `Ilse Brandauer (born 4 March 1938 in Graz; died 2 June 2025 in Vienna) was an Austrian composer.

At the age of 14 she was admitted to the conservatory, which she left in 1956. From 1961 to 1979 she composed twelve string quartets; nine of them appeared in print.

In an interview for the radio she said in 1992: “I never wrote a note that I could leave out.” The opera, 150 minutes long, was first given in Hamburg, where the audience booed it for a quarter of an hour.

Her brother Anton Brandauer was a physicist. She had three daughters.`,
    pairs: [
      "Ilse Brandauer = Ilse Brandauer",
      "Vienna = Vienna",
      "Graz = Graz",
      "4 March 1938 = 4 March 1938",
      "14 = 14",
      "1961 = 1961",
      "1979 = 1979",
      "eleven ≠ twelve",
      "nine = nine",
      "I never wrote a note that I could leave out, = I never wrote a note that I could leave out.",
      "1992 = 1992",
      "two and a half hours = 150 minutes",
      "Hamburg = Hamburg",
      "Anton = Anton Brandauer",
      "three = three",
    ],
  },
  {
    what: "a science page and the paper that it tells of",
    languages: ["en", "en"],
    article: `Glaciers of the Pamir lost between 12 and 15 per cent of their ice from 2000 to 2020, a team led by Rahel Osei of the University of Bern reports.

The researchers measured 214 glaciers by satellite. The largest, the Fedchenko, is 77 kilometres long and up to 1 km thick. Its tongue thinned by 0.8 metres a year.

Meltwater feeds the Amu Darya, on which 50 million people depend. Summers in the valley reach 41C, two degrees more than in 1980.`,
    source: `Abstract. We used altimetry to derive the mass balance of 214 glaciers in the Pamir over the period 2000–2020. Mass loss amounted to 12–15 % of the ice volume.

Fedchenko Glacier, with a length of 77 km and a maximal thickness of 1,000 m, lost 0.6 m of its thickness per year at the tongue.

The Amu Darya supplies about 50 million inhabitants. Summer temperatures in the valley rose from 39 °C in 1980 to 41 °C.

Corresponding author: R. Osei, Institute of Geography, University of Bern.`,
    pairs: [
      "Pamir = Pamir",
      "12 = 12–15 %",
      "15 per cent = 12–15 %",
      "2000 = 2000–2020",
      "2020 = 2000–2020",
      "Rahel Osei = R. Osei",
      "University of Bern = University of Bern",
      "214 = 214",
      "Fedchenko = Fedchenko Glacier",
      "77 kilometres = 77 km",
      "1 km = 1,000 m",
      "0.8 metres ≠ 0.6 m",
      "Amu Darya = Amu Darya",
      "50 million = 50 million",
      "41C = 41 °C",
      "1980 = 1980",
    ],
  },
  {
    what: "a report of a company's year and its release",
    languages: ["de", "de"],
    article: `Der Pumpenhersteller Lindtner aus Bielefeld hat im vergangenen Geschäftsjahr 3,4 Mio. Euro verdient, zwölf Prozent weniger als zuvor. Der Umsatz stieg auf 61,2 Millionen Euro.

Vorstandschefin Petra Lindtner kündigte an, in Gera für 8,5 Millionen Euro ein Werk mit 120 Arbeitsplätzen zu bauen. Es soll im Herbst 2026 öffnen.

„Wir wachsen dort, wo das Wasser knapp wird“, sagte sie am Dienstag in Bielefeld. Das Unternehmen beschäftigt 640 Menschen in vier Ländern.`,
    source: `Bielefeld, 14. Oktober 2025. Die Lindtner AG erzielte im Geschäftsjahr 2024/25 einen Gewinn von 3.400.000 € (minus 12 %). Der Umsatz wuchs auf 62,1 Mio. Euro.

In Gera entsteht für 8,5 Mio. € ein neues Werk, in dem 120 Menschen arbeiten werden. Die Eröffnung ist für Herbst 2026 geplant.

Petra Lindtner, Vorsitzende des Vorstands: „Wir wachsen dort, wo das Wasser knapp wird.“

Das Unternehmen hat 640 Beschäftigte in fünf Ländern.`,
    pairs: [
      "Lindtner = Lindtner AG",
      "Bielefeld = Bielefeld",
      "3,4 Mio. Euro = 3.400.000 €",
      "zwölf Prozent = 12 %",
      "61,2 Millionen Euro ≠ 62,1 Mio. Euro",
      "Petra Lindtner = Petra Lindtner",
      "Gera = Gera",
      "8,5 Millionen Euro = 8,5 Mio. €",
      "120 = 120",
      "Herbst 2026 = Herbst 2026",
      "Wir wachsen dort, wo das Wasser knapp wird = Wir wachsen dort, wo das Wasser knapp wird.",
      "Dienstag = 14. Oktober 2025",
      "Bielefeld = Bielefeld",
      "640 = 640",
      "vier ≠ fünf",
    ],
  },
  {
    what: "a page of a travel supplement and a railway's own",
    languages: ["de", "en"],
    article: `Der Nachtzug von Hamburg nach Stockholm fährt um 21.05 Uhr ab und braucht knapp 14 Stunden. Er ist bis zu 200 Stundenkilometer schnell.

Ein Bett kostet zwischen 89 und 149 Euro, Fahrräder kosten 12 Euro. Seit dem 1. September 2022 hält er auch in Malmö.

Die Strecke misst 1.165 Kilometer.`,
    source: `The night train leaves Hamburg at 21:05 and reaches Stockholm after 14 hours. Its top speed is 200 km/h.

Beds: €89–149. Bicycles: €15. Calls at Malmö since 1 September 2022.

Length of the line: 1,165 km.`,
    pairs: [
      "Hamburg = Hamburg",
      "Stockholm = Stockholm",
      "21.05 Uhr = 21:05",
      "14 Stunden = 14 hours",
      "200 Stundenkilometer = 200 km/h",
      "89 = €89–149",
      "149 Euro = €89–149",
      "1. September 2022 = 1 September 2022",
      "Malmö = Malmö",
      "1.165 Kilometer = 1,165 km",
    ],
  },
  {
    what: "a page of football and the federation's own report",
    languages: ["ar", "ar"],
    article: `فاز منتخب الأردن على العراق بثلاثة أهداف مقابل هدفين في عمان يوم الخميس 13 نوفمبر 2025 أمام 14 ألف متفرج.

وسجل يزن النعيمات هدفين في الدقيقة 12 والدقيقة 61. وقال المدرب جمال السلامي: "لعبنا بقلب واحد حتى الدقيقة الأخيرة".

ويلعب المنتخب مباراته المقبلة في الدوحة بين 20 و25 نوفمبر.`,
    source: `عمان، 2025-11-13: فوز الأردن على العراق 3-2 بحضور 14000 متفرج.

سجل النعيمات في الدقيقة 12 والدقيقة 60. المدرب جمال السلامي قال بعد المباراة: "لعبنا بقلب واحد حتى الدقيقة الأخيرة".

المباراة المقبلة في الدوحة.`,
    pairs: [
      "الأردن = الأردن",
      "العراق = العراق",
      "بثلاثة = 3-2",
      "هدفين = 3-2",
      "عمان = عمان",
      "الخميس 13 نوفمبر 2025 = 2025-11-13",
      "14 ألف = 14000",
      "يزن النعيمات = النعيمات",
      "12 = 12",
      "61 ≠ 60",
      "جمال السلامي = جمال السلامي",
      "واحد = واحد",
      "لعبنا بقلب واحد حتى الدقيقة الأخيرة = لعبنا بقلب واحد حتى الدقيقة الأخيرة",
      "الدوحة = الدوحة",
    ],
    missed: ["يزن النعيمات = النعيمات"],
  },
  {
    what: "a page of economy and a bank's own report",
    languages: ["ar", "en"],
    article: `رفع البنك المركزي المصري سعر الفائدة 0.25 في المئة يوم 6 فبراير 2025. وبلغ التضخم 24 في المئة في يناير.

وتبلغ مساحة المشروع الشمسي الجديد في أسوان 37 كيلومترا مربعا وقدرته 1.8 غيغاواط. وتكلف المحطة 4 مليارات دولار.

وهبطت أمطار الدلتا إلى ما بين 100 و200 ملم بين عامي 1991 و2020.`,
    source: `On 6 February 2025 the Central Bank of Egypt raised its rate by 25 basis points. Inflation stood at 23 % in January.

The new solar park at Aswan covers 37 km² and has 1,800 MW. The plant costs $4bn.

Rainfall in the delta fell to 100–200 mm in 1991–2020.`,
    pairs: [
      "0.25 في المئة = 25 basis points",
      "6 فبراير 2025 = 6 February 2025",
      "24 في المئة ≠ 23 %",
      "يناير = January",
      "أسوان = Aswan",
      "37 كيلومترا مربعا = 37 km²",
      "1.8 غيغاواط = 1,800 MW",
      "4 مليارات دولار = $4bn",
      "100 = 100–200 mm",
      "200 ملم = 100–200 mm",
      "1991 = 1991–2020",
      "2020 = 1991–2020",
    ],
  },
];
