/** What links the names of an act: `& ihre`, `and the`. */
const LINK =
  '(?:&|and|und|et|y|och|e|with|mit|avec|con|med)(?: (?:the|die|der|das|les|los|las|ihre|seine|his|her|ses|son|sus|su|hans|hennes))?';
const BEHIND = new RegExp(`^ ${LINK} (.+)$`, 'u');
const BEFORE = new RegExp(`^(.+?) ${LINK} $`, 'u');

/** The other name that an act of two bears beside this one, all folded: `nachtlotsen` of `lotte hagedorn & ihre nachtlotsen`. */
export function linkedTo(name: string, whole: string): string | undefined {
  if (whole.startsWith(`${name} `)) return BEHIND.exec(whole.slice(name.length))?.[1];
  return whole.endsWith(` ${name}`) ? BEFORE.exec(whole.slice(0, -name.length))?.[1] : undefined;
}
