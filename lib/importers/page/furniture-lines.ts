import { writtenDay } from "./written-day";

/** Longer lines are sentences of an article, however they begin. */
const LONGEST = 160;

const lines = (list: string): ReadonlySet<string> => new Set(list.split("|"));

/** What a page offers in a line of its own, in small letters, without the signs around it. */
const whole = lines(
  "advertisement|advertising|ad|ads|publicité|anzeige|werbung|publicidad|pubblicità|реклама|sponsored|sponsored content|story continues|story continues below|story continues below advertisement|article continues below|article continues below advertisement|continue reading|keep reading|read more|read full story|read full article|read next|show more|see more|load more|learn more|more stories|more on this|more on this story|more on this topic|related|related articles|related stories|related news|related topics|related content|related posts|related links|related coverage|related reading|recommended|recommended for you|recommended stories|you may also like|you might also like|you may like|most read|most popular|most viewed|trending|trending now|popular now|popular stories|editor's picks|editors' picks|editors’ picks|top stories|latest news|breaking news|don't miss|don’t miss|up next|share|share this|share this article|share this story|share article|share via|share on facebook|share on twitter|share with friends|tweet|email|e-mail|print|save|copy link|facebook|twitter|whatsapp|linkedin|reddit|pinterest|telegram|comment|comments|leave a comment|leave a reply|post a comment|have your say|join the conversation|join the discussion|skip advertisement|loading|close|play|play video|watch live|watch now|watch video|listen|listen to this article|listen to article|enlarge|enlarge image|enlarge this image|view gallery|view image|view photos|view slideshow|view comments|open image in gallery|image caption|image source|image copyright|image credit|media caption|toggle caption|hide caption|photo|photos|video|gallery|audio|next|previous|back to top|subscribe|subscribe now|sign up|sign up now|sign in|log in|register|follow us|follow|tags|tag|topics|topic|filed under|contact us|about the author|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|sur le même sujet|lea también|le puede interesar|leia também|leggi anche|читайте также|اقرأ أيضا|اقرأ أيضاً",
);

/** What a line begins with, up to a colon or the like, that tells of pictures or leads to other articles. */
const labels = lines(
  "photo|photos|image|images|picture|pictures|foto|fotos|photograph|photographs|illustration|graphic|graphics|video|videos|фото|صورة|bild|credit|credits|photo credit|photo credits|image credit|image source|photo source|photo courtesy|picture credit|photo by|image by|related|read more|read also|also read|see also|more on this|more from|recommended|read next|don't miss|don’t miss|watch|tags|topics|filed under|categories|more about|posted in|lesen sie auch|lire aussi|lea también|leia também|leggi anche|читайте также",
);
const afterLabel = /[:|»›>©]/;

const starts: readonly RegExp[] = [
  /^(?:image|photo|picture|slide|foto) \d{1,3} (?:of|von|de) \d{1,3}\b/i,
  /^\d{1,3} (?:of|\/) \d{1,3}$/i,
  /^(?:photo|image|picture|foto|photograph|video)s? by /i,
  /^(?:©|\(c\) ?\d{4}|copyright\b)/i,
  /^(?:follow|like|find|join) us on /i,
  /^follow @/i,
  /^\d[\d.,]{0,8} ?[km]?\+? (?:shares?|comments?|views?|likes?|retweets?|reads?)$/i,
  /^(?:this material may not be published|this article was originally|this article first appeared|this article originally appeared|originally published (?:on|at|by))\b/i,
];
const offers = ["sign up", "subscribe", "click here", "tap here", "download our", "get our", "get the"];
const offered = /\b(?:newsletter|e-?mail|inbox|app|alerts|updates|subscribe|here)\b/i;

/** Whether a line is no part of an article by its words: what a page offers, where its pictures come from, whose it is. */
export function isFurnitureLine(line: string): boolean {
  const words = line.trim();
  if (words.length > LONGEST) return false;
  const small = words.toLowerCase();
  const label = small.slice(0, Math.max(0, small.search(afterLabel))).trim();
  if (whole.has(withoutSigns(small)) || labels.has(label) || small.includes("all rights reserved")) return true;
  if (starts.some((pattern) => pattern.test(words))) return true;
  return offers.some((offer) => small.startsWith(offer)) && offered.test(small);
}

/** A line without what stands before its first and behind its last letter. */
function withoutSigns(line: string): string {
  let end = line.length;
  while (end > 0 && !/[\p{L}\p{M}\p{N}]/u.test(line.charAt(end - 1))) end--;
  const start = line.search(/[\p{L}\p{N}]/u);
  return line.slice(Math.max(0, start), end);
}

const writers = [
  "by",
  "von",
  "por",
  "par",
  "di",
  "door",
  "av",
  "af",
  "автор",
  "автор:",
  "текст",
  "текст:",
  "بقلم",
  "بقلم:",
];
const when =
  /^(?:first |originally |last )?(?:published|updated|modified|posted|created|veröffentlicht|aktualisiert|publié|publicado|actualizado|atualizado|pubblicato|aggiornato|опубликовано|обновлено)\b/iu;
const readingTime = /^\d{1,3}[ -]min(?:ute)?s?(?: read)?$/i;
/** What stands beside a day and a time in a line of its own. */
const besideDay = /[\p{L}\p{M}]{2,}/gu;

/** Whether a line under a headline says who wrote the article or when, and nothing else. */
export function isHeadLine(line: string): boolean {
  const words = line.trim();
  if (words.length > LONGEST) return false;
  if ((when.test(words) && /\d/.test(words)) || readingTime.test(words)) return true;
  if (namesAuthor(words)) return true;
  return writtenDay(words) !== undefined && (words.match(besideDay)?.length ?? 0) <= 5 && words.length < 60;
}

/** "By Jane Doe", with a day behind it or not; no sentence, which has more words in small letters. */
function namesAuthor(words: string): boolean {
  const [first = "", second = "", ...rest] = words.split(" ");
  if (!writers.includes(first.toLowerCase()) || /[!?;]/.test(words)) return false;
  const isCased = /\p{Lu}/u.test(words);
  if (isCased ? !/^\p{Lu}/u.test(second) : second === "") return false;
  const small = rest.filter((word) => /^\p{Ll}{2}/u.test(word)).length;
  return isCased ? small <= 3 && (small * 2 <= rest.length || rest.length < 2) : rest.length <= 4;
}
