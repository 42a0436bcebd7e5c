import { phrasePattern, phrasesOf } from '../../recognizers/phrases.ts';

/** Words that say of one figure how it stands. English, German, French, Spanish and Swedish. */
export const REJECTED = phrasePattern(
  ...phrasesOf`
  reject(?:ed)?, declined, refused, turned down, withdrawn, void, not (?:accepted|agreed|approved),
  (?:nicht )?abgelehnt, nicht angenommen, refusée?, rechazad[oa], no aceptad[oa], avböj[td],
  avslag(?:en|et)?, nekad`,
);

export const SUPERSEDED = phrasePattern(
  ...phrasesOf`
  supersed(?:e[ds]?|ing), replac(?:e[ds]?|ing), expired,
  no longer (?:valid|applies|apply|stands?|in force|on the table), lapsed, (?:all |any )?prior offers?,
  earlier (?:offer|draft|version), had been, would have been, nicht (?:mehr|länger) gültig,
  gilt nicht (?:mehr|länger), hinfällig, aufgehoben, zurückgezogen, ersetzt, überholt,
  frühere[sn]? angebot, bisherige\p{L}? gage, remplac(?:e|ée?|ent), annule et remplace, offre précédente,
  avait été, n.est plus valable, ne vaut plus, caduque?, annulée?, retirée?, sustitu(?:ye|id[oa]),
  oferta anterior, había sido, ya no (?:vale|rige|es válid[oa]), sin efecto, anulad[oa], retirad[oa],
  ersatt, ersätter, tidigare (?:bud|överenskommelse|offert), gäller (?:inte|ej) (?:längre|mer),
  tillbakadrag\p{L}+, återkalla[td]`,
);

export const AGREED = phrasePattern(
  ...phrasesOf`
  accepted, agreed, confirmed, chosen, akzeptiert, angenommen, vereinbart, bestätigt, acceptée?, validée?,
  convenue?, retenue?, aceptad[oa], acordad[oa], godkän[tn]d?, accepterad, överenskom\p{L}{2,4}`,
);

/** Right behind a figure: it is not settled yet. */
export const PENDING = phrasePattern(
  ...phrasesOf`
  tb[cda], to be (?:confirmed|agreed|discussed|approved), not (?:yet )?(?:confirmed|settled|final),
  unconfirmed, subject to (?:approval|confirmation|budget|contract), provisional, pending, negotiating,
  in negotiation, on hold, unter vorbehalt, vorbehaltlich, noch (?:nicht|offen|zu), offen, unverbindlich,
  in verhandlung, vorläufig, à confirmer, à valider, sous réserve, en discussion, en négociation,
  por confirmar, sin confirmar, pendiente, a confirmar, en negociación, preliminärt?, ej bekräftat?,
  inte bekräftat?, under förhandling`,
);

/** The price is to be talked about. */
export const NEGOTIABLE = phrasePattern(
  ...phrasesOf`
  to be (?:agreed|negotiated|discussed|confirmed|decided), negotiable, vhb, verhandlungsbasis,
  verhandelbar, noch (?:zu verhandeln|offen), à (?:négocier|débattre|convenir|définir),
  a (?:convenir|negociar|acordar), negociable, förhandlingsbart, kan förhandlas`,
);

/** Said of the show itself: with it goes the fee. */
export const CALLED_OFF = phrasePattern(
  ...phrasesOf`
  (?:is|are|was|has been|have been) (?:hereby |now )?cancell?ed,
  (?:wird|ist|wurde) (?:hiermit |leider )?abgesagt, entfällt, (?:est|a été) annulée?,
  (?:queda|ha sido|está) cancelad[oa], (?:ställs|är) in(?:ställd)?`,
);
