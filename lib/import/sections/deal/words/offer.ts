import { phrasePattern, phrasesOf } from '../../../recognizers/phrases.ts';

const PUT_FORWARD = phrasesOf`
  offer(?:s|ed|ing)?, propos(?:e|ed|als?|ing|ons|er|itions?), counter ?-?(?:offer|proposal), asking(?: price)?,
  how about, what about, can you do, angebot\p{L}{0,2}, bieten, biete, anbieten, vorschlag, vorschlagen,
  preisvorstellung, gegen(?:angebot|forderung|vorschlag), offr(?:e|es|ons|ir), contre-(?:offre|proposition),
  ofrec\p{L}{1,5}, ofert\p{L}{0,2}, propon(?:emos|go), propuestas?, contra(?:oferta|propuesta), erbjud\p{L}{1,5},
  förslag, föreslår, motbud, offert`;

/** Words that put a figure forward. */
export const PROPOSAL = phrasePattern(
  ...PUT_FORWARD,
  ...phrasesOf`
  can (?:go|do|stretch|offer|pay|get), could (?:do|go|offer|stretch|you|we),
  would (?:need|want|like|love|take|you|be able), (?:we|i).d (?:need|want|like|love|be|take|say), looking for,
  let.s (?:meet|say), meet in the middle, (?:et )?si (?:on|nous) (?:dit|disait|disons|partait|part),
  can you (?:go|manage|stretch), our (?:best|budget|final|number), we have, need, expecting, hoping for, quote,
  könnte[nt]?, bräuchten?, brauchen, wie wäre, wären?, (?:unsere )?vorstellung, budget, treffen wir uns,
  höchstens, maximal, pourri(?:ons|ez|ez-vous), peux (?:descendre|monter|faire),
  pouvons (?:monter|aller|proposer|faire), descendre, (?:come|go|drop) (?:down|up)(?: to)?, (?:meet|match) you at,
  (?:runter|herunter|hoch|entgegen)(?:gehen|kommen)?, gehen (?:wir )?(?:runter|hoch),
  faire un (?:effort|geste), baja(?:r|mos|ría|ríamos), subi(?:r|mos|ría|ríamos), gå (?:ner|upp|ned), sänka,
  monter, souhait\p{L}{1,5}, demand(?:e|ons), tarif, prix de cession est, il nous faudrait, podemos, podríamos,
  pedimos, máximo, necesitamos, necesitaríamos, son, sería[n]?, skulle, behöver, vi har, kan göra det för,
  kan ge, tänkte, begär`,
);

/** A message that puts terms forward, whatever else it says. */
export const OFFERING = phrasePattern(
  ...PUT_FORWARD,
  ...phrasesOf`
  (?:första|andra|tredje|nytt|sista) bud(?:et)?,
  could you(?! (?:(?:please|kindly|also|just) ){0,2}(?:let|send|confirm|sign|return|forward|share|give|tell|check|pass|ask)), would you (?:take|accept|do|be),
  (?:would|does) that work, interested in, (?:en|in)quir\p{L}{1,3}, available, availability, anfrage,
  wäre(?:t|n)? (?:ihr|sie), passt das, würde(?:n)? (?:wir |ich )?gerne, hätten (?:wir )?gern, seriez-vous,
  êtes-vous, serait ravie?, serions ravis, souhaiterions, nos gustaría, estaríais, os interesa, förfrågan,
  vill (?:vi )?gärna, skulle (?:ni|du|vi)`,
);

const ASKED_FOR = phrasesOf`
  asked(?: for)?, requested, wanted, gefordert\p{L}{0,2}, gewünscht\p{L}{0,2}, verlangt\p{L}{0,2}, demandée?s?, souhaitée?s?,
  solicitad[oa]s?, pedid[oa]s?, desead[oa]s?, begärd?t?, önska[dt]`;

/** Somebody would like it. */
export const ASKED = phrasePattern(...ASKED_FOR);

/** A word for the fee that says it is only offered, or asked for. */
export const OFFERED = phrasePattern(...PUT_FORWARD, ...ASKED_FOR);
