/** Words that stand before names in a byline, in the languages of the larger presses. */
export const byWords = /^[\s[(|•·–—-]*(?:(?:(?:written|posted|published|reported|words|story|text|article|interview|review(?:ed)?|submitted)\s*(?:by)|(?:veröffentlicht|publiziert|geschrieben|publié|écrit|publicado|escrito|pubblicato|scritto)\s+(?:von|par|por|da))\b|(?:by|von|par|por|di|da|door|av|af|przez|od|kirjoittanut|yazan|oleh)\b|(?:автор|autor(?:in)?|auteur|autore|author|reporter|writer|penulis|文|記者|作者|著者|取材・文)(?=[:：●\s])|(?:text|texte|texto|testo|redaktion)(?=\s?:))[:：●\s]*/i;

/** Words that no name of a person has: what else stands in bylines. */
const noName = /\d|@|https?:|www\.|\.(?:com|org|net|de)\b|\b(?:by|min|read|published|updated|posted|editors?|editorial|writers?|staff|team|reporters?|correspondent|authors?|admin|newsroom|redaktion|contributors?|guest|about|follow|share|comments?|subscribe|more|news|newspaper|agency|agencies|name|email|experts?|co-?founders?|ceo|cto|founders?|directors?|managers?|professor|journalist|redakteur\w*|profile|view|articles?|posts?|all|see|the|our|publi\w+|veröffentlicht|pressestelle|marketing|coordinator|specialist|media|group|online|magazine|blog|photo\w*|image|updated?|last|today|yesterday|home|menu|search|share|print|tweet|facebook|lifestyle|opinion|politics|business|culture|sports?|tech\w*|science|health|travel|world|finance|personal|podcast|video|newsletter|advertis\w+|sponsored|privacy|cookies?|login|sign|register|contact|january|february|march|april|june|july|august|(?:sept|nov|dec)ember|october|januar|februar|märz|mai|juni|juli|oktober|dezember|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i;
const particles = /^(?:de|van|von|der|den|la|le|di|da|del|della|dos|das|bin|bint|al|el|ten|ter|y|du|af|av|zu|zum|ibn|e)$/u;
const agencyNames = /^(?:reuters|ap|afp|dpa|apa|ansa|efe|upi|tass|itar-tass|interfax|ria novosti|xinhua|kyodo(?: news)?|jiji(?: press)?|pti|ani|ians|lusa|belga|anp|ntb|tt|ritzau|stt|pap|ctk|čtk|mti|sda|keystone-sda|kna|epd|sid|bloomberg|yonhap|anadolu(?: agency| ajansı)?|antara|(?:the )?associated press|agence france-presse|deutsche presse-agentur|press association|pa media|canadian press|press trust of india|the conversation)$/i;
const month = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mär|Mai|Okt|Dez|janv|févr|mars|avr|juin|juil|août|enero|febrero';
/** Where a byline's names end and the time, the place or the section begins. */
const afterNames = new RegExp(`\\s*(?:\\s[–—|•·-]\\s|[|•·]|,?\\s+(?:(?:on|am|le|el|em|il|den)\\s+)?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*[.,]?\\s|,?\\s+(?:(?:on|am|le|el|em|il|den)\\s+)?(?:${month})[a-z]*\\.?\\s*\\d|\\s+(?:on|am|le|el|em|il|den)?\\s*\\d|\\s+(?:in|at|for|from|im|bei|für|chez|pour|en|para|published|updated|posted|veröffentlicht|publiziert|publié|publicado|last|about)\\s).*$`, 'u');

/** A role behind a name, with nothing but a space between. */
const role = /(?<=\p{L}{2})\s+(?:(?:senior|lead|chief|head|associate|assistant|deputy|managing|contributing|freelance|guest|staff|political|foreign|national|sports?|research|gesundheits|science|wirtschafts)[\s-]+)*(?:writer|editor|reporter|correspondent|journalist|columnist|producer|contributor|analyst|researcher|executive|director|manager|author|redakteur(?:in)?|founder|founding|ceo|photographer|multimedia|journaliste|redactora?|periodista)\b.*$/iu;

/** Words that tell that a machine-given author is no single person. */
const noPerson = /@|https?:|[{}]|^[\w-]+\.[\w.-]+$|\.\.\.$|…$|\b(?:editors?|editorial|staff|team|newsroom|redaktion|redacción|rédaction|redazione|admin|contributors?|agency|agencies|pressestelle|desk|bureau|press release)\b/i;

/** Whether a name that a machine was given can be a person's or an agency's, rather than a desk's. */
export function isPersonal(name: string): boolean {
  return isAgency(name) || !noPerson.test(name);
}

/** Whether a name is a news agency's. */
export function isAgency(name: string): boolean {
  return agencyNames.test(name);
}

/**
 * The names in the words of a byline; roles, dates, places and sections are left out. Empty if it does not begin with
 * something that reads as a name. "By karin" names somebody in lower case too.
 */
export function readByline(words: string): string[] {
  if (words.length > 200 || /^https?:|^@/.test(words)) return [];
  const isSaid = byWords.test(words) || isSaidLate(words);
  const line = lateNames(words).replace(byWords, '').replace(byWords, '').replace(/^[\s[(]+|[\s\])]+$/g, '').replace(/\(([^)]*)\)/g, ', $1').replace(afterNames, '');
  const names: string[] = [];
  for (const segment of line.split(/\s*[,;、，●／/+]\s*/)) {
    if (segment === '' && names.length === 0) continue;
    const each = partsOf(segment.replace(byWords, '')).map((part) => part.replace(role, ''));
    const isNames = each.length > 0 && each.every((part) => isNameLike(part));
    // After the first names, a lone word behind a comma is a role, a place or a degree, unless it is an agency.
    if (isNames && (names.length === 0 || each.every((part) => isAgency(part) || /\s/.test(part) || dense.test(part)))) { names.push(...each); continue; }
    if (names.length === 0 && isSaid && each.length === 1 && /^[\p{L}.-]{3,20}$/u.test(segment) && !noName.test(segment)) names.push(segment);
    break;
  }
  return names;
}

/** Names that a machine was given (`author` in meta or JSON-LD): all that stands there, but for addresses and placeholders. */
export function readAuthorValue(value: string): string[] {
  if (/^https?:|^@/.test(value) || value.length > 200) return [];
  const segments = value.replace(byWords, '').replace(/\(([^)]*)\)/g, ', $1').split(/\s*[,;|•·●／/]\s*|\s[–—-]\s/);
  const names = segments.flatMap((segment, index) => {
    if (segment === '' || /@|https?:|www\./.test(segment)) return [];
    // "Karin Holm, Editor and Founder": what follows the first name counts only if it reads as names.
    const parts = partsOf(segment);
    return index === 0 || parts.every((part) => isNameLike(part)) ? parts : [];
  });
  return names.filter((name) => name.length < 60 && !/^(?:no author|admin|administrator|null|undefined|none|author|unknown|n\/a)$/i.test(name));
}

/** A short text that a page itself marks as its author's name, though it does not read as one ("The Ritualist", "gnaddrig"); else `null`. */
export function readPenName(words: string): string | null {
  const name = words.replace(byWords, '').replace(afterNames, '').trim();
  const isName = name.length > 2 && name.length < 40 && name.split(/\s+/).length < 5
    && !/[\d:@?!|]|\b(?:comments?|share|follow|min|read|subscribe|updated|published|posted|view|all|about|more|name|bio|photos?|written|veröffentlicht|publié|am|on|le|el|authors?|by|and|von|search|log|sign|email|publi\w*|prev|next|menu)\b/i.test(name);
  return isName ? name : null;
}

/** Whether names come after a date: "Wednesday January 18, 2017 10:44 am by Juli Clover". */
function isSaidLate(words: string): boolean {
  return lateNames(words) !== words;
}

function lateNames(words: string): string {
  const match = /^(?=[^A-Za-z]*\S*\s.*\d|posted|published|veröffentlicht).*?\s(?:by|von|par|por)\s+(?=\p{Lu})/iu.exec(words);
  return match !== null && /\d|posted|published|veröffentlicht/i.test(match[0]) ? words.slice(match[0].length) : words;
}

function partsOf(segment: string): string[] {
  return segment.split(/\s+(?:and|und|et|y|e|og|och|en|ve|i|и|&|with|mit|avec|con)\s+/i).map((part) => part.trim()).filter((part) => part !== '');
}

const dense = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

function isNameLike(text: string): boolean {
  const words = text.split(/\s+/);
  if (isAgency(text)) return true;
  if (text.length < 2 || text.length > 45 || words.length > 5 || noName.test(text)) return false;
  if (dense.test(text)) return text.length < 12;
  // Scripts without capitals: Arabic, Hebrew, Devanagari and the like.
  if (/^[\p{Lo}\p{M}\s.'-]+$/u.test(text)) return words.length > 1;
  return words.every((word) => /^["'(]?\p{Lu}/u.test(word) || particles.test(word));
}
