import { nameAtHead } from './name-head.ts';
import { GENERIC } from './name-patterns.ts';

/** What a house writes behind its name to say what it is. */
const KIND =
  "(?:chambres? d['’]h[ôo]tes?|maison d['’]h[ôo]tes?|g[îi]tes?|b ?& ?b|bed (?:&|and) breakfast|guest ?house|guest ?rooms|g[äa]stezimmer|g[äa]stehaus|pension|privatzimmer|fremdenzimmer|zimmervermietung|ferienwohnung(?:en)?|hostal|pensi[óo]n|casa rural|casa de hu[ée]spedes|alojamiento rural|apartamentos(?: tur[íi]sticos)?|vandrarhem|pensionat|gästhem|rum (?:&|och) frukost|boutique[ -]hotel|h[ôo]tel(?: garni)?|hotell?|inn|serviced apartments|holiday apartments|hostel)";
const SELF_CALLED = new RegExp(
  `^\\W{0,4}(\\p{Lu}[^\\n|·–—,:;@]{2,46}?)(?:\\s{1,3}[-–—|·]\\s{1,3}|,\\s|\\s{2,6})${KIND}(?=\\s*(?:$|[-–—|·,.★*(]|\\s{2}|\\d))`,
  'iu',
);

/** `La Maison Sous les Tilleuls - chambres d'hôtes`, `ABENDROT · Gästezimmer · Prien`: the head of a house's letter or its end. */
export function selfCalled(text: string): { name: string; start: number; end: number } | undefined {
  const name = SELF_CALLED.exec(text)?.[1]?.trim();
  if (!name || !/^\p{Lu}/u.test(name) || nameAtHead(name)?.name !== name) return undefined;
  const words = name.split(/\s+/u);
  if (words.length > 7 || words.every((word) => GENERIC.test(word))) return undefined;
  const start = text.indexOf(name);
  return { name, start, end: start + name.length };
}
