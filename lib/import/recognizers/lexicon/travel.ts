/** Hotels, flights and meals. */
export const HOTEL_LABELS: Record<string, string> = {
  'hotel.name':
    "where are we staying|where are we sleeping|where do we stay|where do we sleep|where will we stay|where will we be staying|which hotel|wo schlafen wir|wo übernachten wir|wo sind wir untergebracht|welches hotel|où dormons-nous|où logeons-nous|où dort-on|où est-ce qu'on dort|dónde dormimos|dónde nos alojamos|var sover vi|var bor vi|hotel|hotel name|accommodation|name of hotel|lodging|property|hotel/accommodation|property name|unterkunft|hotelname|übernachtung|unterbringung|hébergement|nom de l'hôtel|hôtel|logement|établissement|alojamiento|hotel/alojamiento|nombre del hotel|hospedaje|establecimiento|boende|hotell|hotellnamn|hotellets namn|logi|övernattning|hotel artist|band hotel|artist hotel|crew hotel",
  'hotel.address':
    "hotel address|address of hotel|property address|hoteladresse|adresse des hotels|adresse de l'hôtel|dirección del hotel|hotellets adress|hotelladress",
  'hotel.checkIn':
    "check-in|check in|checkin|check-in date|arrival|arrival date|date of arrival|arriving|from|check-in from|check-in time|in|arrive|anreise|ankunft|anreisetag|anreisedatum|einchecken|check-in ab|arrivée|date d'arrivée|jour d'arrivée|enregistrement|entrée|llegada|fecha de llegada|entrada|fecha de entrada|día de llegada|registro|incheckning|ankomst|ankomstdag|ankomstdatum|inchecking|incheckningsdatum|incheckning från|c/i",
  'hotel.checkOut':
    'check-out|check out|checkout|check-out date|departure|departure date|date of departure|departing|to|check-out by|check-out until|check-out time|out|depart|leaving|abreise|abreisetag|abreisedatum|auschecken|check-out bis|départ|date de départ|jour de départ|sortie|salida|fecha de salida|día de salida|utcheckning|avresa|avresedag|avresedatum|utcheckningsdatum|utcheckning senast|c/o',
  'hotel.reference':
    'confirmation number|confirmation no|confirmation #|confirmation code|confirmation|conf no|conf #|conf. no.|conf|booking number|booking no|booking reference|booking ref|booking id|booking code|reservation number|reservation no|reservation code|reservation id|reservation|reservation ref|block ref|block reference|group code|itinerary number|crs number|buchungsnummer|buchungs-nr|buchungsnr|buchungscode|buchungsreferenz|buchung|buchungsbestätigung|reservierungsnummer|reservierungs-nr|reservierungscode|reservierung|bestätigungsnummer|bestätigung|abrufkontingent|numéro de réservation|n° de réservation|n° réservation|référence|référence de réservation|réf. réservation|réf. de réservation|numéro de confirmation|n° de confirmation|code de réservation|n° de dossier|numéro de dossier|réservation|confirmation n°|número de reserva|n° de reserva|nº de reserva|nº reserva|código de reserva|referencia de reserva|localizador|número de confirmación|código de confirmación|nº de confirmación|reserva|referencia|bokningsnummer|bokningsnr|boknings-nr|bokningsreferens|bokningskod|boknings-id|bokning|bekräftelsenummer|bekräftelse|reservationsnummer|reservationskod|order number',
  'hotel.guests':
    'guest|guests|guest name|guest names|name of guest|booked for|booked by|occupants|number of guests|guest(s)|adults|lead guest|in the name of|gast|gäste|gastname|name des gastes|anzahl gäste|personen|gebucht für|gebucht von|auf den namen|voyageur|voyageurs|client|clients|hôtes|nom du client|nombre de personnes|au nom de|huésped|huéspedes|nombre del huésped|a nombre de|ocupantes|personas|gästnamn|gästens namn|antal gäster|bokad av|bokat av|i namnet|gäst|gäster',
  'hotel.rooms':
    'room|rooms|room type|room types|number of rooms|accommodation type|rooming|room no|room number|nights|number of nights|length of stay|your reservation|zimmer|zimmertyp|zimmerart|zimmerkategorie|anzahl zimmer|zimmeranzahl|nächte|anzahl nächte|aufenthalt|chambre|chambres|type de chambre|nombre de chambres|nuits|nombre de nuits|séjour|habitación|habitaciones|tipo de habitación|número de habitaciones|noches|número de noches|estancia|rum|rumstyp|antal rum|nätter|antal nätter|vistelse',
  'hotel.board':
    'breakfast|board|meal plan|meals|frühstück|verpflegung|petit-déjeuner|petit déjeuner|desayuno|régimen|frukost|måltider|inkl. frühstück|wifi|wi-fi|parking|parkplatz|parken|stationnement|aparcamiento|parkering|amenities|pin code|pin|cancellation policy|stornobedingungen',
};

