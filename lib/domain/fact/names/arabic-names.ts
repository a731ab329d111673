import { type Reading, wordAt } from "@/lib/domain/fact/reading";
import { words } from "@/lib/domain/fact/words/fact-words";
import type { NameSpan } from "./names-known";

const regions = new Intl.DisplayNames("ar", { type: "region", fallback: "none" });
const countries: ReadonlySet<string> = new Set(
  Array.from({ length: 26 * 26 }, (_, i) => String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26))).flatMap(
    (code) => regions.of(code) ?? [],
  ),
);
const places = words(
  "دمشق حلب حمص حماة اللاذقية طرطوس درعا إدلب الرقة بغداد البصرة الموصل أربيل بيروت طرابلس صيدا القاهرة الإسكندرية الجيزة الرياض جدة مكة الدوحة أبوظبي دبي الشارقة مسقط صنعاء عدن عمان القدس غزة رام نابلس الخليل تونس الجزائر الرباط الدار طنجة الخرطوم مقديشو طهران أنقرة إسطنبول موسكو واشنطن نيويورك لندن باريس برلين بروكسل جنيف فيينا روما مدريد بكين طوكيو كييف الفاشر نيالا بورتسودان الحسكة القامشلي السويداء القنيطرة تدمر كركوك النجف كربلاء الفلوجة تكريت سنجار السليمانية تعز الحديدة مأرب بنغازي مصراتة سبها سرت وهران قسنطينة فاس مراكش أكادير طنجة أسوان الأقصر بورسعيد السويس المنصورة رفح جنين طولكرم قلقيلية أريحا حيفا يافا الناصرة المنامة الدمام أبها النبطية بعلبك نيودلهي كابول كراتشي لاهور جاكرتا نيروبي لاغوس أبوجا جوهانسبرغ سيدني أوتاوا تورونتو شيكاغو ميامي هيوستن بوسطن سيول شنغهاي مومباي بانكوك أوسلو ستوكهولم كوبنهاغن هلسنكي وارسو براغ بودابست بوخارست أثينا لشبونة برشلونة ميلانو ميونيخ هامبورغ فرانكفورت زيورخ لاهاي أمستردام مينسك خاركيف أوديسا ماريوبول الفرات دجلة سيناء الجولان القرم دونباس دارفور كردفان الأنبار نينوى صفاقس سوسة القيروان بنزرت قرطاج المنستير العقبة الزرقاء إربد جرش المفرق الكرك قندهار هرات بيشاور الجبيل ينبع الطائف تبوك نجران جازان أبها القصيم بريدة صلالة الفجيرة زوارة الزاوية غريان طبرق أجدابيا الكفرة سطيف عنابة تلمسان بجاية تيزي الداخلة العيون تطوان مكناس وجدة كسلا القضارف نيامي باماكو داكار أكرا كمبالا مقاديشو جيبوتي نواكشوط سوريا سورية روسيا أمريكا أميركا بريطانيا أوروبا إفريقيا أفريقيا آسيا الضفة",
);
/** Behind these stands a person's name, of two words at least where it goes on. */
const titles = words(
  "الرئيس الرئيسة رئيس وزير وزيرة الوزير الوزيرة السيد السيدة الدكتور الدكتورة الأستاذ الشيخ الأمير الأميرة الملك اللواء العقيد العميد الجنرال النائب القاضي المهندس الكاتب الكاتبة الصحفي الصحافي الشاعر الفنان الممثل المدرب اللاعب البابا السفير المتحدث المقدم النقيب البروفيسور المحامي المحامية المهندسة الباحث الباحثة المتحدثة النائبة السفيرة الدكتورة محاميه محاميها المندوب المبعوث",
);
const organisationHeads = words(
  "وزارة جامعة منظمة حزب شركة مجلس هيئة مؤسسة جمعية بنك وكالة محكمة صحيفة قناة حركة اتحاد مركز معهد مستشفى تنظيم",
);
/** Behind these stands a place's name, which the heads are no part of. */
const placeHeads = words("مدينة محافظة بلدة قرية إقليم ولاية مقاطعة مخيم ضاحية قضاء");
/** Names of two words and more, and organisations by themselves. */
const listed: readonly (readonly string[])[] = [
  "الأمم المتحدة",
  "المفوضية السامية للأمم المتحدة لشؤون اللاجئين",
  "مفوضية اللاجئين",
  "المفوضية الأوروبية",
  "البنك المركزي",
  "الدفاع المدني",
  "الحرس الوطني",
  "محكمة العدل الدولية",
  "المحكمة الجنائية الدولية",
  "مصر للطيران",
  "طيران الإمارات",
  "الخطوط الجوية القطرية",
  "قناة السويس",
  "جبل طارق",
  "مزار شريف",
  "أبو ظبي",
  "رأس الخيمة",
  "شرم الشيخ",
  "بورت سودان",
  "حفر الباطن",
  "عين الحلوة",
  "مجلس الأمن",
  "الاتحاد الأوروبي",
  "الاتحاد الأفريقي",
  "الجامعة العربية",
  "حلف شمال الأطلسي",
  "البيت الأبيض",
  "البنك الدولي",
  "صندوق النقد الدولي",
  "الصليب الأحمر",
  "الهلال الأحمر",
  "أطباء بلا حدود",
  "هيومن رايتس ووتش",
  "فرانس برس",
  "أسوشيتد برس",
  "الحرس الثوري",
  "حزب الله",
  "البحر الأحمر",
  "البحر المتوسط",
  "البحر الأسود",
  "الخليج العربي",
  "الشرق الأوسط",
  "شمال أفريقيا",
  "مضيق هرمز",
  "دير الزور",
  "رام الله",
  "بيت لحم",
  "خان يونس",
  "تل أبيب",
  "أم درمان",
  "الدار البيضاء",
  "المدينة المنورة",
  "إسلام آباد",
  "أديس أبابا",
  "هونغ كونغ",
  "لوس أنجلوس",
  "سان فرانسيسكو",
  "كيب تاون",
  "رويترز",
  "حماس",
  "طالبان",
  "داعش",
  "الكرملين",
  "البنتاغون",
  "الكونغرس",
  "الكنيست",
  "يونيسف",
  "اليونيسف",
  "يونسكو",
  "اليونسكو",
  "أونروا",
  "الأونروا",
  "أوبك",
  "فيفا",
  "الفيفا",
  "ناتو",
  "الناتو",
].map((name) => name.split(" "));
const firstNames = words(
  "محمد أحمد محمود علي حسن حسين إبراهيم خالد عمر يوسف مصطفى سعيد ناصر بشار نور فاطمة عائشة مريم زينب سارة ليلى هدى كريم طارق سامي جمال كمال حافظ صلاح ماهر أنور فؤاد رامي زياد وليد ياسر هشام عادل عصام بلال أسامة حمزة عثمان سليمان داود موسى عيسى إسماعيل إسحاق يعقوب دونالد جو فلاديمير إيمانويل أنطونيو رجب عبدالله عبدالرحمن عبدالعزيز عبدالفتاح عبدالحميد عبدالكريم عبدالسلام عبداللطيف سامر سالم سعد سعود سلمان راشد راغب رفيق رشيد رياض زكريا زاهي زيد شريف شادي شوقي صابر صبري صفوت ضياء طاهر طلال عاطف عباس عبير عدنان عدي عزت علاء عماد عمار عمرو غسان غازي فادي فارس فاروق فراس فهد فيصل قاسم قيس لؤي ليث مازن ماجد مأمون مجدي محسن مروان مروة معاذ معتز منصور منير مهدي نادر نادية نبيل نجيب نزار نضال نعيم نواف هاني هبة هيثم هيفاء وائل وسام يحيى يزيد يزن ياسين يسرى أماني أميرة أنس أيمن أيوب إلياس إدريس إياد باسل بسام ثائر جابر جاسم جعفر جمانة حاتم حامد حسام حليمة حمد حميد حيدر خديجة خليل داليا دلال دينا رامز رانيا رباب رشا رنا ريم ريما روان سلوى سلمى سمير سميرة سهير سهى سوسن شيرين عايدة عبلة غادة فدوى كوثر لبنى لمياء لينا ماجدة مها ميساء نجلاء نجوى نورا نهى نوال هالة هند يارا آدم آية أسماء إسراء بثينة جورج ميشال بيير أنطوان إيليا كارلوس جون مايكل ديفيد روبرت جيمس توماس بيتر كريستوفر أنجيلا أولاف مارين بنيامين إيلون باراك هيلاري كامالا ريشي بوريس أورسولا كيم فولوديمير سيرغي",
);
const inside = words("بن ابن بنت أبو أبي آل الدين الله عبد");
/** What a title is followed by when no name comes. */
const noName = words(
  "إن أن في من على إلى عن قال قالت الذي التي هذا هذه كان كانت مع بعد قبل خلال أمس اليوم الماضي الجديد السابق الحالي الأول الثاني العام باسم لدى حول عند أعلن أكد صرح أوضح أضاف أشار وقال ضد أمام بين دون أيضا بشأن",
);

