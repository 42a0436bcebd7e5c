import { phrasePattern, phrasesOf } from '../../recognizers/phrases.ts';

/** Words that put a figure forward. */
export const PROPOSAL = phrasePattern(
  ...phrasesOf`
  offer(?:s|ed|ing)?, propos(?:e|ed|al|ing), can (?:go|do|stretch|offer|pay|get),
  could (?:do|go|offer|stretch|you|we), would (?:need|want|like|love|take|you|be able),
  (?:we|i).d (?:need|want|like|love|be|take|say), looking for, asking(?: price)?, counter(?:-?offer)?,
  let.s (?:meet|say), meet in the middle, how about,
  (?:et )?si (?:on|nous) (?:dit|disait|disons|partait|part), can you (?:do|go|manage|stretch), what about,
  our (?:best|budget|final|number), we have, need, expecting, hoping for, quote, angebot, bieten, biete,
  anbieten, vorschlag, vorschlagen, könnte[nt]?, bräuchten?, brauchen, wie wäre, wären?,
  unsere vorstellung, vorstellung, budget, treffen wir uns, höchstens, maximal, propos(?:e|ons|er|ition),
  offr(?:e|ons|ir), pourri(?:ons|ez|ez-vous), peux (?:descendre|monter|faire),
  pouvons (?:monter|aller|proposer|faire), descendre, (?:come|go|drop) (?:down|up)(?: to)?,
  (?:meet|match) you at, (?:runter|herunter|hoch|entgegen)(?:gehen|kommen)?,
  gehen (?:wir )?(?:runter|hoch), faire un (?:effort|geste), baja(?:r|mos|ría|ríamos),
  subi(?:r|mos|ría|ríamos), gå (?:ner|upp|ned), sänka, monter, souhait\p{L}{1,5}, demand(?:e|ons), tarif,
  prix de cession est, il nous faudrait, ofre(?:cer|cemos|zco), oferta, propon(?:emos|go), propuesta,
  podemos, podríamos, pedimos, máximo, necesitamos, necesitaríamos, son, sería[n]?, erbjud(?:a|er|ande),
  förslag, föreslår, skulle, behöver, vi har, kan göra det för, kan ge, tänkte, begär, motbud`,
);

/** A message that puts terms forward, whatever else it says. */
export const OFFERING = phrasePattern(
  ...phrasesOf`
  (?:första|andra|tredje|nytt|sista) bud(?:et)?, offer(?:s|ed|ing)?, propos(?:e|ed|al|ing),
  counter(?:-?offer)?, gegen(?:angebot|forderung|vorschlag), contre-(?:offre|proposition),
  contra(?:oferta|propuesta), motbud, could you, can you do, would you (?:take|accept|do|be), how about,
  what about, would that work, does that work, interested in, enquir\p{L}{1,3}, inquir\p{L}{1,3},
  available, availability, angebot, anfrage, bieten, biete, anbieten, vorschlag, vorschlagen,
  wäre(?:t|n)? (?:ihr|sie), passt das, würde(?:n)? (?:wir |ich )?gerne, hätten (?:wir )?gern,
  propos(?:e|ons|er|ition), offr(?:e|ons|ir), seriez-vous, êtes-vous, serait ravie?, serions ravis,
  souhaiterions, ofre(?:cer|cemos|zco), oferta, propon(?:emos|go), propuesta, nos gustaría, estaríais,
  os interesa, erbjud(?:a|er|ande), förslag, föreslår, förfrågan, vill (?:vi )?gärna, skulle (?:ni|du|vi)`,
);

/** The answer is still to come. */
export const OPEN_QUESTION = phrasePattern(
  ...phrasesOf`
  let me know, get back to (?:you|me|us), think about it, waiting (?:for|on),
  not (?:yet )?(?:agreed|confirmed|decided), to be (?:agreed|confirmed|discussed), tbc, tbd, tba, pending,
  under discussion, in negotiation, not binding, noch offen, in klärung, melde mich,
  gib(?:t)? (?:mir |uns )?bescheid, noch nicht (?:vereinbart|bestätigt), verhandlungssache, unverbindlich,
  en discussion, à confirmer, à définir, pas encore, por confirmar, a convenir, pendiente, dime algo,
  säg till, återkommer, ej bekräftat, preliminär`,
);
