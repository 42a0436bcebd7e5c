import { quick } from '../../../recognizers/phrases.ts';
import { memory } from '../../../recognizers/remember.ts';

const LABEL =
  /^\s{0,6}(?:\d{1,2}[.)]\s)?(?:(?:name of |names? of the )?(?:passengers?|travell?ers?|pax)(?: ?\(s\))?(?:'s)?(?: names?)?|(?:reisende[rn]?|passagiere?|fluggäste?|fluggast|mitreisende)|(?:voyageurs?|passagers?|nom du passager)|(?:pasajeros?|viajeros?|nombre del pasajero)|nome (?:do passageiro|(?:del )?passeggero)|naam (?:van de )?passagier|(?:imię i )?nazwisko pasażera|(?:resenär(?:er)?|resande|passagerare)|(?:adult[eo]?|erwachsener|vuxen|child|enfant|kind|niñ[oa]|barn)(?= \d)|who(?:['’]s| is) (?:travel(?:l)?ing|flying|going|coming|on board)|(?:passenger|travell?er)s? (?:details|info(?:rmation)?|list|names|(?:and|&) (?:seats?|tickets?|extras|bag\p{L}*)(?: \p{L}{2,12}){0,2})|(?:travelling|your) party|(?:sur)?names? (?:as )?on (?:the |your )?(?:e-?)?(?:tickets?|bookings?)|namen auf den tickets|noms sur les billets|nombres en los billetes|namn på biljetterna|(?:passagier|reisenden|fluggast)-?(?:daten|liste|namen|informationen|details)|(?:passagiere|reisende|fluggäste) und (?:sitz\p{L}*|gepäck)|passagers et (?:sièges|bagages)|pasajeros y (?:asientos|equipaje)|resenärer och (?:platser|bagage)|passasjer(?:er)?|matkustajat?|passageir[oa]s?|passegger[io]|passagiers?|wer (?:fliegt|kommt)(?: mit)?|qui (?:part|vole)|quién(?:es)? (?:vuela|viaja)n?|(?:datos|lista) de (?:los )?(?:pasajeros|viajeros)|(?:liste|détails) des (?:passagers|voyageurs)|vilka (?:reser|flyger)|vem flyger|travel(?:l)?ing with you|qui voyage|travel data for|(?:(?:trip )?(?:summary|itinerary|receipt)|(?:itinerary )?(?:e?specially )?prepared|ticket(?:ed)?|issued|reserved|receipt) for|données de voyage pour|reisedaten (?:für|von)|reiseplan für|wer reist|vem reser|(?:viajan|vuelan|voyagent|voleront|es (?:reisen|fliegen)|(?:vi |de )?(?:reser|flyger)|travelling|flying|on board|på planet|ombord|im flugzeug|an bord|dans l['’]avion|à bord|en el avión|a bordo)(?: (?:with|are|is|los|les|de|\p{L}{2,8}|\d{1,2})){0,2}|(?:names|namen|noms|nombres|namn)(?=\s?:)|(?:full |passenger )?name(?:(?: and| &)? surname)?|surname(?:(?: and| &)? name)?|vor- und nachname|nombre y apellidos?|nom et prénom|för- och efternamn|nome e cognome|ad soyad|who)(?: ?\(s\))?(?: (?:group|gruppe|groupe|grupo|grupp) [A-F\d])?(?: \d{1,2})?\s{0,3}(?:[:.]{1,4}|(?= {2})|\s{0,2}$)/iu;

/** `Yolcu ismi / Passenger Name :`: the label in a second language behind one we do not read. */
const OTHER_LANGUAGE = quick(/^[^:/\d]{2,40}\/\s?(?=[^:/]{3,60}:)/u);

const BRAND = /^\p{Lu}\p{L}{2,14}\s(?=passenger|travell?er|reisende|passagier|pasajero|passager)/iu;
const DRAWN = /^\s*[*=_~#]{1,40}\s*/u;
/** What is drawn behind a heading. */
export const DRAWN_END = /\s*[*=_~#]+\s*$/u;

/** The words at the head of a line that say travellers follow. */
export const passengerLabel = (text: string): string | undefined => remembered(text, '', () => labelOf(text));

const remembered = memory<string | undefined>();

function labelOf(text: string): string | undefined {
  // `**** PASSENGERS ****`: what is drawn around a heading is no part of it.
  const drawn = DRAWN.exec(text)?.[0] ?? '';
  const own = LABEL.exec(drawn === '' ? text : text.slice(drawn.length).replace(DRAWN_END, ''));
  if (own) return drawn === '' ? own[0] : text.slice(0, drawn.length + own[0].length);
  // `IndiGo Passenger(s)` over a list.
  const brand = BRAND.exec(text)?.[0];
  const ofBrand = brand === undefined ? undefined : LABEL.exec(text.slice(brand.length))?.[0];
  if (brand && ofBrand && brand.length + ofBrand.length === text.trimEnd().length) return text;
  const lead = OTHER_LANGUAGE.exec(text)?.[0];
  const second = lead === undefined ? undefined : LABEL.exec(text.slice(lead.length))?.[0];
  return second && `${lead}${second}`;
}
