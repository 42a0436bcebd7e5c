import { calm } from '../names/name-form.ts';

/** The town as it is called, without what stands in brackets or in a sentence of its own behind it. */
export function cleanCity(city: string): string {
  return calm(
    city
      .replace(/\s\([^)]*\)$/u, '')
      .replace(/(?<=\p{L}{4})\.\s\p{Lu}.*$/u, '')
      .trim(),
  );
}

/** `Matilda Street, S1 4QY`: what stands before the postcode is no town. */
export function isStreet(city: string): boolean {
  if (
    /^(?:rue|chemin|avenue|boulevard|allée|impasse|quai|route|calle|plaza|paseo|avenida|camino|via)\s/iu.test(
      city,
    )
  )
    return true;
  return /(?<!\p{L})(?:street|st|road|rd|lane|avenue|ave|square|place|row|way|quay|drive|terrace|close|hill|yard|wharf|parade|passage|mews|alley|crescent|court|arcade|walk|grove)\.?$|(?:straße|strasse|gatan|vägen)$/iu.test(
    city,
  );
}

/** `14800 SE 272nd St.`: the number of a house, and the quarter its street is in. */
export function isCompass(city: string): boolean {
  return /^[NSEW][EW]?\.?$/u.test(city);
}
