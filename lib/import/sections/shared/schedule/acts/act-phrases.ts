import { phrasesOf } from '../../../../recognizers/phrases.ts';

/** What a line of a running order is about. */
export const ACT_KINDS = [
  'support',
  'transfer',
  'load-in',
  'load-out',
  'line-check',
  'soundcheck',
  'rehearsal',
  'doors',
  'signing',
  'meet',
  'press',
  'photo',
  'meal',
  'curfew',
  'set',
  'call',
  'hotel',
  'flight',
  'changeover',
] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** Words that name the act wherever they stand beside a clock time. */
export const STRONG: Record<ActKind, readonly string[]> = {
  support: phrasesOf`
    support(?: act| band| slot)?, opener, opening act, first (?:act|band), special guests?, supporting act, vorband, vorprogramm,
    vorgruppe, premi[èe]re partie, 1[èe]re partie, telonero*, grupo invitado, artista invitado, förband*,
    uppvärmning*
  `,
  transfer: phrasesOf`
    transfers?(?: to| from)?, transferts?, shuttles?, (?:van |bus |car |hotel |airport )?pick[ -]?up,
    drop[ -]?off, (?:bus|lobby|van|hotel|leave|travel) call, ground transport*, abholung(?: der| des)?,
    abholen, rückfahrt, fahrdienst, shuttlebus, navette, prise en charge, traslados?,
    recogida(?: de(?!l? equipo)| en)?, hämtning*, upphämtning, skjuts*,
    (?:depart|departure|leave|leaving)(?: from)?(?: the)? (?:hotel|venue|airport|stage door),
    depart for (?:the )?\p{L}+, (?:van|bus|coach|car|taxi|shuttle)s? (?:leaves?|departs?|goes),
    abfahrt (?:(?:vom|am|ab|zum|zur|zu der|in die|nach|ins?) )?(?:hotel|venue|halle|club|flughafen|bahnhof|location),
    d[ée]part (?:du |de la )(?:camion|van|bus|minibus|fourgon|navette),
    d[ée]part (?:de l['’]|du |pour (?:la |le |l['’])?|vers (?:la |le |l['’])?)?(?:h[ôo]tel|salle|gare|a[ée]roport),
    rdv (?:[àa] l['’]|devant l['’])?h[ôo]tel,
    salida (?:(?:del?|desde el|al?|hacia (?:el|la)|para el) )?(?:hotel|recinto|aeropuerto|sala|estaci[óo]n),
    av(?:resa|f[äa]rd|g[åa]ng) (?:(?:från|till) )?(?:hotell\p{L}*|flygplats\p{L}*|scen\p{L}*),
    av(?:gång|färd|resa) från(?= \p{L}),
    (?:bus|autob[úu]s|coche|taxi|furgo(?:neta)?|minib[úu]s) (?:sale|parte),
    (?:bus|minibus|taxi|van|navette) part, (?:bus|van|taxi|shuttle|wagen|minibus) (?:f[äa]hrt|geht|startet),
    (?:bussen|taxin|bilen|vanen) (?:avgår|går|kör),
    (?:minibus|tourbus|nightliner|navette) (?:vers|pour|nach|to|till|hasta|al),
    (?:return |outbound )?(?:car|taxi|van|coach) from(?= ),
    (?:return|outbound) (?:car|taxi|van|coach|transfer)
  `,
  'load-in': phrasesOf`
    load[ -]?ins?, (?:artists?|band|crew|group) arriv(?:al|es?|ing), artist(?:en|erna) anl[äa]nder,
    (?:artistens|bandets) (?:turné)?buss anl[äa]nder, (?:artist|band|tour) ?bus arrives, (?:tour|band)bus (?:kommt an|trifft ein), (?:l['’]artiste|le groupe) arrive,
    (?:der künstler|die künstlerin|die band) trifft(?= [^;]{0,40}ein),
    arriv[ée]e (?:du |de la |de l.|des )?(?:groupe|artistes?|[ée]quipe|technique|musiciens),
    ankunft (?:der |des )?(?:band|künstler\p{L}*|gruppe),
    llegada (?:de la |del )?(?:banda|artista|grupo|equipo|t[ée]cnica), ankomst (?:band|artist|grupp)\p{L}*,
    loading[ -]in, get[ -]?ins?, stage access, vehicle access, venue access,
    access to (?:the )?(?:venue|stage), (?:technischer )?aufbau, aufbaubeginn, ladebeginn, einladen,
    anlieferung, ankunft (?:der )?technik, montage, installation, d[ée]chargement, descarga(?: y montaje)?,
    montaje, carga y descarga, entrada de equipos?,
    (?:ihr|sie|wir|techniker\p{L}{0,5}|crew|band|musiker\p{L}{0,5}) (?:k[öo]nn(?:t|en)|d[üu]rf(?:t|en)|kann|darf)(?=[^;!?]{0,40}\s(?:rein|hinein|hereinkommen|reinkommen|ausladen|einladen|abladen|aufbauen)(?!\p{L})),
    (?:you|they) can(?=[^;!?]{0,30}\s(?:come in|unload|set up|access)(?!\p{L})),
    we(?: can|[’']ll| will)? (?:let you in|open up),
    (?:techniciens|musiciens|artistes) peuvent (?:arriver|entrer|monter|accéder|décharger), (?:t[ée]cnicos|m[úu]sicos|artistas) pueden (?:entrar|llegar|montar|descargar),
    (?:technicians|crew|techs|band) can(?=[^;!?]{0,30}\s(?:come in|get in|unload|set up|start|rig)(?!\p{L})), tekniker(?:na)? (?:kan|får)(?=[^;!?]{0,30}\s(?:komma|lasta|bära|rigga)(?!\p{L})),
    vous pouvez (?:arriver|entrer|d[ée]charger|vous installer|acc[ée]der), on vous (?:attend|ouvre),
    pod[ée]is (?:entrar|llegar|descargar|montar|acceder|pasar), os (?:esperamos|abrimos),
    (?:ni (?:kan|får)|(?:kan|får) ni)(?=[^;!?]{0,30}\s(?:komma|lasta|bära|rigga)(?!\p{L})), ni kommer, shall be present,
    (?:shall|will|must) (?:arrive|report)(?= at), vi öppnar för er, entladen, entladung, reinkommen,
    einlass (?:für )?(?:band|k[üu]nstler\p{L}*|crew|technik), h[äa]mta in, inlastning*, inbärning, inrigg*,
    riggning*, uppbyggnad, aufbauen, aufgebaut werden, ingreso(?: y (?:armado|montaje))?,
    armado(?: de escenario)?, bump[ -]?in, gear in, inlast(?:en)?,
    (?:crew|band|artist|truck|dock|production|technical|backstage) access,
    arriv(?:e|al|ing) at (?:the )?(?:venue|theatre|theater|site|club|hall|festival),
    be at (?:the )?(?:venue|theatre|theater|site|club|hall|loading dock|stage door),
    (?:vans?|trucks?) (?:unloads?|loads? in|tips?),
    eintreffen(?: (?:der|des))?(?: (?:band|k[üu]nstler\p{L}*|technik|crew|gruppe|musiker\p{L}*))?, ausladen,
    ladezeit, (?:b[üu]hnen|hallen|saal|k[üu]nstler|backstage)zugang, zufahrt(?: b[üu]hne)?,
    acc[èe]s (?:[àa] la |au )?(?:salle|plateau|sc[èe]ne|technique|camions?|quai|site), mise [àa] disposition,
    arriv[ée]e (?:sur (?:site|place)|salle|[àa] la salle|au th[ée][âa]tre|(?:du )?(?:mat[ée]riel|backline)),
    acceso (?:(?:a la|al|a|de) )?(?:sala|recinto|escenario|carga|t[ée]cnic[oa]s?|artistas|banda),
    llegada (?:(?:a la|al|a|de los|de las) )?(?:sala|recinto|t[ée]cnicos|m[úu]sicos|artistas|material|equipo),
    entrada de (?:t[ée]cnica|t[ée]cnicos|material|carga|backline),
    tilltr[äa]de(?: till (?:lokalen|scenen|hallen))?, lastning, uppbygge, uppställning, montagem, montaggio, opbouw, opstilling
  `,
  'load-out': phrasesOf`
    load[ -]?outs?, loading[ -]out, get[ -]?outs?, abbau, d[ée]montage, rechargement, desmontaje,
    utlast(?:ning\p{L}*)?, utbärning, urlastning\p{L}*, avlastning, utrigg\p{L}*, nedrigg*, bump[ -]?out, desmontagem, smontaggio, afbouw, nedtagning,
    tear[ -]?down, pack[ -]?down, recogida y carga, bygga ner, nedmontering, nedbygge
  `,
  'line-check': phrasesOf`line[ -]?checks?, linecheck, comprobaci[óo]n de l[íi]neas?, v[ée]rification des? lignes?, leitungscheck, linjekoll`,
  soundcheck: phrasesOf`
    sound[ -]?checks?(?: band)?, s/c, s/check, tonprobe, anspielprobe, einspielprobe, stellprobe, soundprobe,
    balances?(?! due| of| payment| payable| remaining| is | shall| will), test son, r[ée]glages? son,
    pruebas? de sonido, probar sonido, ljudcheck*, ljudprov*, ljudtest, soundchecken, (?:ton|licht-? und ton|klang)probe,
    essais? (?:de )?son, raccords?, chequeo(?: de (?:l[íi]neas|sonido))?, ensaio de som, prova (?:del )?suono, lydprøve, ajustes? de sonido, (?:we|you) (?:sound[ -]?)?check, gecheckt wird, (?:ihr|wir) checkt?(?:en)?, prob[áa](?:is|mos), sound?checkar, ljudkoll\p{L}*
  `,
  rehearsal: phrasesOf`
    rehears(?:e|es|ing), ihr probt, geprobt wird, wir proben, on répète, nous répétons, (?:vi|ni) repar, vous répétez, ensay[áa](?:is|mos), repeterar, rehearsals?, generalprobe,
    r[ée]p[ée]tition(?: g[ée]n[ée]rale)?, filage, pase (?:t[ée]cnico|general|de (?:luces|vestuario|texto)),
    durchlauf(?:probe)?, hauptprobe, (?:tech(?:nical)? )?run[ -]?through,
    (?:dress|tech(?:nical)?) (?:rehearsal|run), genomdrag*, ensayo(?: general)?, genrep, repetition, ensaio(?: geral)?, prove? generale,
    (?:piano|flügel|klavier)stimm(?:ung|er), accord(?:age)? (?:du )?piano
  `,
  doors: phrasesOf`
    open to the (?:audience|public), publikum (?:geöffnet|rein), ouvert\p{L}* au public,
    abiert[oa]s? al público, öppnar för publik\p{L}*, doors?(?: open(?:ing|s)?| time)?, (?:(?:concert|event|festival|public) )?gates(?: open(?:ing|s)?)?, the house opens?,
    t[üu]ren(?: (?:zum|des|der) \p{L}+)?(?= [^;]{0,40}(?:ge)?öffn), les portes(?= [^;]{0,20}ouvr),
    dörrarna(?= [^;]{0,20}öppna), (?:öffnen (?:wir )?die türen|(?:ouvre|ouvrons) les portes), abrimos (?:las )?puertas,
    (?:the )?(?:public|audience) (?:comes? in|enters|is let in|arrives), (?:the )?(?:doors|gates) (?:are opened|will (?:be opened|open)), we let (?:the )?(?:people|public|audience) in,
    publikum kommt, (?:die )?leute(?= [^;]{0,30}rein), le public (?:entre|arrive), (?:el )?p[úu]blico (?:entra|llega), publiken kommer, house open*, venue opens?, public admission, einlass(?:beginn|zeit)?,
    saaleinlass, türöffnung, ouverture(?: des)? portes, ouverture (?:au |du )?public,
    entr[ée]e (?:du )?public, apertura(?: de)? puertas, apertura al p[úu]blico, puertas, insläpp*,
    dörrar(?:na)?(?: öppnar?)?, dörröppning*, publikinsläpp,
    (?:audience|ticket[ -]?holders?|public|guests) (?:in|admitted|entry|access),
    (?:early|vip|general|ga|public) (?:entry|doors), foh opens?, box office(?: opens?)?, bar opens?,
    publikumseinlass, (?:haus|hallen|saal|tor|foyer|kassen|gelände)öffnung, abendkasse,
    accueil (?:du )?public, entr[ée]e (?:des |du )?(?:public|spectateurs),
    ouverture (?:de la |des |du )?(?:salle|billetterie|guichets?|caisses?|site|maison),
    entrada (?:de |del )?p[úu]blico, acceso (?:de |del )?p[úu]blico,
    apertura (?:de )?(?:la )?(?:taquillas?|sala|recinto), publik(?:en)? (?:in|släpps in),
    insläpp(?: för)? publik, entr[ée]n? (?:öppnar|öppnas), abertura (?:de |das )?portas, apertura porte, deuren open, dørene åbner
  `,
  signing: phrasesOf`
    (?:autograph |merch |album |book |record )?signings?(?: session)?, autogrammstunde, signierstunde,
    s[ée]ance de d[ée]dicaces?, d[ée]dicaces?, firma de (?:discos|aut[óo]grafos|ejemplares),
    (?:autograf|skiv)?signering*
  `,
  meet: phrasesOf`
    meet ?(?:&|and|n|'n'|\+) ?greet, m ?& ?g, m\+g, rencontre(?: avec le)? public, fanträff, mingel,
    after[ -]?shows?(?:[ -]?party)?, after[ -]?part(?:y|ies), efterfest, fiesta (?:fin de gira|posterior),
    vip[ -](?:empfang|reception|meet\p{L}*)
  `,
  press: phrasesOf`
    (?:master|music)[ -]?class(?:es)?, (?:(?!an? |the )\p{L}+ )?workshops?(?! space), ateliers?(?= (?:avec|pour|de)), taller(?= (?:con|para|de)),
    publikumsgespräch, artist talk, school (?:visit|concert),
    (?:phone |video |radio |tv |press |live )?interviews?, interviewe[nr], interviewt, entrevistar\p{L}{0,3}, intervjuar?, press(?: conference| call| day| junket| slot)?,
    radio session, live session, pressetermin, pressekonferenz, pressegespräch, interviewtermin,
    conf[ée]rence de presse, point presse, entretien(?: presse)?, rueda de prensa, entrevistas?,
    presskonferens*, pressträff*, intervju*, (?:telefon|radio|tv|tidnings|zeitungs|podcast)-?interviews?, (?:telefon|radio|tv|tidnings|podcast)-?intervju\p{L}*
  `,
  photo: phrasesOf`
    photo[ -]?(?:shoot|call|session|shooting)s?, fotograferingen, foto(?:shooting|termin|session|graf(?:ering|ie)),
    s[ée]ance photos?, shooting photo, sesi[óo]n de fotos
  `,
  meal: phrasesOf`
    (?:you|we|the band|everybody) eats?, ihr esst, wir essen, gegessen wird, zu essen,
    (?:vous mangez|on mange|vous d[îi]nez|on d[îi]ne), (?:com[ée]is|comemos|cen[áa]is|cenamos),
    se (?:come|cena), (?:ni|vi) äter, breakfast, brunch, lunch(?:es)?, dinners?, supper, catering,
    (?:crew|band|hot|evening|warm) (?:meals?|food), meals?, meal break, frühstück, mittagessen, mittagspause,
    abendessen, abendbrot, warmes essen, (?:warme )?mahlzeit(?:en)?, essen(?! \(), petit[ -]d[ée]jeuner,
    d[ée]jeuner, d[îi]ner, repas(?: chaud)?, souper, desayuno, almuerzo, comida, cena, merienda, frukost*,
    middag*, kvällsmat, maten, kvällsmål, varm mat, lunchen?, (?:varm )?måltid(?:er)?, nachtessen,
    verpflegung, hot (?:meal|food|supper|buffet), cena caliente, kv[äa]llsmaten?, jantar, almoço, pequeno-almoço,
    refeiç(?:ão|ões), ceia, pranzo, colazione, avondeten, ontbijt, maaltijd(?:en)?, aftensmad, morgenmad
  `,
  curfew: phrasesOf`
    (?:hard |sound |noise |strict )?curfew, sperrstunde, veranstaltungsende, ende der veranstaltung,
    konzertende, showende, spielende, fin (?:du |de )?(?:concert|soir[ée]e|spectacle|diffusion), couvre-feu,
    toque de queda, fin del? (?:concierto|evento|show), cierre(?: / toque de queda)?, end of show, show ends?,
    konsertslut, slut på (?:konserten|spelningen),
    muss (?:absolute |dann )?(?:ruhe|stille|schluss)(?: (?:sein|herrschen))?,
    ist (?:dann )?(?:ruhe|schluss|feierabend|zapfenstreich), (?:musik|ton|anlage|pa) (?:muss )?aus, nachtruhe,
    zapfenstreich, (?:music|noise|amps?|pa|sound|everything|all) (?:is |goes |must be |has to be )?off,
    (?:must|has to|needs to|should) be (?:silent|quiet), plateau libre,
    music (?:stops?|ends?|must (?:stop|end)|has to (?:stop|end)), every(?:body|one) out,
    (?:building|venue|stage|hall|premises|house) (?:must|is to|has to|shall) be (?:vacated|cleared|empty),
    (?:halle|haus|saal|gebäude|räume)(?= [^;]{0,40}(?:geräumt|verlassen)), last note, quiet (?:by|after|from),
    (?:on )?coupe(?:r|z)?(?: le)? son, coupure (?:du )?son, arr[êe]t (?:du son|de la (?:musique|diffusion)),
    fin de (?:la )?(?:musique|diffusion), silence,
    se (?:apaga|corta|acaba|para)(?: (?:la|el))? (?:m[úu]sica|sonido),
    la m[úu]sica (?:se )?(?:apaga|corta|acaba|termina), silencio, corte de (?:sonido|m[úu]sica),
    hora l[íi]mite, musiken (?:av|tystnar|slutar|ska vara av), (?:ska|måste) det vara tyst, ljudet av,
    hard (?:out|finish|stop),
    (?:venue|building|hall|stage|site) (?:must be |to be )?(?:clear(?:ed)?|vacated|empty|closes?),
    licen[cs]e ends?, house lights(?: up)?, lärmschutz, musikende, extinction(?: des (?:feux|lumi[èe]res))?,
    fin de fiesta, hora (?:de cierre|tope), tyst, stopptid, ljudstopp
  `,
  set: phrasesOf`
    show[ -]?times?, stage[ -]?times?, set[ -]?times?, performance(?: time)?, headline(?: set|r)?, main act,
    on[ -]?stage, live set, dj set, concert, konzert(?:beginn)?, showbeginn, spielbeginn, beginn,
    auftritt(?:szeit|sbeginn)?, spielzeit, bühnenzeit, spectacle, passage(?: sur sc[èe]ne)?,
    d[ée]but (?:du )?(?:concert|spectacle), heure de passage, concierto, actuaci[óo]n,
    inicio del? (?:concierto|show|espect[áa]culo), konsert(?:start|en)?, spelning*, speltid*, scentid*, på scen,
    (?:ni|vi) spelar, (?:we|you) play, when you play, vous passez (?:sur sc[èe]ne)?, salís a escena,
    (?:ni|vi) går (?:på|upp), (?:you|we)[’']?re(?: last| first| next)? on(?: stage)?, spielt ihr, tritt(?=[^;]{0,80}\sauf(?!\p{L})),
    ihr spielt, vous jouez, toc[áa]is, sobre escenario, auf der bühne, show ?start, band on, artists? on,
    playing time, (?:set|programm|vorstellungs|konzert)beginn, los geht(?:['’]?s)?(?: es)?,
    entr[ée]e en sc[èe]ne, lever de rideau, salida a escena, en escena, framträdande, uppträdande,
    (?:konserten|spelningen|showen|föreställningen) börjar
  `,
  call: phrasesOf`
    crew call, stage call, band call, production call, crewcall, stagehands? call, half[ -]hour call,
    (?:rigging|lighting|lx|sound|tech(?:nical)?|staff|security|local crew|lobby|local|hands|cast|orchestra|artists?) call,
    call (?:technique|[ée]quipe|artistes?), convocatoria(?: t[ée]cnica)?, citaci[óo]n,
    (?:safety|security|production|artist|crew|technical|staff) (?:briefing|meeting), sicherheitsbesprechung,
    technikbesprechung, s[äa]kerhetsgenomg[åa]ng, r[ée]union technique, reuni[óo]n t[ée]cnica
  `,
  hotel: phrasesOf`
    hotel check[ -]?(?:in|out), check[ -]?(?:in|out)(?= (?:at|from|until|by|after|before)| hotel|:|$),
    hotelbezug, zimmerbezug, in-?checkning, utcheckning
  `,
  flight: phrasesOf`flights?, flug, vuelo, flyg, boarding`,
  changeover: phrasesOf`
    change[ -]?over, umbau(?:pause)?, changement de plateau, cambio de escenario, ombyggnad
  `,
};

