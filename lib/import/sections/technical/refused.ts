import type { Reading, ReadLine } from '../../reading/reading.ts';
import { quick } from '../../recognizers/phrases.ts';
import { scoreFields } from './score.ts';

/** What a paper says of gear only to say that it will not be there, was asked for once, or is a matter of law. */

const REFUSED = quick(
  /(?<![\p{L}])(?:not (?:possible|available|provided|needed|required|necessary)|(?:can(?:not|['’]t)|won['’]t|unable to) (?:do|provide|supply|offer|get)|unavailable|no longer (?:needed|required|available)|declined|refused|struck|(?:leider )?nicht (?:möglich|verfügbar|vorhanden|benötigt|nötig|erforderlich)|geht (?:leider )?nicht|haben wir (?:leider )?nicht|entfällt|gestrichen|abgelehnt|pas (?:possible|disponible|nécessaire|besoin)|impossible|nous n['’]avons pas|refusée?|rayée?|no (?:es |está )?(?:posible|disponible|necesari[oa])|no (?:lo |la )?(?:tenemos|hay)|imposible|rechazad[oa]|tachad[oa]|går (?:tyvärr )?inte|finns (?:det )?(?:tyvärr )?(?:inte|ing(?:a|en|et))|gibt es (?:leider )?nicht|behövs (?:ej|inte)|har vi inte|utgår|struken)(?![\p{L}])/iu,
);
/** `There is no drum kit`; behind what is asked for it may be the reason: `no haze, there is no ventilation`. */
const NONE = quick(
  /^\P{L}*(?:(?:unfortunately|leider|malheureusement|lamentablemente|tyvärr)\s)?(?:there(?:['’]s| is| are) no|es gibt kein\p{L}{0,2}|wir haben kein\p{L}{0,2}|il n['’]y a (?:pas|aucun\p{L}?)|no hay|det finns (?:inte|ing(?:a|en|et))|(?:no|keine?n?|pas de|sin|ing(?:a|en|et))\s[^,.;:]{2,40}\s(?:on site|in house|available|vor ort|im haus|vorhanden|sur place|disponibles?|en la sala|på plats|i huset))(?!\p{L})/iu,
);
/** What is there instead. */
const INSTEAD =
  /(?<![\p{L}])(?:but|instead|however|only|aber|sondern|stattdessen|dafür|nur|mais|à la place|pero|sino|en su lugar|men|istället|däremot|bara)(?![\p{L}])/iu;
/** Longer lines say more than that. */
const MAX_REFUSAL = 120;

/** `Drum riser: not possible, the stage is too low`. */
export function isRefused(text: string): boolean {
  const refusal = text.length <= MAX_REFUSAL ? (REFUSED.exec(text) ?? NONE.exec(text)) : null;
  if (!refusal || INSTEAD.test(text) || /;\s\p{L}/u.test(text) || withoutRefused(text) !== text) return false;
  // `Drums from the house. Not needed: keyboard` says both.
  const behind = text.slice(refusal.index + refusal[0].length);
  return !/^\s?:/u.test(behind) || !/\p{L}/u.test(text.slice(0, refusal.index));
}

/** `Drums yes (Pearl), the Hammond is not available`: the parts that are not refused, where they say what there is. */
export function withoutRefused(text: string): string {
  const parts = text.split(BETWEEN_THINGS);
  const kept = parts.filter((part) => !REFUSED.test(part));
  return kept.length < parts.length && kept.some(saysWhatIs) ? kept.join(', ') : text;
}

/** The comma in `(Pearl, five pieces)` parts nothing. */
const BETWEEN_THINGS = /[,;]\s(?![^()]{0,80}\))/u;
const IS_THERE =
  /\d|\(|(?<!\p{L})(?:we have|wir haben|haben wir|nous avons|on a|tenemos|vi har|har vi|ok(?:ay)?|fine|yes|ja|oui|s[ií]|passt|provided|vorhanden|available|disponible)(?!\p{L})/iu;
const saysWhatIs = (part: string): boolean =>
  IS_THERE.test(part) && scoreFields(part).some((one) => one.isSure);

/** `the Rhodes broke down at the rental, …`: up to the word that says so, it is not there. */
const GONE = quick(
  /(?<!\p{L})(?:(?:is|are|was|were|has|have|been|got) (?:[\p{L}-]+ ){0,3}(?:broken|broke down|bust(?:ed)?|out for repair|being repaired|sold|stolen|double-booked)|broke down|(?:ist|sind|war|wurde|hat) (?:[\p{L}-]+ ){0,4}(?:kaputt(?:gegangen)?|defekt|ausgefallen|verliehen|verkauft|in reparatur)|(?:est|sont|a été|ont été) (?:[\p{L}-]+ ){0,2}(?:en panne|cassée?s?|hors service|en réparation|vendue?s?)|(?:está|están|ha sido|se ha) (?:[\p{L}-]+ ){0,2}(?:rot[oa]s?|averiad[oa]s?|estropead[oa]s?|en reparación|vendid[oa]s?)|(?:är|har) (?:[\p{L}-]+ ){0,3}(?:trasiga?|sönder|på lagning|såld))(?!\p{L})[,;:]?\s?/iu,
);
/** `all of the rider but the organ` */
const EXCEPTION =
  /,?\s(?:bis auf d(?:en|as|ie)|außer|ausgenommen|except(?: for)?|apart from|but (?:not )?the|sauf|hormis|excepto|salvo|menos|utom|förutom)\s[^,.;]{2,50}/iu;

/** What is left of a sentence without what it says is not there. */
export function withoutMissing(text: string): string {
  const gone = GONE.exec(text);
  const end = gone ? gone.index + gone[0].length : 0;
  const rest = text.slice(end).replace(REPLACED, '');
  return ALL.test(rest) && !isFromOthers(rest) ? rest.replace(EXCEPTION, '') : rest;
}

/** `M32 Live (statt SD12)`, `a CL5 instead of the SD8,`: what it takes the place of. */
const REPLACED =
  /\s\((?:an)?(?:statt|stelle von|instead of|in place of|replac(?:es|ing)|ersetzt|au lieu d[eu]|à la place d[eu]|et non|remplace|en lugar de|en vez de|sustituye a|i ?stället för|ersätter)\s[^()]{2,40}\)|,?\s(?:anstatt|statt|instead of|au lieu d[eu]|en lugar de|en vez de|i ?stället för)\s[^,.;()]{2,40}(?=[,.;)]|$)/giu;

/** `All on tour except the piano, which the house supplies`: the exception comes from somebody else. */
const isFromOthers = (text: string): boolean => {
  const exception = EXCEPTION.exec(text);
  const at = exception?.index ?? text.length;
  return BRINGS_ALL.test(text.slice(0, at)) || SUPPLIED.test(text.slice(at));
};

const BRINGS_ALL =
  /(?<!\p{L})(?:on tour|our own|we (?:bring|carry)|with us|carried|en tourn[ée]e|(?:nous|on) (?:apport|amen|ven)\p{L}+|(?:wir )?bring(?:en|t)|haben wir dabei|auf tour|propio|traemos|llevamos|en gira|(?:vi )?tar med|har vi med|på turné|eget|egen)(?!\p{L})/iu;
const SUPPLIED =
  /(?<!\p{L})(?:supplied|provided|from the (?:house|venue)|by the (?:house|venue|promoter)|fourni\p{L}*|par la salle|(?:ge)?stellt|vom (?:haus|veranstalter)|(?:lo|la|los|las) pone|de la sala|facilit\p{L}+|från (?:huset|er)|av (?:huset|arrangören))(?!\p{L})/iu;

const ALL = /(?<!\p{L})(?:all|everything|alles|alle|tout(?:es)?|tous|todo[s]?|todas|allt|alla)(?!\p{L})/iu;

/** Clauses about who answers for what. */
const LEGAL = quick(
  /(?<![\p{L}])(?:force majeure|höhere[rn]? gewalt|fuerza mayor|acts? of god|liab(?:le|ilit(?:y|ies))|indemnif\p{L}+|indemnity|insur(?:ance|ed)|haft(?:et|en|ung|bar)|versicher\p{L}+|vertragsstrafe|responsabilidad civil|responsabilité civile|assurances?|indemniz\p{L}+|seguros? de|penali[sz]ación|ansvarsförsäkring|försäkr\p{L}+|skadestånd|(?:may|can|shall|will|must) (?:not )?cancel|(?:kündigen|zurücktreten) (?:kann|können|darf)|(?:kann|können|darf) .{0,40}(?:kündigen|zurücktreten)|(?:peut|peuvent) annuler|(?:puede|podrá) cancelar|(?:fine|penalty) (?:of|per)|\d fine|(?:be )?deducted)(?![\p{L}])/iu,
);

export function isLegal(text: string): boolean {
  return LEGAL.test(text);
}

/** A heading over what an earlier version asked for, or over what another act brings. */
const OLD_VERSION =
  /^\P{L}{0,4}(?:(?:old|previous|former|superseded|outdated) (?:version|rider|spec|list|input|plot)|alte[rs]? (?:version|fassung|rider|stand)|frühere (?:version|fassung)|ancienne (?:version|fiche)|(?:versión|ficha|rider) (?:anterior|antigu[oa])|(?:gammal|tidigare) (?:version|rider))(?!\p{L})/iu;
const NEXT_VERSION =
  /(?<!\p{L})(?:version|v|rev)\.? ?\d|(?<!\p{L})(?:new|current|neue|aktuelle|nouvelle|nueva|ny|aktuell)(?!\p{L})/iu;
const MAX_HEAD = 70;

/** Lines below the heading of an older version, up to the heading of the one that holds. */
export function linesOfOldVersion(reading: Reading): ReadonlySet<number> {
  const old = new Set<number>();
  let isOld = false;
  for (const line of reading.lines) {
    if (isHead(line) && OLD_VERSION.test(line.text)) isOld = true;
    else if (isHead(line) && NEXT_VERSION.test(line.text)) isOld = false;
    if (isOld) old.add(line.index);
  }
  return old;
}

function isHead({ text, line }: ReadLine): boolean {
  return (
    text.length <= MAX_HEAD && (line.heading !== undefined || line.startsBlock === true || text.endsWith(':'))
  );
}

/** What ends a letter; behind it stands a name. */
const CLOSING =
  /^(?:(?:all the |kind |best |warm |many )?(?:best|regards|wishes|thanks|cheers|sincerely)|lg|vg|mfg|(?:viele|beste|liebe|mit freundlichen|herzliche) gr(?:ü|ue)(?:ß|ss)en?|danke|cordialement|bien (?:à vous|cordialement)|merci|bises|(?:un )?saludos?|gracias|un abrazo|(?:med )?(?:vänliga|bästa|många) hälsningar|hälsningar|mvh|tack)[\s,.!]*$/iu;

/** `Best` over `Jen`. */
export function isClosing(reading: Reading, line: ReadLine): boolean {
  const above = reading.lines[line.index - 1]?.text.trim() ?? '';
  return CLOSING.test(line.text.trim()) || (CLOSING.test(above) && line.text.length < MAX_HEAD / 2);
}
