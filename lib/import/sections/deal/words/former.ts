import { phrasePattern, phrasesOf } from '../../../recognizers/phrases.ts';

/** Another time than that of the paper. */
export const FORMERLY = phrasesOf`
  last (?:year|time|show|tour|autumn|fall|spring|summer|winter|month), previous(?:ly)?,
  (?:(?:years?|months?) )?ago, used to, back then, formerly, originally, initially, no longer valid, old (?:fee|offer),
  (?:asked|quoted|offered|named) (?:at first|at the start|initially|originally),
  (?:demandé|proposé|annoncé|évoqué)e?s? (?:au départ|au début|initialement|à l.origine), initialement,
  à l.origine,
  (?:anfangs|anfänglich|eingangs|zunächst|zuerst) (?:gefordert\p{L}*|verlangt\p{L}*|geboten\p{L}*|genannt\p{L}*),
  (?:pedid|ofrecid|propuest)[oa]s? (?:al principio|inicialmente), inicialmente,
  (?:begärt\p{L}*|bjudn\p{L}*|föreslagn\p{L}*) från början, från början, letzte[smn]? (?:mal|jahr|tour),
  vorig\p{L}{1,3}, damals, zuletzt, bisher\p{L}{0,4}, früher\p{L}{0,3}, ursprünglich, waren es, war es,
  alte gage, l.(?:an|année) derni(?:er|ère), la dernière fois, auparavant, précédent\p{L}{0,5}, ancien,
  el año pasado, la última vez, anterior\p{L}{0,5}, förra (?:året|gången|våren|hösten), senaste gången, tidigare,
  i fjol`;

/** The figure belongs to another time or another paper. */
export const PAST = phrasePattern(
  ...FORMERLY,
  ...phrasesOf`
  (?:first|earlier|last|previous|old) (?:e-?)?mails?, (?:ersten?|letzten?|alten?) (?:e-?)?mail,
  premier (?:e-?)?mail, primer (?:correo|mail), första (?:mejlet|mailet), was what,
  was our (?:number|first|ask|budget|offer), was (?:in )?the budget,
  (?:we|they|you|i) (?:paid|got|did|had|took|went home with), what (?:\p{L}+ ){1,4}got, superseded, replaced,
  beim letzten, im letzten, war (?:unser|mein|der|das|die), hatten wir, nicht mehr gültig, gegenstandslos, hinfällig,
  null and void, sans objet, utan verkan,
  il y a (?:un|deux|trois|\d+) ans?, à l.époque, était, n.est plus valable, hace (?:un|dos|tres|\d+) años?,
  era (?:nuestro|lo que), för (?:ett|två|tre|\d+) år sedan, var (?:vårt|vår|vad|det)`,
);

/** Another figure, or another paper, has taken its place. */
export const SUPERSEDED = phrasePattern(
  ...phrasesOf`
  supersed(?:e[ds]?|ing), replac(?:e[ds]?|ing), expired,
  no longer (?:valid|applies|apply|stands?|in force|on the table|due|payable|owed), nicht mehr (?:fällig|geschuldet|zu zahlen),
  n.est plus (?:due?|exigible), ya no se (?:debe|adeuda|paga), (?:ska|skall|behöver) inte längre betalas, laps(?:ed|es), (?:had|have|hatten|avions|habíamos|hade) (?:offered|proposed|angeboten|proposé|ofrecido|erbjudit), (?:all |any )?prior offers?,
  earlier (?:offer|draft|version), had been, would have been, nicht (?:mehr|länger) gültig,
  gilt nicht (?:mehr|länger), hinfällig, gegenstandslos, sans objet, utan verkan, null and void, of no effect, aufgehoben, zurückgezogen, ersetzt, überholt,
  frühere[sn]? angebot, bisherige\p{L}? gage, remplac(?:e|ée?|ent), annule et remplace, offre précédente,
  avait été, n.est plus valable, ne vaut plus, caduque?, annulée?, retirée?, sustitu(?:ye|id[oa]),
  oferta anterior, había sido, ya no (?:vale|rige|es válid[oa]), sin efecto, anulad[oa], retirad[oa],
  ersatt, ersätter, tidigare (?:bud|överenskommelse|offert), gäller (?:inte|ej) (?:längre|mer),
  tillbakadrag\p{L}+, återkalla[td],
  (?:must|have to|had to|need to|shall|will) (?:take (?:it |that |this )?back|withdraw),
  (?:offered|proposed|mentioned|quoted|named) in (?:my|our|the) (?:first|last|earlier|previous) (?:letter|e-?mail|note),
  im (?:ersten|letzten|früheren|vorigen) (?:schreiben|brief) (?:\p{L}+ )?(?:genannt|angeboten|angekündigt)\p{L}*,
  (?:proposée?s?|annoncée?s?) dans (?:ma|notre|la) (?:première|dernière|précédente) lettre,
  (?:ofrecid|mencionad)[oa]s? en (?:mi|nuestra|la) (?:primera|última|anterior) carta,
  (?:take|taking|took|taken) (?:it |that |this )?back, retract\p{L}*, (?:nehme|nehmen|nahmen|müssen) .{0,60}zurück(?:nehmen|ziehen)?,
  ziehe[n]? .{0,80}zurück, (?:devons|dois|avons dû|ai dû) (?:malheureusement )?(?:la |le |l.)?(?:retirer|reprendre),
  (?:debo|debemos|tengo que|tenemos que) (?:retirar|retractar)\p{L}*,
  (?:måste|får) (?:tyvärr )?(?:ta tillbaka|dra tillbaka), (?:drar|dra|drog|dragit) (?:(?:vi|jag|nu|härmed) ){0,2}tillbaka, (?:on |nous |je )?retir(?:e|ons) (?:donc )?(?:notre|ma|la|l.),
  retir(?:o|amos) (?:la|nuestra|mi), ne (?:tient|tiennent|vaut|valent) plus`,
);

/** Said of the show itself: with it goes the fee. */
export const CALLED_OFF = phrasePattern(
  '(?:is|are|was|has been|have been) (?:hereby |now )?cancell?ed',
  '(?:wird|ist|wurde) (?:hiermit |leider )?abgesagt',
  'entfällt',
  '(?:est|a été) annulée?',
  '(?:queda|ha sido|está) cancelad[oa]',
  '(?:ställs|är) in(?:ställd)?',
);