/** Names in Arabic as far as rules carry: places that are listed, people behind titles or by first names, organisations by their head. */
export function arabicNames(reading: Reading): NameSpan[] {
  const found: NameSpan[] = [];
  for (let at = 0; at < reading.tokens.length; ) {
    const to =
      personEnd(reading, at) ??
      listedEnd(reading, at) ??
      organisationEnd(reading, at) ??
      behindPlaceHead(reading, at) ??
      placeEnd(reading, at);
    const isHeaded = titles.has(wordAt(reading, at)) || isPlaceHead(reading, at);
    const name = to === null ? null : { from: isHeaded ? at + 1 : at, to };
    if (name) found.push(name);
    at = Math.max(name?.to ?? 0, at + 1);
  }
  return found;
}

function personEnd(reading: Reading, at: number): number | null {
  const isTitled = titles.has(wordAt(reading, at));
  const from = isTitled ? at + 1 : at;
  const first = wordAt(reading, from, firstNames);
  const isFirst = firstNames.has(first) || first === "عبد" || first === "أبو";
  if (!isFirst) return isTitled ? unknownBehindTitle(reading, from) : null;
  let to = from + 1;
  while (to - from < 5 && (inside.has(wordAt(reading, to)) || isPartOfPerson(reading, from, to))) to++;
  return to > from + 1 || isTitled ? to : null;
}

