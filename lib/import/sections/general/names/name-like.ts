import { isGeneric } from './generic-words.ts';

/** Small words within names; any other word in small letters makes a title a sentence. */
const LINKS = new Set(
  "a an and & + et und y och og of the at in on de del des du d' la le les los las el der die das den dem von van zu über över under mot ur vom zum sur sous sans chez o og or no to for i på feat. with mit avec con med n' 'n' x vs trio duo quartet quartett quintet quintett band ensemble orchestra choir".split(
    ' ',
  ),
);

/** Whether a part of a title can be a name: no sentence, and not of the words that papers are titled with. */
export function isNameLike(text: string): boolean {
  if (isGeneric(text)) return false;
  const [, ...words] = text.split(/\s+/u);
  return words.every((word) => !/^\p{Ll}(?!['’]\p{L})/u.test(word) || LINKS.has(word.toLowerCase()));
}
