import { quick } from '../../../../recognizers/phrases.ts';

/** Kinds of trains, coaches and ships, with their number where they have one. */
export const NAMED_LINE = quick(
  /(?<![\p{L}\d])(?:ICE|IC|ECE?|RJX?|RE|RB|NJ|TGV(?:\s(?:INOUI|Lyria))?|INOUI|OUIGO|TER|Intercités|Eurostar|Thalys|AVE|AVLO|A(?:LVIA|lvia)|Talgo|Iryo|SJ(?:\s(?:Snabbtåg|Regional|Nattåg|X\s?2000))?|Snabbtåg|X\s?2000|Öresundståg|Railjet|Nightjet|Amtrak|Avanti|LNER|GWR|FlixBus|ScotRail|Megabus|National Express|Westbahn|Trenitalia|Frecciarossa|Italo|Snälltåget|Vy|MTRX|M[VS]\s\p{Lu}\p{Ll}+|Stena Line|Viking Line|Color Line|DFDS|CalMac|NorthLink|Brittany Ferries|Irish Ferries|(?<=^\P{L}{0,24}|[,;:|(–-]\s)(?:Zug|[Tt]rain|[Tt]ren|[Tt]åg|[Ff]erry|[Ff]ähre|[Cc]oach|[Ff]ärja|[Bb]uss?))(?:\s(?:n[°ºor.]{1,2}\s?)?[A-Z]?\d{1,5}(?![:.h]\d))?(?![\p{L}\d])/u,
);