export const FLIGHT_LABELS: Record<string, string> = {
  'flight.number':
    'flight|flight no|flight no.|flight number|flight #|flight nr|flt|flight/carrier|flug|flugnummer|flug-nr|flugnr|vol|n° de vol|numéro de vol|vol n°|vuelo|número de vuelo|nº de vuelo|n° vuelo|flyg|flight-nr|flygnummer|flygnr|flygning',
  'flight.airline':
    'airline|carrier|operating airline|marketing carrier|airline name|fluggesellschaft|airline/carrier|compagnie|compagnie aérienne|transporteur|aerolínea|compañía|compañía aérea|línea aérea|flygbolag|bolag',
  'flight.operatedBy':
    'operated by|operating carrier|operated|durchgeführt von|ausgeführt von|opéré par|effectué par|assuré par|operado por|opera|flygs av|trafikeras av|opereras av',
  'flight.passenger':
    'passenger|passengers|passenger name|passenger(s)|name of passenger|pax|pax name|traveller|traveler|traveller name|traveler name|travellers|travelers|traveller(s)|name/passenger|fluggast|fluggäste|passagier|passagiere|passagiername|reisender|reisende|reisende/r|name des fluggastes|name des passagiers|passager|passagers|nom du passager|voyageur(s)|pasajero|pasajeros|nombre del pasajero|viajero|viajeros|pasajero/a|passagerare|resenär|resenärer|passagerarens namn|passagerarnamn|resande',
  'flight.from':
    'from|origin|departing from|departure airport|departure city|departing|leaving from|depart from|from/to|ab|von|abflugort|abflughafen|startflughafen|abflug von|de|origine|aéroport de départ|ville de départ|provenance|au départ de|desde|origen|aeropuerto de salida|ciudad de salida|från|avgångsort|avreseort|avgångsflygplats|avreseflygplats',
  'flight.to':
    "to|destination|arriving at|arrival airport|arrival city|arriving|going to|arrive at|nach|an|ziel|zielort|zielflughafen|ankunftsort|ankunftsflughafen|à|vers|aéroport d'arrivée|ville d'arrivée|à destination de|a|hasta|hacia|destino|aeropuerto de llegada|ciudad de llegada|till|ankomstort|ankomstflygplats|destinationsort",
  'flight.depart':
    'depart|departs|departure|departure time|dep|dep.|dep time|etd|std|departing at|time of departure|departure date|departs at|take-off|abflug|abflugzeit|abfahrt|abflug um|ab (uhr)|départ|heure de départ|décollage|salida|hora de salida|sale|despegue|avgång|avgångstid|avg|avg.|avresa|avgår|avresetid',
  'flight.arrive':
    "arrive|arrives|arrival|arrival time|arr|arr.|arr time|eta|sta|arriving time|time of arrival|arrival date|arrives at|landing|ankunft|ankunftszeit|landung|an (uhr)|arrivée|heure d'arrivée|atterrissage|llegada|hora de llegada|llega|aterrizaje|ankomst|ankomsttid|ank|ank.|anländer|landar|landning",
  'flight.seat':
    'seat|seat no|seat number|seats|seating|sitz|sitzplatz|platz|sitzplatznummer|siège|place|n° de siège|asiento|número de asiento|plaza|butaca|sittplats|säte|stol|plats nr',
  'flight.class':
    'class|cabin|travel class|class of service|booking class|cabin class|service class|fare class|klasse|reiseklasse|buchungsklasse|kabine|beförderungsklasse|classe|classe de voyage|cabine|clase|cabina|clase de viaje|klass|reseklass|kabin|bokningsklass',
  'flight.duration':
    'duration|flight time|flight duration|journey time|travel time|elapsed time|flying time|flugdauer|flugzeit|dauer|reisedauer|reisezeit|durée|durée du vol|temps de vol|durée de vol|duración|duración del vuelo|tiempo de vuelo|flygtid|restid|längd|varaktighet',
  'flight.aircraft':
    "aircraft|equipment|plane|aircraft type|type of aircraft|a/c|flugzeug|flugzeugtyp|fluggerät|maschine|appareil|avion|type d'appareil|type d'avion|avión|aeronave|equipo de vuelo|tipo de avión|flygplan|flygplanstyp|planstyp",
  'flight.ticket':
    'ticket|ticket no|ticket no.|ticket number|ticket #|ticket nr|e-ticket|e-ticket no|e-ticket number|eticket|eticket number|etkt|tkt|electronic ticket|electronic ticket number|document number|ticketnummer|ticket-nr|ticketnr|e-ticketnummer|e-ticket-nummer|flugscheinnummer|dokumentnummer|billet|numéro de billet|n° de billet|billet électronique|n° billet|numéro de billet électronique|billete|número de billete|nº de billete|billete electrónico|número de boleto|boleto|biljett|biljettnummer|biljettnr|e-biljett|e-biljettnummer|biljett nr',
  'flight.pnr':
    'pnr|pnr code|record locator|airline reference|airline ref|airline locator|airline booking reference|reservation locator|booking reference (pnr)|vendor locator|airline confirmation|amadeus|sabre|galileo|booking code|filekey|file key|airline pnr|trip id|buchungscode|dateikennung|code de réservation|dossier voyage|référence dossier|localizador de reserva|código de localización|localizador|bokningskod',
  'flight.status': 'status|booking status|st|flight status|statut|estado|buchungsstatus|état',
  'flight.baggage':
    'baggage|bags|luggage|checked baggage|baggage allowance|gepäck|freigepäck|bagages|franchise bagages|equipaje|franquicia|bagage|handbagage',
  'flight.terminal':
    'terminal|gate|boarding|boarding time|term|ausgang|flugsteig|porte|embarquement|puerta|embarque|grind|boardingtid',
  'flight.direction':
    'outbound|inbound|return|outward|hinflug|rückflug|hinreise|rückreise|aller|retour|vol aller|vol retour|ida|vuelta|vuelo de ida|vuelo de vuelta|utresa|hemresa|återresa|direction|leg|sector|segment|strecke|trajet|trayecto|sträcka|route|routing|ruta',
};

