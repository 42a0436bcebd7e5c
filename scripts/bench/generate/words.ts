import type { LanguageCode } from './pools.ts';
import type { Random } from './random.ts';

type Words = Record<string, string>;

/** Ways in which people label the same thing; one is picked for each paper. */
const LABELS: Record<LanguageCode, Words> = {
  en: {
    artist: 'Artist|Act|Performer|ARTIST',
    event: 'Event|Festival|Event name',
    venue: 'Venue|Place of performance|Location|VENUE',
    date: 'Date|Show date|Date of performance',
    set: 'Stage time|Show time|Set time|On stage',
    fee: 'Fee|Artist fee|Guarantee|Performance fee|FEE',
    commission: 'Agency commission|Booking fee|Commission',
    deposit: 'Deposit|Advance',
    terms: 'Payment|Payment terms|Terms of payment',
    hotel: 'Hotel|Property|Accommodation',
    checkIn: 'Check-in|Arrival|Check in',
    checkOut: 'Check-out|Departure|Check out',
    reference: 'Confirmation number|Booking reference|Reservation no.',
    address: 'Address',
    phone: 'Phone|Tel',
    guest: 'Guest|Booked for',
    loadIn: 'Load-in|Get-in|Load in',
    soundcheck: 'Soundcheck|Sound check',
    doors: 'Doors|Doors open',
    curfew: 'Curfew',
    dinner: 'Dinner',
    promoter: 'Promoter|Promoter rep',
    tm: 'Tour manager',
    foh: 'FOH engineer|FOH',
    passenger: 'Passenger|Name',
    flight: 'Flight|Flight number',
    from: 'From',
    to: 'To',
    depart: 'Departs|Departure|Dep',
    arrive: 'Arrives|Arrival|Arr',
    seat: 'Seat',
    class: 'Class|Cabin',
    pnr: 'Booking reference|PNR|Record locator',
    ticket: 'Ticket number|E-ticket',
    times: 'TIMES|SCHEDULE|Running order',
    contacts: 'CONTACTS|Key contacts',
    issued: 'Issued|Printed',
    termsText: '100% by bank transfer 14 days after the show|50% on signature, balance on the night in cash',
    economy: 'Economy',
    until: 'until',
    fromTime: 'from',
  },
  de: {
    artist: 'Künstler|Künstlerin|Band|Interpret',
    event: 'Veranstaltung|Festival|Veranstaltungstitel',
    venue: 'Spielort|Veranstaltungsort|Location|Spielstätte',
    date: 'Datum|Veranstaltungsdatum|Termin',
    set: 'Auftritt|Stagetime|Beginn|Auftrittszeit',
    fee: 'Gage|Festgage|Honorar|Künstlergage',
    commission: 'Agenturprovision|Vermittlungsprovision',
    deposit: 'Anzahlung',
    terms: 'Zahlung|Zahlungsbedingungen|Zahlungsweise',
    hotel: 'Hotel|Unterkunft',
    checkIn: 'Anreise|Check-in',
    checkOut: 'Abreise|Check-out',
    reference: 'Buchungsnummer|Reservierungsnummer|Bestätigungsnummer',
    address: 'Adresse|Anschrift',
    phone: 'Telefon|Tel.',
    guest: 'Gast|Gäste',
    loadIn: 'Get-In|Aufbau|Load-In',
    soundcheck: 'Soundcheck',
    doors: 'Einlass',
    curfew: 'Curfew|Ende',
    dinner: 'Abendessen',
    promoter: 'Veranstalter|Veranstalterin',
    tm: 'Tourmanager|Tourleitung',
    foh: 'FOH|Tontechnik',
    passenger: 'Fluggast|Passagier|Name',
    flight: 'Flug|Flugnummer',
    from: 'Von|Ab',
    to: 'Nach|An',
    depart: 'Abflug',
    arrive: 'Ankunft',
    seat: 'Sitz|Sitzplatz',
    class: 'Klasse|Reiseklasse',
    pnr: 'Buchungscode|PNR',
    ticket: 'Ticketnummer|E-Ticket-Nummer',
    times: 'ZEITEN|ZEITPLAN|Ablauf',
    contacts: 'KONTAKTE|Ansprechpartner',
    issued: 'Stand|Ausgestellt am',
    termsText:
      'per Überweisung innerhalb von 14 Tagen nach dem Auftritt|50 % bei Vertragsschluss, Rest bar am Abend',
    economy: 'Economy',
    until: 'bis',
    fromTime: 'ab',
  },
  fr: {
    artist: 'Artiste|Groupe',
    event: 'Événement|Festival|Manifestation',
    venue: 'Lieu|Salle|Lieu de représentation',
    date: 'Date|Date du concert|Date de représentation',
    set: 'Passage|Heure de passage|Début du concert',
    fee: 'Cachet|Prix de cession|Montant de la cession',
    commission: "Commission d'agence",
    deposit: 'Acompte',
    terms: 'Paiement|Modalités de paiement|Règlement',
    hotel: 'Hôtel|Hébergement|Établissement',
    checkIn: 'Arrivée',
    checkOut: 'Départ',
    reference: 'Numéro de réservation|N° de confirmation',
    address: 'Adresse',
    phone: 'Téléphone|Tél.',
    guest: 'Client|Au nom de',
    loadIn: 'Montage|Get-in',
    soundcheck: 'Balances|Balance',
    doors: 'Ouverture des portes|Ouverture',
    curfew: 'Couvre-feu|Fin du concert',
    dinner: 'Dîner|Repas',
    promoter: 'Organisateur|Programmation',
    tm: 'Régisseur de tournée|Tour manager',
    foh: 'Ingénieur du son|FOH',
    passenger: 'Passager|Voyageur',
    flight: 'Vol|Numéro de vol',
    from: 'De|Origine',
    to: 'À|Destination',
    depart: 'Départ',
    arrive: 'Arrivée',
    seat: 'Siège',
    class: 'Classe|Cabine',
    pnr: 'Dossier|Code de réservation',
    ticket: 'Billet|Numéro de billet',
    times: 'HORAIRES|PLANNING',
    contacts: 'CONTACTS|Contacts utiles',
    issued: 'Émis le|Mis à jour',
    termsText:
      'par virement sous 30 jours après la représentation|30 % à la signature, solde par virement sous 8 jours',
    economy: 'Économique',
    until: "jusqu'à",
    fromTime: 'à partir de',
  },
  es: {
    artist: 'Artista|Grupo',
    event: 'Evento|Festival',
    venue: 'Sala|Recinto|Lugar',
    date: 'Fecha|Fecha del concierto|Fecha de actuación',
    set: 'Actuación|Hora de actuación|Inicio',
    fee: 'Caché|Cachet|Honorarios',
    commission: 'Comisión de agencia|Comisión',
    deposit: 'Anticipo',
    terms: 'Forma de pago|Condiciones de pago|Pago',
    hotel: 'Hotel|Alojamiento',
    checkIn: 'Llegada|Entrada',
    checkOut: 'Salida',
    reference: 'Número de reserva|Localizador|Código de reserva',
    address: 'Dirección',
    phone: 'Teléfono|Tel.',
    guest: 'Huésped|A nombre de',
    loadIn: 'Montaje|Descarga',
    soundcheck: 'Prueba de sonido',
    doors: 'Apertura de puertas|Puertas',
    curfew: 'Fin de show|Cierre',
    dinner: 'Cena',
    promoter: 'Promotor|Organizador',
    tm: 'Tour manager|Mánager de gira',
    foh: 'Técnico de sonido|FOH',
    passenger: 'Pasajero',
    flight: 'Vuelo|Número de vuelo',
    from: 'Origen|Desde',
    to: 'Destino|Hasta',
    depart: 'Salida',
    arrive: 'Llegada',
    seat: 'Asiento',
    class: 'Clase',
    pnr: 'Localizador|Código de reserva',
    ticket: 'Billete|Número de billete',
    times: 'HORARIOS|HORARIO',
    contacts: 'CONTACTOS',
    issued: 'Emitido|Fecha de emisión',
    termsText:
      'transferencia bancaria a los 15 días de la actuación|50 % a la firma y 50 % el día del concierto',
    economy: 'Turista',
    until: 'hasta las',
    fromTime: 'a partir de las',
  },
  sv: {
    artist: 'Artist|Grupp|Akt',
    event: 'Evenemang|Festival',
    venue: 'Spelplats|Lokal|Plats',
    date: 'Datum|Speldatum',
    set: 'Speltid|Scentid|På scen',
    fee: 'Gage|Arvode|Artistgage',
    commission: 'Agenturprovision|Förmedlingsavgift',
    deposit: 'Förskott|Handpenning',
    terms: 'Betalning|Betalningsvillkor',
    hotel: 'Hotell|Boende',
    checkIn: 'Incheckning|Ankomst',
    checkOut: 'Utcheckning|Avresa',
    reference: 'Bokningsnummer|Bokningskod',
    address: 'Adress',
    phone: 'Telefon|Tfn',
    guest: 'Gäst|Gäster',
    loadIn: 'Inlastning|Get-in',
    soundcheck: 'Soundcheck|Ljudcheck',
    doors: 'Insläpp|Dörrar',
    curfew: 'Curfew|Ljudstopp',
    dinner: 'Middag',
    promoter: 'Arrangör',
    tm: 'Turnéledare|Tour manager',
    foh: 'Ljudtekniker|FOH',
    passenger: 'Passagerare|Resenär',
    flight: 'Flyg|Flygnummer',
    from: 'Från',
    to: 'Till',
    depart: 'Avgång|Avresa',
    arrive: 'Ankomst',
    seat: 'Plats|Säte',
    class: 'Klass',
    pnr: 'Bokningskod|PNR',
    ticket: 'Biljettnummer|E-biljett',
    times: 'TIDER|KÖRSCHEMA',
    contacts: 'KONTAKTER',
    issued: 'Utskriftsdatum|Uppdaterad',
    termsText: 'mot faktura inom 20 dagar efter spelningen|50 % vid avtal, resten efter spelningen',
    economy: 'Ekonomi',
    until: 'senast',
    fromTime: 'från',
  },
};

