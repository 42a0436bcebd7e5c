import { phrasePattern } from '../../recognizers/phrases.ts';

/** What the artist brings is said in a sentence of its own as often as under a heading. */
const BROUGHT = phrasePattern(
  'we (?:will |also |do |all |always )?(?:bring|carry|travel with|come with|have our own|use our own)',
  '(?:the )?(?:band|artist|group) (?:will )?(?:brings?|carr(?:y|ies)|travels with|supplies|provides)',
  'our own',
  'carried by (?:the )?(?:band|artist)',
  'wir (?:\\p{L}+ ){0,3}(?:bringen|haben|reisen mit)',
  '(?:die )?(?:band|künstler) (?:bringt|bringen|hat|reist)',
  'selbst mit',
  'bringen wir',
  'nous (?:apportons|venons avec|amenons|avons nos)',
  'le groupe (?:apporte|vient avec|amène|fournit)',
  '(?:nosotros )?(?:traemos|llevamos)',
  '(?:el|la) (?:grupo|banda|artista) (?:trae|aporta|lleva)',
  'vi (?:tar med|har med|medför|har egna|har eget)',
  'tar vi med',
  'bandet (?:tar med|har med|har egna)',
);

/** What is needed, asked for, or supplied. */
const WANTED = phrasePattern(
  '(?:we|artist|band|she|he|they)(?:.d)?(?: \\p{L}+)? (?:needs?|requires?|requests?|want|like|love|prefer|would (?:need|like|love|prefer))',
  'please (?:provide|supply|have|make sure|ensure|arrange|set|bring|no|do not|don.t|avoid|keep)',
  'please',
  '(?:to|shall|will|must|should|can|could) (?:be )?(?:provided?|suppl(?:y|ied)|furnish(?:ed)?)',
  '(?:provides?|supplies|supplied|provided|furnishes)',
  '(?:is|are) (?:needed|required|requested|preferred|essential)',
  'required',
  'requested',
  'must (?:be|have|not)',
  'at least',
  'minimum(?: of)?',
  'no (?:strobes?|smoke|haze|fog|pyro)',
  'allow',
  'brauchen',
  'braucht',
  'benötig\\p{L}+',
  'bitte',
  'wünsch\\p{L}+',
  'stellt',
  'stellen',
  'gestellt',
  'zu stellen',
  'vorhanden',
  'steht bereit',
  'sollten?',
  'mindest\\p{L}*',
  'spielfertig\\p{L}*',
  'mind\\.?',
  'müss\\p{L}+',
  'keine?n?',
  'il (?:nous )?faut',
  'il (?:nous )?faudr\\p{L}+',
  'nous (?:demandons|souhaitons|avons besoin|aurions besoin)',
  'besoin',
  'pr[ée]voir',
  'fourni\\p{L}*',
  'merci de',
  'minimum',
  'pas de',
  'necesit\\p{L}+',
  'hac(?:e|en) falta',
  'se (?:requiere|necesita|ruega)n?',
  'requerimos',
  'rogamos',
  'por favor',
  'pone',
  'ponen',
  'pondrán?',
  'facilita\\p{L}*',
  'deberá\\p{L}?',
  'åtar sig',
  'aporta\\p{L}*',
  'm[íi]nimo',
  'sin',
  'behöver',
  'behövs',
  'önskar',
  'ordnar',
  'tillhandahåll\\p{L}+',
  'står för',
  'krävs',
  'minst',
  'inga',
  'tack',
);
/** What a house has: said of gear it counts as much as what is asked for. */
const HAD = phrasePattern(
  '(?:we|house|venue|hall|room|club) (?:have|has|is equipped with)',
  'in-?house',
  'there (?:is|are)',
  '(?:das|die) (?:haus|halle) (?:hat|verfügt)',
  'verfügt über',
  'la salle (?:dispose|est équipée)',
  'dispose de',
  'la sala (?:dispone|cuenta)',
  'dispone de',
  'cuenta con',
  'hay',
  'det finns',
  'lokalen har',
  'vi har',
);
const ENOUGH_BY_ITSELF = 4;

/** The sentence says what the artist brings: kept, but nothing the promoter supplies. */
export function isBrought(text: string): boolean {
  return BROUGHT.test(text);
}

/** The sentence asks for, supplies, has or brings something technical, so its words are no chance mention. */
export function isTechnicalWish(text: string, score: number): boolean {
  return WANTED.test(text) || isBrought(text) || (score >= ENOUGH_BY_ITSELF && HAD.test(text));
}
