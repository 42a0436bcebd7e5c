import { foldName } from '../../../recognizers/fold.ts';

/** Words that titles, subjects and labels are made of and no act is called by alone, as `foldName` leaves them. */
const GENERIC = new Set(
  `spectators parents volunteers zuschauer eltern besucher this now old previous former original yesterday evening afternoon morning night year years weekend heute jetzt neu gestern abend vorher bisher alt hoy ahora antes ayer tarde noche aujourd hui maintenant hier soir avant nu idag ikvall igar kvall tidigare routing changes released compound gate gates lounge bar consultant check-out checkout checkin note notes notiz notizen nota anteckning ihre ihr votre vos vuestra anlieferung ladezeit charity reisebüro reiseburo desk specialists klass plats klasse platz sitzplatz classe clase asiento seat seats class remark remarks comment comments bemerkung bemerkungen anmerkung anmerkungen hinweis remarque remarques observaciones comentarios anmarkning anmarkningar ovrigt kostenstelle ref referenz referencia reference avails lowfare economy integrated combined complete individual electronic provisional definitive tidtabell timeline procedure procedures apellidos vorname nachname prenom client customer kunde kund cliente job file trip reason anlass motif motivo summary overview ground letter recap points handbook guide briefing bordereau passage accueil artistinfo kunstlerinfo playtime logistik order orders merkblatt laufzettel aushang rundmail rundschreiben circular beverage beverages drinks snacks menu towels performance gran grande banda bandas orquesta orchestra choir chor orkester contractor purchaser buyer operator blank student sample template members chaperones students name nom nombre namn clause musician musical label promoter agency resan resorna spelningen giget bokningen hotellet flyget taget konserten turnen schemat planen avtalet rider ridern subject betreff asunto objet amne from sent gesendet enviado envoye skickat electronic eticket e-ticket passenger passengers passager passagers pasajero pasajeros fluggast reisende reisender traveller traveler carte embarquement tarjeta embarque boarding erwachsene adult adults adulte adultes adulto adultos vuxna personen person persons personnes personas pers pax people kinder children enfants musiker musicians musiciens musicos technician techniker recogida traslado traslados aeropuerto change cancellation notice notification site your my mr mrs ms herr frau monsieur madame accommodation accommodations address admin advance advancing agenda agreement all amended announcement answer answers april
arrival arrivals artist artists artiste artistes attached attachment august autumn availability available backstage band bands billing block booked booking bookings
bus call calendar car catering changed changes check clean concert concerts confirmation confirmed contact contacts contract contracts copy
crew data date dates day days deal december departure departures details document documents draft drive driver drivers email engagement enquiry entrance
equipment event events fall february fee festival fiche final find flight flights follow following food form friday full general gig gigs greetings ground group guest guests
help hello hospitality hotel hotels house important info information informational inquiry invitation invited invoice itinerary january july june kit
last latest liaison list live load location logistics look lounge main manager march marketing master may media meeting memo message monday music names new next night note notes november
october offer office open option options order our pack package page paper papers party pass payment people personal personnel plan planning please plot poster press preliminary
pricing private production programme program promo proposal question questions quick quote receipt regarding register reminder rental reply request requirements reservation response return revised rider riders road
room rooming rooms route run running sales saturday schedule season second september services session set setlist settlement sheet sheets short show shows shuttle sign sound soundcheck spec specs spring stage start stay
summer sunday support tech technical telephone terms thanks thank the third thursday ticket tickets time times timetable today tomorrow tour touring tours train transfer transfers transport transportation travel travellers trip tuesday
update updated upcoming urgent van vehicle venue version wednesday wedding week weekend welcome winter works your personalised
abfahrt ablauf ablaufplan absage adresse aktualisiert anfahrt anfrage angebot anhang ankunft anlage anreise ansprechpartner antwort auftritt auftritte aufstellung ausschreibung
bestatigung bestellung bitte buchung buchungen bus bestuhlung danke daten dienstag dispo donnerstag einladung engagement entwurf ergebnis essen fahrdienst fahrer fahrplan fahrt feier firmenfeier flug fluge freitag frage fragen
gage gastspiel geburtstag gruppe hallo hinweis hinweise hochzeit infos information informationen jubilaum kontakt kontakte konzert konzertanfrage konzerte kunstler liste mittwoch montag nachtrag neu neue
plan planung presse probe programm raumplan rechnung reise reisedaten reiseplan reservierung ruckfrage rundreise samstag sonntag sommerfest stadtfest stand tagesplan technik termin termine ticket tournee ubernachtung uhrzeit unterlagen unterkunft veranstaltung
verhandlung vertrag vertrage verpflegung vorschlag weihnachtsfeier wichtig zeiten zeitplan zimmer zusage
aller annule annonce arrivee avenant bagages bienvenue billet billets bonjour bus calendrier carnet chambres concert concerts confirmation conges contact contacts contrat convention date dates deplacement demande depart details devis dimanche dossier
equipe facture feuille fiche groupe hebergement horaire horaires hotel hotels infos informations invitation jeudi jour liste logement lundi mail mardi mariage mercredi merci nouveau nouvelle objet offre participants planning practique pratique pratiques programme projet proposition question questions
recapitulatif reponse reservation reservations retour route samedi scene soiree spectacle tarif technique tournee train trains trajet transport transports urgent vendredi version vol vols votre voyage voyages
actuacion aereo alojamiento avion billete billetes boda bolo bolos cambio cambios cena concierto conciertos confirmacion confirmado confirmada consulta contacto contactos contrato contratacion datos definitivo definitiva definitivos detalles dia dias domingo entradas equipo evento
fecha fechas ficha fiesta fiestas gira grupo habitaciones hoja hola horario horarios hospedaje importante informacion invitacion jueves lista listado llegada lugar lunes martes miercoles nueva nuevo oferta pago peticion pregunta presupuesto programa propuesta prueba
respuesta reserva reservas ruta sabado salida saludos solicitud tecnico tecnica transporte traslado traslados tren urgente vehiculo vehiculos viaje viajes viernes vuelo vuelos
ankomst anteckning artistinfo avgang avresa avtal bekraftad bekraftelse biljett biljetter boende bokning bokningar bokningsbekraftelse brollop datum dag dagar dagsschema dokument evenemang faktura flyg flygresa forfragan forslag fredag fraga fragor hej hotell information inbjudan
kontakt kontakter kontaktlista kontrakt konsert lista logi lordag mandag mat middag offert onsdag plan program resa reseplan resor rum rumslista schema sommar sondag spelning spelningar svar tack tagresa tekniska teknik tid tider tisdag torsdag tisdag turne turnen uppdaterad uppdatering vagbeskrivning viktigt
personal sida page seite pagina hospitality fahrdienstplan transportplan reception check-in accreditation registration entertainment merch merchandise parking wristband wristbands village area zone relations compensation guarantee catering dressing
january february jan feb mar apr jun jul aug sep sept oct okt nov dec dez janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre januari februari maj juni juli augusti oktober
mon tue wed thu fri sat sun mo di mi do fr sa so lun mar mer jeu ven sam dim lor tis ons tors fre lor son
orchester orchestra orchestre orquesta orkester ensemble kapelle solist solistin soloist soliste`
    .split(/\s+/u)
    .filter(Boolean),
);
const SMALL = new Set(
  'the a an and of for in on at to with by from und der die das den dem des von im am zum zur fur mit et le la les l de du des un une pour a au en avec y el los las del para con en och i pa av for med till den det ett och'.split(
    ' ',
  ),
);

/** Whether every word is one of those that papers are titled with: `Set times and arrival`, `viajes y hotel`. */
export function isGeneric(text: string): boolean {
  const words = foldName(text)
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '' && !/^\d+$/.test(word));
  return words.length === 0 || (words.some((word) => !SMALL.has(word)) && words.every(isGenericWord));
}

function isGenericWord(word: string): boolean {
  return (
    SMALL.has(word) ||
    GENERIC.has(word) ||
    COMPOUND.test(word) ||
    (word.endsWith('s') && GENERIC.has(word.slice(0, -1)))
  );
}

/** German and Swedish join the thing asked for and the word for the paper. */
const COMPOUND =
  /\p{L}{3,}(?:anfrage|bestatigung|buchung|reservierung|angebot|rechnung|auftrag|vertrag|liste|ubersicht|bekraftelse|bokning|forfragan|lista|schema|information|informationen|blatt|zettel|brief|plan|vertrag|avtal|order|rapport|protokoll|andring|anderung|andringar|anderungen|byte|wechsel)$/u;