/** One way to say it in that language. */
export function word(random: Random, language: LanguageCode, key: string): string {
  const ways = LABELS[language][key];
  if (!ways) throw new Error(`There is no word for ${key}.`);
  return random.pick(ways.split('|'));
}

const MONTHS: Record<LanguageCode, string> = {
  en: 'January February March April May June July August September October November December',
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  sv: 'januari februari mars april maj juni juli augusti september oktober november december',
};
const WEEKDAYS: Record<LanguageCode, string> = {
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
  de: 'Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag',
  fr: 'dimanche lundi mardi mercredi jeudi vendredi samedi',
  es: 'domingo lunes martes miércoles jueves viernes sábado',
  sv: 'söndag måndag tisdag onsdag torsdag fredag lördag',
};

/** A date as people of that language, and of the United States, write it. */
export function writtenDate(
  random: Random,
  iso: string,
  language: LanguageCode,
  isAmerican: boolean,
): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const name = MONTHS[language].split(' ')[Number(month) - 1] ?? '';
  const weekday = WEEKDAYS[language].split(' ')[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? '';
  const d = String(Number(day));
  const prefix = random.chance(0.4) ? `${weekday}${language === 'en' || language === 'de' ? ', ' : ' '}` : '';
  if (language === 'en' && isAmerican)
    return random.pick([
      `${prefix}${name} ${d}, ${year}`,
      `${month}/${day}/${year}`,
      `${prefix}${name.slice(0, 3)} ${d}, ${year}`,
    ]);
  if (language === 'en')
    return random.pick([
      `${prefix}${d} ${name} ${year}`,
      `${day}/${month}/${year}`,
      `${d} ${name.slice(0, 3)} ${year}`,
    ]);
  if (language === 'de')
    return random.pick([
      `${prefix}${d}. ${name} ${year}`,
      `${day}.${month}.${year}`,
      `${prefix}${day}.${month}.${year.slice(2)}`,
    ]);
  if (language === 'es')
    return random.pick([`${prefix}${d} de ${name} de ${year}`, `${day}/${month}/${year}`]);
  if (language === 'sv')
    return random.pick([`${prefix}${d} ${name} ${year}`, iso, `${prefix}den ${d} ${name} ${year}`]);
  return random.pick([`${prefix}${d} ${name} ${year}`, `${day}/${month}/${year}`]);
}

