import { foldName } from '../../../recognizers/fold.ts';

/**
 * What the words around a name speak of, as `foldName` leaves them: `*hotel` stands for every word that ends so. The
 * words of one class are worth the same wherever they stand; what they are worth is fitted, not written here.
 */
const CLASSES = {
  at: 'at @ im in ins en au aux a chez pa till i hos beim zum zur to into nach dans vom from del du',
  for: 'for fur pour para for with mit avec con med by von par por de der des av',
  and: 'and und et y och & + with plus',
  lodging: `hotel hotels hotell hostel pension gasthof gastehaus auberge hostal inn guesthouse b&b apartment apartments appartement
    accommodation lodge lodging unterkunft ubernachtung hebergement logement alojamiento hospedaje boende logi room rooms rooming zimmer chambre chambres
    habitacion habitaciones rum night nights nachte nuit nuits noche noches natter check-in checkin check-out checkout stay aufenthalt sejour estancia
    guest gast gaste huesped reception reservation reserva reservierung bokning cottage loft suite doppelzimmer einzelzimmer *hotel *zimmer *rum *hotell`,
  transport: `airport flughafen aeroport aeropuerto flygplats station bahnhof hbf gare estacion ferry fahre ferries train trains zug tren tag flight flights
    flug vol vols vuelo vuelos flyg airline airlines airways rail railway railways sncf bahn pier terminal taxi van vans bus minibus coach car shuttle
    driver drivers fahrer chauffeur conductor forare pick-up pickup abholung transfer transfers transfert traslado depart departs departure arrival ankunft abfahrt abreise anreise
    depart arrivee salida llegada avgang ankomst platform gleis quai gate travel reise voyage viaje resa vehicle fahrzeug vehicule vehiculo fordon parking
    seat ticket tickets fahrkarte billet billete biljett boarding passenger pasajero passagier landing *bahnhof *flughafen *ankunft *abfahrt *zug *flug`,
  food: `restaurant ristorante trattoria bistro brasserie dinner lunch breakfast abendessen mittagessen fruhstuck diner dejeuner cena comida desayuno middag
    frukost table tisch mesa bord catering traiteur caterer menu kitchen kuche cuisine cocina kok meal meals essen repas vegetarian vegan buffet
    buyout brunch bar cantine kantine *essen *tisch`,
  role: `manager management agent agents booker promoter engineer director production technician techniker veranstalter leitung leiter leiterin regisseur
    regisseuse directeur directrice chargee charge responsable encargado encargada ansvarig programmer programmateur assistant coordinator
    singer drummer guitar guitars bass vocals drums keys gitarre gesang schlagzeug bass batterie guitare chant voz bateria guitarra bajo sang
    gitarr trummor foh monitor monitors light lights lx tm buyer purchaser auftraggeber organisateur organizer arrangor tour-manager tourmanager turneledare
    ansprechpartner contact kontakt contacto owner host hostess liaison security steward runner secretary president mayor chief head trumpet violin cello
    saxophone keyboards geige trompete violon trompette *manager *leitung *techniker *leiter *leiterin`,
  play: `show shows concert concerts concerto konzert konzerte gig gigs set sets play plays playing played perform performs performing performance performances
    auftritt auftritte auftreten gastspiel spielt spielen spiele joue jouent jouer joueront spectacle representation concierto conciertos actuacion actuaciones
    toca tocan tocar actua actuan konsert konserten spelning spelningen spelar spela gig giget stage live headline headliner headlining tour tournee gira turne *konzert *konsert *auftritt
    buhne scene escenario scen`,
  act: `act acts band bands artist artists kunstler kunstlerin artiste artistes artista artistas artisten groupe group grupo bandet gruppe ensemble duo trio quartet quartett formation
    musikgruppe orchestra orchester choir chor`,
  other: `support opener opening opens supporting vorband vorgruppe vorprogramm premiere telonero telonera teloneros forband aftershow dj djs
    changeover umbau resident residents also other others weitere autres otros andra guests changement headliners invite invitado`,
  firm: `talent artists ltd limited llc inc gmbh ag kg ug ev e.v sl s.l sarl sas ab bv nv oy plc agency agencies agentur agence agencia management mgmt booking bookings touring records
    production productions promotion promotions entertainment travel reisen viajes voyages resor services service council association asociacion forening verein stadt gemeinde kulturamt
    ayuntamiento mairie ville university universitat hochschule college school schule society foundation stiftung trust committee office buro bureau presents events
    kulturforening *forening *verein *agentur *buro *resor *reisen`,
  house: `hall halls theatre theater theatre club arena church chapel centre center garden gardens opera shed dome warehouse mill academy palace playhouse barn loft
    foundry exchange venue halle haus saal keller fabrik kirche scheune salle theatre maison palais espace sala teatro auditorio auditorium recinto lokal scen kyrka
    kulturhus festsaal room rooms capacity cap kapazitat jauge aforo kapacitet fassungsvermogen capacite spielort veranstaltungsort lieu lugar spelplats *halle *saal *haus *theater *keller *kirche *huset *scenen`,
  event: `festival festivals fest series reihe cycle ciclo serie open-air openair weekend weekender programme program programm programa event veranstaltung evento evenement
    evenemang fete fiesta kermesse jubilee anniversary gala wedding hochzeit mariage boda brollop party night edition ausgabe edicion saison season temporada *festival *fest *fete`,
  paper: `contract agreement vertrag contrat contrato avtal rider riders sheet itinerary schedule plan ablauf ablaufplan tagesplan dispo feuille fiche hoja ficha dagsschema korschema
    list liste lista confirmation bestatigung confirmacion bekraftelse offer angebot offre oferta offert deal memo invoice rechnung facture factura faktura
    version draft page seite document advance info information planning timetable running order *plan *liste *vertrag *lista *schema *avtal`,
  contact: `tel phone mobile mob cell handy telefon telephone telefono e-mail email mail mailto www fax call anrufen appeler llamar ring number nummer numero`,
  money: `fee gage cachet cache gaget arvode eur euro gbp usd sek chf guarantee garantie deposit anzahlung acompte anticipo balance invoice vat mwst tva iva moms paid payable pay bank iban account konto
    percent net gross netto brutto price preis prix precio pris`,
  gear: `mic mics microphone microphones amp amps di monitor wedge wedges drum drums kick snare tom toms hihat overhead channel kanal canal input inputs stand stands cable xlr console desk mixer
    keyboard piano flugel sampler laptop speaker backline pa line lines mikrofon mikro micro micros micrófonos pult ton light licht lumiere luz ljus riser voc vox vocal`,
  hail: `dear hi hello hallo liebe lieber hey moin bonjour cher chere chers salut hola querido querida estimado estimada hej kara sehr geehrte geehrter geehrten guten`,
  close: `regards best cheers thanks thank grusse gruss grussen cordialement bises saludos saludo abrazo halsningar halsning mvh danke merci gracias tack love yours sincerely xx`,
  old: `old former formerly previous previously statt instead bisher vorher ehemals ancien ancienne anterior antes tidigare fd cancelled moved verlegt annule cancelado not nicht pas no inte`,
  home: `from aus based d originaires oriundos fran hailing town home heimat`,
  party: `producteur productrice organisateur organisatrice artist artiste artista artisten kunstler veranstalter auftraggeber auftragnehmer purchaser employer engager buyer promoter
    promotor organizador contratante arrangor cedant cessionnaire diffuseur contractor client kunde cliente`,
  paperwork: `registered represented vertreten representee represente representado foretradd hereinafter nachfolgend ci-apres adelante nedan between zwischen entre mellan signed unterschrift signature firma underskrift`,
  kin: `member members mitglied mitglieder membre membres miembro miembros medlem medlemmar musician musicians musiker musicien musiciens musico musicos people personen personnes personas personer pax crew party`,
} as const;