export const FOOD_LABELS: Record<string, string> = {
  'food.name':
    'restaurant|caterer|catering company|catering by|restaurant name|name of restaurant|table at|caterer/restaurant|gaststätte|cateringfirma|lokal (essen)|traiteur|restaurante|empresa de catering|catering firma|cateringbolag|restaurang|cateringföretag',
  'food.meal':
    'what about food|is there food|do we get food|do we get fed|when do we eat|what time do we eat|wann gibt es essen|gibt es essen|wann essen wir|à quelle heure mange-t-on|quand mange-t-on|mange-t-on sur place|a qué hora comemos|a qué hora cenamos|cuándo comemos|när äter vi|får vi mat|dinner|lunch|breakfast|brunch|supper|hot meal|hot meals|meal|meals|catering|food|dinner at|crew meal|crew lunch|crew dinner|band dinner|aftershow food|after-show food|late snack|hospitality|food & drink|abendessen|mittagessen|warmes essen|essen|verpflegung|frühstück|imbiss|warme mahlzeit|nachtessen|dîner|déjeuner|repas|repas chaud|restauration|catering loges|souper|petit-déjeuner|collation|cena|comida|almuerzo|desayuno|merienda|catering/comida|comida caliente|middag|lunch/middag|mat|varm mat|måltid|kvällsmat|förtäring|frukost',
  'food.time':
    'meal time|dinner time|serving time|service time|time of service|serving|served at|essenszeit|servierzeit|heure du repas|heure de service|hora de la cena|hora de servicio|hora de la comida|serveringstid|mattid|middagstid',
  'food.guests':
    'covers|number of covers|party size|party of|guests|number of guests|head count|headcount|pax|number of people|persons|no. of persons|number of persons|personenzahl|anzahl personen|personen|gäste|anzahl der personen|couverts|nombre de couverts|nombre de personnes|convives|personas|comensales|número de comensales|número de personas|antal personer|antal gäster|personer|antal kuvert|kuvert|antal',
  'food.reference':
    'table reservation|reservation name|reservation ref|tischreservierung|table réservée|mesa reservada|bordsbokning|bokat bord|reservation under',
  'food.diet':
    'dietary|dietary requirements|diets|allergies|dietary restrictions|vegetarian|vegan|ernährung|allergien|diäten|unverträglichkeiten|régimes|régimes alimentaires|allergies/régimes|alergias|dietas especiales|dieta|specialkost|allergier|kost|kosthållning',
  'food.dressing':
    'dressing room|dressing rooms|backstage|green room|rider drinks|drinks|beverages|towels|garderobe|garderoben|getränke|handtücher|loges|loge|boissons|serviettes|camerinos|camerino|bebidas|toallas|loge/loger|loger|dryck|handdukar|omklädningsrum',
};
