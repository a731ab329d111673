import { writtenDay } from "./written-day";

/** Longer lines are sentences of an article, however they begin. */
const LONGEST = 160;

const whole =
  /^(?:advertisement|advertising|ad|ads|publicité|anzeige|werbung|publicidad|pubblicità|реклама|sponsored|sponsored content|story continues(?: below)?(?: advertisement)?|article continues below(?: advertisement)?|continue reading|keep reading|read more|read full (?:story|article)|read next|show more|see more|load more|learn more|more stories|more on this(?: story| topic)?|related|related (?:articles|stories|news|topics|content|posts|links|coverage|reading)|recommended(?: for you| stories| reading)?|you (?:may|might) (?:also|like).{0,30}|most (?:read|popular|viewed)|trending(?: now)?|popular (?:now|stories)|editors?['’] picks?|top stories|latest news|breaking news|don['’]t miss|up next|(?:also|see also) on .{1,30}|share|share (?:this|on|via|with|article|story).{0,40}|tweet|e-?mail|print|save|copy link|facebook|twitter|whatsapp|linkedin|reddit|pinterest|telegram|comments?|leave a (?:comment|reply)|post a comment|have your say|join the (?:conversation|discussion)|skip advertisement|loading\W*|close|play(?: video)?|watch (?:live|now|video)|listen(?: to (?:this )?article)?|enlarge(?: this)?(?: image)?|view (?:gallery|image|photos|slideshow|comments)|open image in gallery|image caption|image (?:source|copyright|credit)|media caption|toggle caption|hide caption|photos?|video|gallery|audio|next|previous|back to top|subscribe(?: now)?|sign up(?: now)?|sign in|log in|register|follow us.{0,40}|follow|like us on.{0,40}|tags?|topics?|filed under|contact us|about the author|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|sur le même sujet|lea también|le puede interesar|leia também|leggi anche|читайте также|اقرأ أيضا|اقرأ أيضاً)\W*$/iu;

const starts: readonly RegExp[] = [
  /^(?:image|photo|picture|slide|foto) \d{1,3} (?:of|\/|von|de) \d{1,3}\b/i,
  /^\d{1,3} (?:of|\/) \d{1,3}$/i,
  /^(?:photos?|images?|pictures?|fotos?|photographs?|illustrations?|graphics?|videos?|фото|صورة|bild|credits?)\s?(?:credits?|source|copyright|courtesy)?\s?(?:by\b|:|©)/iu,
  /^(?:©|\(c\) ?\d{4}|copyright\b|&copy;)/i,
  /^(?:related|read more|read also|also read|see also|more on this|more from|recommended|read next|don['’]t miss|watch|tags|topics|filed under|categories|more about|posted in|in this article|lesen sie auch|lire aussi|lea también|leia também|leggi anche|читайте также)\s?[:|»›>–-]/iu,
  /^(?:follow|like|find|join) (?:us|me|@?\p{Lu}\S{1,20}(?: \p{Lu}\S{1,20}){0,3}) on (?:twitter|facebook|instagram|telegram|whatsapp|linkedin|x)\b/iu,
  /^(?:sign up|subscribe|click here|tap here|download (?:our|the)|get (?:our|the) .{0,30}newsletter)\b.{0,120}(?:newsletter|e-?mail|inbox|app|alerts?|updates|subscri\p{L}+|here)\b/iu,
  /^\d[\d.,]{0,8}\s?[km]?\+? (?:shares?|comments?|views?|likes?|retweets?|reads?)$/i,
  /^(?:this material may not be published|this article (?:was originally|first appeared|originally appeared)|originally published (?:on|at|by))\b/i,
  /\ball rights reserved\b/i,
];

/** Whether a line is no part of an article by its words: what a page offers, where its pictures come from, whose it is. */
export function isFurnitureLine(line: string): boolean {
  const words = line.trim();
  return words.length <= LONGEST && (whole.test(words) || starts.some((pattern) => pattern.test(words)));
}

const author =
  /^(?:by|von|por|par|di|door|av|af|autor(?:in)?:?|автор:?|текст:?|بقلم:?|written by|reported by|story by|words by) \p{L}[^!?;]{1,100}$/iu;
const when =
  /^(?:first |originally |last )?(?:published|updated|modified|posted|created|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|опубликовано|обновлено)\b.{0,100}\d/iu;
const readingTime = /^\d{1,3}[ -]min(?:ute)?s?(?: read)?$/i;
/** What stands beside a day and a time in a line of its own. */
const besideDay = /[\p{L}\p{M}]{2,}/gu;

/** Whether a line under a headline says who wrote the article or when, and nothing else. */
export function isHeadLine(line: string): boolean {
  const words = line.trim();
  if (words.length > LONGEST) return false;
  if (when.test(words) || readingTime.test(words)) return true;
  const isCapital = /^\p{L}+:? \p{Lu}/u.test(words) || !/\p{Lu}/u.test(words);
  if (author.test(words) && isCapital && !/[.]\s+\p{Lu}\p{Ll}+ \p{Ll}/u.test(words)) return true;
  return writtenDay(words) !== undefined && (words.match(besideDay)?.length ?? 0) <= 5 && words.length < 60;
}