export function writtenTime(
  random: Random,
  time: string,
  language: LanguageCode,
  isAmerican: boolean,
): string {
  const [hour = '', minute = ''] = time.split(':');
  const h = Number(hour);
  if (isAmerican) return `${h % 12 || 12}:${minute} ${h < 12 ? 'AM' : 'PM'}`;
  if (language === 'de') return random.pick([`${time} Uhr`, `${hour}.${minute} Uhr`, time]);
  if (language === 'fr')
    return random.pick([`${h}h${minute === '00' ? '' : minute}`, `${h} h ${minute}`, time]);
  if (language === 'sv') return random.pick([`kl. ${hour}.${minute}`, time, `kl ${hour}.${minute}`]);
  if (language === 'es') return random.pick([`${time} h`, time]);
  return time;
}

export function writtenMoney(
  random: Random,
  amount: number,
  currency: string,
  language: LanguageCode,
): string {
  const groups = (separator: string) => String(amount).replace(/\B(?=(\d{3})+$)/g, separator);
  if (currency === 'GBP') return random.pick([`£${groups(',')}`, `£${groups(',')}.00`, `GBP ${groups(',')}`]);
  if (currency === 'USD')
    return random.pick([`$${groups(',')}`, `US $${groups(',')}.00`, `USD ${groups(',')}`]);
  if (currency === 'SEK')
    return random.pick([`${groups(' ')} kr`, `SEK ${groups(' ')}`, `${groups('.')} SEK`]);
  if (currency === 'CHF') return random.pick([`CHF ${groups("'")}.–`, `CHF ${groups("'")}`]);
  if (language === 'fr')
    return random.pick([`${groups(' ')} €`, `${groups(' ')},00 € HT`, `${groups('.')} EUR`]);
  return random.pick([
    `${groups('.')} EUR`,
    `EUR ${groups('.')},-`,
    `€ ${groups('.')},00`,
    `${groups('.')},00 €`,
  ]);
}