/** Words that need a running order around them. */
export const WEAK: Partial<Record<ActKind, readonly string[]>> = {
  meal: phrasesOf`
    futtern, kaffe, fika, \p{L}*smörgås, grub, krubb, käk, happa, mat, food, eats, imbiss, snacks?, verpflegung, d[îi]nette, tapas,
    buffet, bbq, grill, pizzas?, soups?, suppen?, soupe, sopa, soppa, stew, curry, sandwich(?:es)?, husmanskost,
    gryta, lasagne, paella, bocadillos?, picoteo, brotzeit, vesper
  `,
  doors: phrasesOf`
    portes, t(?:ü|ue)r(?:en)?, öffnung, öppnar, öppning, ouverture, apertura, opens, house, entr[ée]n?, öffnet, abre, ouvre
  `,
  support: phrasesOf`supp(?=:?\s\d), guest, invit[ée]e?s?, gäst`,
  transfer: phrasesOf`
    depart(?:s|ure)?, buss, bil, coach, minibus, sprinter, splitter, furgoneta, wagen, f[äa]rja, fähre, ferry, leave, leaving, travel(?:ling)?, drive, car, van, bus, taxi, cab, runner,
    arriv(?:e|es|al), abfahrt, ankunft, anreise, abreise, fahrt, abfahren, d[ée]part, arriv[ée]e, trajet,
    salida, llegada, viaje, avresa, hemresa, hemfärd, heimfahrt, heimreise, minibuss, home, retour, vuelta,
    avfärd, avgång, ankomst, resa, train, zug, tren, tåg*, rdv, return, lobby(?=\s?(?:$|[,;:]))
  `,
  'load-in': phrasesOf`
    li(?=:?\s\d), access, build, set[ -]?up, acc[èe]s, acceso, rig(?:ging)?, carga, bygg*, ladezeit, zugang, anfahrt,
    helfer, rigg
  `,
  'load-out': phrasesOf`strike, bump out, carga, gear cleared, rivning`,
  soundcheck: phrasesOf`check, prueba, ton, pruebas, sc`,
  rehearsal: phrasesOf`probe, ensayos, rep`,
  press: phrasesOf`radio, tv, podcast, promo, media, presse, prensa, media day, session`,
  photo: phrasesOf`photos?, fotos?`,
  meet: phrasesOf`rencontre, encuentro, vip`,
  signing: phrasesOf`firma, autogramme?`,
  curfew: phrasesOf`
    end, ende, fin, final(?=:?\s\d), finish, slut, close, closing, fermeture, stopp, stänger, stängning, schluss, ruhe, cierre,
    stängs
  `,
  set: phrasesOf`
    hl(?=:?\s\d), funci[óo]n(?:es)?, representaci[óo]n, vorstellung, s[ée]ance, f[öo]reställning, show, stage, set, act,
    gig, pase, start, we're on, wir spielen, live, bühne, programm, rideau, escenario, scen, spielt, plays?,
    spelar, jou[ée]\p{L}*
  `,
  call: phrasesOf`
    call, briefing, treffpunkt, rdv, rendez-vous, samling, cita, meeting, besprechung, convocation, genomgång,
    r[ée]union, reuni[óo]n, treff(?:en)?
  `,
  hotel: phrasesOf`
    hotel, hotell, h[ôo]tel, check[ -]?(?:in|out), rooms, (?:double|single|twin|hotel|day) room,
    room (?:keys?|list|check)
  `,
  flight: phrasesOf`vol`,
};