/** Ranks and degrees, behind which hardly anything but a name stands. */
const ranks = words(
  "العميد العقيد اللواء المقدم النقيب الدكتور الدكتورة البروفيسور القاضي المهندس المهندسة الباحثة السفير السفيرة",
);

/** "الوزير هيثم إبراهيم": a name that no list has, right behind a title with its article, with a family name that says that it is one. */
function unknownBehindTitle(reading: Reading, from: number): number | null {
  const [title, said, next] = [wordAt(reading, from - 1), wordAt(reading, from), wordAt(reading, from + 1)];
  if (!title.startsWith("ال") || said.startsWith("ال") || said.length < 3 || noName.has(said)) return null;
  const isFamily =
    firstNames.has(next) ||
    (next.startsWith("ال") && next.length > 4 && !noName.has(next)) ||
    (ranks.has(title) && isNameLike(next) && isNameLike(said));
  return isFamily && !titles.has(next) ? from + 2 : null;
}

/** A word that is no verb of saying or doing, no preposition and no pronoun's form, as far as its letters tell. */
function isNameLike(word: string): boolean {
  return (
    word.length > 2 &&
    !noName.has(word) &&
    !/^(?:وال|بال|لل|[يتن].{3}$|سي|ست)/.test(word) &&
    !/(?:ها|هم|ته|تها)$/.test(word)
  );
}

function isPartOfPerson(reading: Reading, from: number, at: number): boolean {
  const said = wordAt(reading, at);
  if (firstNames.has(said)) return true;
  if (said === "" || noName.has(said)) return false;
  const isFamily = inside.has(wordAt(reading, at - 1)) || at === from + 1 || said.startsWith("ال");
  return isFamily && at - from < 3;
}

function organisationEnd(reading: Reading, at: number): number | null {
  if (!organisationHeads.has(wordAt(reading, at, organisationHeads))) return null;
  let to = at + 1;
  while (to - at < 4 && wordAt(reading, to).startsWith("ال")) to++;
  return to > at + 1 ? to : null;
}

/** A listed name, also with "and", "in" and the like written together with it. */
function listedEnd(reading: Reading, at: number): number | null {
  const first = wordAt(reading, at);
  const bare = first.replace(/^لل/, "ال").replace(/^[وفبلك]/, "");
  const name = listed.find(
    ([head, ...rest]) =>
      (head === first || head === bare) && rest.every((word, i) => wordAt(reading, at + 1 + i) === word),
  );
  if (!name) return null;
  const next = wordAt(reading, at + name.length);
  // "الهلال الأحمر الليبي"
  const isWhose = name.length > 1 && /^ال.{2,}(?:ي|ية)$/.test(next) && !noName.has(next);
  return at + name.length + (isWhose ? 1 : 0);
}

function isPlaceHead(reading: Reading, at: number): boolean {
  return placeHeads.has(wordAt(reading, at).replace(/^[وفبلك](?=.{4})/, ""));
}

/** "مدينة الفاشر": an adjective behind the head says what kind of place it is, and is no name. */
function behindPlaceHead(reading: Reading, at: number): number | null {
  if (!isPlaceHead(reading, at)) return null;
  const known = listedEnd(reading, at + 1) ?? placeEnd(reading, at + 1);
  if (known !== null) return known;
  const said = wordAt(reading, at + 1);
  const isName = said.length > 2 && !noName.has(said) && (said.startsWith("ال") || !said.endsWith("ة"));
  return isName ? at + 2 : null;
}

function placeEnd(reading: Reading, at: number): number | null {
  for (const length of [3, 2, 1]) {
    const said = Array.from({ length }, (_, i) => wordAt(reading, at + i));
    const joined = said.join(" ");
    if (countries.has(joined) || places.has(joined)) return at + length;
    const bare = joined.replace(/^[وفبلك]/, "");
    if (length === 1 && bare.length > 3 && (countries.has(bare) || places.has(bare))) return at + 1;
  }
  return null;
}
