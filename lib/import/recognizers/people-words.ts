const set = (words: string): Set<string> => new Set(words.split(/\s+/));

/** What firms, venues and institutions call themselves. */
export const COMPANY_WORDS = set(
  `agency agentur agence agencia booking bookings management mgmt entertainment promotions promotion productions production produktion produktionen
  events concerts konzerte konzertagentur konzertdirektion veranstaltungs veranstaltungen records music musik musique musica touring tours travel
  reisen reisebüro voyages viajes resor hotel hôtel hotell hostel inn resort suites lodge motel pension gasthof gästehaus restaurant ristorante
  festival theatre theater théâtre teatro club hall arena stadium opera oper philharmonie philharmonic museum academy institute university college
  stiftung verein verband förderverein association asociación fundación fondation kulturverein kulturhaus kulturzentrum centre center zentrum
  ltd limited inc llc gmbh ug ag kg ohg gbr sarl sas sl sa ab aps oy bv group gruppe groupe grupo company compagnie compañía studio studios
  services service solutions partners associates foundation orchestra orchester orchestre orquesta ensemble airlines airways airport flughafen
  bank sparkasse stadt ville ayuntamiento kommun gemeinde ministry council catering logistics logistik transport transporte rentals rental
  live artists artist talent collective kollektiv collectif network media radio tv press publishing verlag label bar cafe café pub brewery kirche church église`,
);

/** Words of work that stand where names do. */
export const ROLE_WORDS = set(
  `manager management director engineer technician technik techniker leitung leiter promoter promotor veranstalter organisateur arrangör agent
  tour production stage foh monitor monitors lights lighting sound backline driver fahrer chauffeur runner hospitality catering press presse
  contact kontakt contacto office box front house security merch merchandise artist artiste artista venue hotel local liaison coordinator
  assistant assistent assistante intern accounting buchhaltung accounts invoice settlement technical production régisseur régie responsable
  jefe técnico tecnico turnéledare ljudtekniker ljustekniker scenchef crew band support travel transport reception rezeption réception booker`,
);

/** Capitalised words of our papers that are no part of a name. */
export const NOT_NAMES = set(
  `the and und et och y or for with mit avec con med from von de-la to at on in of our your their this that all no not yes please bitte
  monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi
  vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo måndag tisdag onsdag torsdag fredag lördag söndag
  january february march april may june july august september october november december januar februar märz mai juni juli oktober dezember
  janvier février mars avril juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre
  octubre noviembre diciembre januari februari augusti
  doors load get soundcheck check set show curfew dinner lunch breakfast pick transfer interview meet greet line stand still water
  fee deposit balance payment total deal contract agreement rider memo date time address phone tel fax mobile email mail web www
  street road avenue lane square place platz straße strasse str weg gasse rue calle avenida plaza via gatan vägen quai
  hotel room rooms single double twin king queen suite check-in check-out guest guests reservation confirmation booking reference number
  traveller travelers travellers traveler euro light flex saver standard comfort turista economico basic bus van car shuttle
  flight flug vol vuelo flyg airport terminal gate seat class economy business premium first passenger ticket departure arrival boeing airbus embraer
  regards best kind sincerely cheers thanks thank hi hello dear hallo liebe lieber grüße gruß freundliche viele beste cordialement bonjour merci
  saludos hola gracias hälsningar hej vänliga tack mvh bien à bientôt atentamente estimado estimada sehr geehrte geehrter
  subject betreff objet asunto ämne sent gesendet re fw fwd aw wg tr rv sv
  north south east west upper lower new old great saint st united kingdom states germany france spain sweden england
  pa mic mics di fx xlr sennheiser shure fender gretsch ludwig ampeg nord yamaha roland pearl midas avid digico allen heath meyer d&b acoustics marshall vox
  page seite sida página version rev revision draft final copy original appendix annex schedule exhibit section clause article artikel`,
);
