// Titles, offices and kinds of places that stand before a name in one language and are words or ends in another.

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** By language, in small letters. What follows one is its name, so that its full stop ends nothing. */
const titles: Readonly<Record<string, ReadonlySet<string>>> = {
  ru: words(
    "проф акад доц ген полк подполк лейт кап адм инж канд корр гр гл зам нач рук пред им св свящ прот архим обл р-н оз пос дер пл пр просп пер наб бул ш с х к арх худ реж чл-корр член-корр",
  ),
  uk: words("проф акад доц ген полк ім св обл р-н оз пл просп пров вул смт с м ред зав заст"),
  pl: words(
    "prof dr hab doc mgr inż lek gen płk ppłk mjr kpt por ppor plut sierż asp podinsp nadkom kom ks o bp abp kard św bł min prez woj red im ul al pl os tzw wg np dyr płd płn zob hr dh",
  ),
  hi: words("डॉ श्री श्रीमती सुश्री प्रो पं मो कु स्व इं एड न्या ले कै मे सं"),
  es: words(
    "gral lic ing pdte pdta arq cnel cap cmdt tte alfz sto sta mons fr hno hna excmo excma ilmo ilma dn dña mtro mtra prof profa rvdo pbro alte vda avda pza pl ej dr dra sr sra srta",
  ),
  pt: words(
    "exa exma ilmo ilma eng engª arq pe dom cel ten maj brig alm des min dep ver gov pref sto sta prof profa dr dra sr sra srta adv com pça av ex pde vig mons",
  ),
  tr: words(
    "prof doç dr yrd sn bşk hz alb yb bnb yzb ütğm tğm org korg tümg tuğg gen mrş amir uzm öğr gör arş op ecz müh mim av dz hv kur ör bkz yar blm st",
  ),
  de: words(
    "dipl dipl.-ing dipl.-kfm dipl.-päd ing univ.-prof reg hl bgm abg min mag inh hptm obst frhr gf kfm med phil jur rer nat pol habil oec theol vet dent bacc lic priv.-doz gen.-dir dir präs vors stv sen ra sog",
  ),
};

/** Whether a word before a full stop is a title in a language (the first part of a BCP 47 tag), whatever its capitals. */
export function isTitleIn(language: string, word: string): boolean {
  return titles[language]?.has(word.toLowerCase()) ?? false;
}

const prepositions = words("в во к с до от по у на w we od do z na");
const yearSigns = words("г. r. р.");

/**
 * Whether a full stop after a year belongs to the words that open a sentence, whose subject follows: "В 2020 г. Петров",
 * "W maju 2020 r. Nowak".
 */
export function isOpeningYear(before: string): boolean {
  const opened = before.split(/[.!?…] /).slice(-2);
  // A stop right behind the year ends the last piece, and one between two sentences parts them.
  const parts = (opened.at(-1) ?? "")
    .trim()
    .split(/\s/)
    .filter((part) => part !== "");
  const [preposition = "", ...rest] = parts;
  if (rest.length < 2 || rest.length > 3) return false;
  const [year = "", sign = ""] = rest.slice(-2);
  return prepositions.has(preposition.toLowerCase()) && /^\p{N}{3,4}$/u.test(year) && yearSigns.has(sign.toLowerCase());
}