export type WordClass = keyof typeof CLASSES;

const whole = new Map<string, WordClass[]>();
const endings = new Map<string, WordClass[]>();
for (const [name, words] of Object.entries(CLASSES) as [WordClass, string][])
  for (const word of words.split(/\s+/u)) {
    const [into, key] = word.startsWith('*') ? [endings, word.slice(1)] : [whole, word];
    const known = into.get(key) ?? [];
    if (!known.includes(name)) into.set(key, [...known, name]);
  }

const LENGTHS = [...new Set([...endings.keys()].map((one) => one.length))].sort((a, b) => b - a);
const NONE: readonly WordClass[] = [];
const known = new Map<string, readonly WordClass[]>();
const MAX_KNOWN = 20_000;

/** The classes of a word. */
export function classesOf(word: string): readonly WordClass[] {
  const before = known.get(word);
  if (before) return before;
  if (known.size >= MAX_KNOWN) known.clear();
  const found = find(foldName(word));
  known.set(word, found);
  return found;
}

function find(word: string): readonly WordClass[] {
  const exact = whole.get(word);
  if (exact) return exact;
  for (const length of LENGTHS) {
    const ending = word.length > length + 1 ? endings.get(word.slice(-length)) : undefined;
    if (ending) return ending;
  }
  return NONE;
}
