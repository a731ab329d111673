import { words } from "@/lib/domain/fact/words/fact-words";

/**
 * What news counts and reports, in English, German and Arabic: a row a thing, so that texts in two languages have words
 * in common. Every form is written out as a sentence has it.
 */
const rows = [
  "people persons person menschen personen leute شخص شخصا أشخاص الأشخاص الناس",
  "killed dead deaths died killing die getötet tote toten tot starben gestorben todesopfer قتل قتلوا قتلى القتلى مقتل قتيلا لقوا مصرعهم توفي توفيت توفوا وفاة وفيات الوفيات الضحايا ضحايا",
  "injured wounded injuring casualties verletzt verletzte verletzten أصيب إصابة جرحى الجرحى جريحا بجروح",
  "arrested detained arresting arrests festgenommen festnahmen verhaftet اعتقل اعتقال توقيف اعتقلت أوقفت القبض",
  "raids raid razzien razzia durchsuchungen مداهمة مداهمات عملية دهم",
  "suspects suspect verdächtige verdächtigen tatverdächtige مشتبه المشتبه",
  "homes houses house häuser häusern haus wohnungen منزل منزلا منازل المنازل بيوت",
  "soldiers troops soldaten truppen جندي جنديا جنود الجنود قوات القوات",
  "police officers polizei polizisten الشرطة شرطة شرطيا",
  "children child kinder kindern kind طفل طفلا أطفال الأطفال",
  "women woman frauen frau امرأة نساء النساء",
  "residents inhabitants einwohner einwohnern bewohner anwohner نسمة سكان السكان",
  "votes vote voted stimmen stimmte abgestimmt صوت صوتا أصوات تصويت",
  "jobs job positions stellen arbeitsplätze وظيفة وظائف",
  "employees workers staff mitarbeiter beschäftigte arbeiter موظف موظفا موظفين عامل عمال",
  "company firm unternehmen firma konzern شركة الشركة",
  "government regierung الحكومة حكومة",
  "ministry ministerium وزارة الوزارة",
  "interior innenministerium inneren innenminister الداخلية",
  "hospital hospitals krankenhaus krankenhäuser krankenhäusern klinik مستشفى المستشفيات مستشفيات",
  "school schools schule schulen مدرسة مدارس المدارس",
  "refugees displaced flüchtlinge geflüchtete vertriebene لاجئ لاجئا لاجئين نازح نازحين نازحا",
  "flood floods flooding hochwasser überschwemmung überschwemmungen فيضان فيضانات الفيضانات سيول",
  "earthquake quake erdbeben زلزال الزلزال",
  "prices price preise preis أسعار الأسعار سعر",
  "profit profits earnings gewinn gewinne أرباح أرباحها",
  "revenue sales turnover umsatz إيرادات مبيعات",
  "damage damages schaden schäden sachschaden أضرار الأضرار خسائر",
  "rose increased rise grew gestiegen stieg erhöht ارتفع ارتفعت ارتفاع زيادة",
  "fell decreased dropped fall gesunken sank gefallen انخفض انخفضت تراجع تراجعت",
  "weapons arms rifles guns waffen gewehre سلاح أسلحة بندقية بنادق",
  "attack attacks angriff angriffe anschlag هجوم هجمات الهجوم",
  "election elections wahl wahlen انتخابات الانتخابات",
  "president präsident präsidenten الرئيس رئيس",
  "born geboren ولد ولدت",
  "prison jail sentenced haft gefängnis verurteilt سجن السجن بالسجن",
  "kilometres kilometers kilometer كيلومتر",
  "villages village dörfer dorf قرية قرى",
  "bridges bridge brücken brücke جسر جسور",
  "countries country länder ländern دولة دول بلد بلدان",
  "students pupils schüler schülern studenten studierende طالب طالبا طلاب تلميذ",
  "participants volunteers teilnehmer freiwillige probanden مشارك متطوع متطوعا متطوعين",
  "spectators fans attendance audience zuschauer zuschauern متفرج متفرجا الحضور",
  "goals goal tore tor هدف أهداف",
  "travelled traveled flew trip visit reiste besuch flog زيارة سافر توجه",
  "announced said statement erklärte mitgeteilt mitteilung أعلن أعلنت بيان",
  "began started begin start begann begonnen beginnt بدأ بدأت",
  "operation operations einsatz operationen عمليات العملية",
  "cases case fälle fall حالة حالات",
  "doctors physicians ärzte ärzten طبيب طبيبا أطباء",
  "forces army armee streitkräfte الجيش جيش",
  "cars vehicles autos fahrzeuge سيارة سيارات مركبة",
  "inflation teuerung التضخم تضخم",
  "interest rate rates zins zinsen leitzins الفائدة فائدة",
  "bank central zentralbank notenbank البنك المركزي",
  "costs cost costing kostet kosten kostete تكلف تكلفة كلفة",
  "covers area fläche flächen مساحة المساحة",
  "train trains zug züge zügen القطار قطار قطارات",
  "stood amounted reached betrug beträgt belief بلغ بلغت وبلغ وبلغت",
  "opposition rebels fighters kämpfer rebellen مقاتل مقاتلين مسلحين المعارضة",
  "match game spiel spiele partie مباراة المباراة مباريات",
  "minute minuten الدقيقة دقيقة",
  "vaccine vaccines vaccination impfung impfungen impfstoff لقاح لقاحات تطعيم",
  "patients patient patienten مريض مريضا مرضى المرضى",
  "cholera الكوليرا بالكوليرا كوليرا",
  "state bundesland bundesstaat ولاية",
  "health gesundheit الصحة",
  "ships boats vessels schiffe boote سفينة سفن قارب",
];

/** Which things are people, by a word of their row: what one text counts as people, the other may count as one of these. */
const persons = words(
  "people killed injured arrested suspects soldiers police children women residents employees refugees students participants spectators doctors patients opposition",
);

const conceptOf = (word: string) => `*${rows.findIndex((row) => row.split(" ").includes(word))}`;
export const peopleConcept = conceptOf("people");
export const personConcepts: ReadonlySet<string> = new Set([...persons].map(conceptOf));

/** The thing that a stem speaks of in three languages, by the stem that `wordStem` gives; made once. */
export function conceptsBy(wordStem: (word: string) => string): ReadonlyMap<string, string> {
  return new Map(
    rows
      .flatMap((row, i) => row.split(" ").map((word) => [wordStem(word), `*${i}`] as const))
      .filter(([stem]) => stem !== ""),
  );
}
