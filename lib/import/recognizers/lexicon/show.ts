/** Who plays what, where and when, and the papers' own dates that must not be taken for the show's. */
export const SHOW_LABELS: Record<string, string> = {
  'person.artist':
    "artist|artists|artist name|name of artist|artist(s)|act|band|band name|performer|performers|headliner|headline act|main act|ensemble|dj|group|künstler|künstlerin|künstlername|künstler/in|interpret|interpretin|gruppe|kapelle|artiste|artistes|nom de l'artiste|groupe|interprète|formation|le groupe|artista|artistas|nombre del artista|grupo|intérprete|formación|el artista|artistnamn|akt|grupp|orkester|artister|artisten|production artist|attraction|orchestra|soloist|ensemble name",
  'person.support':
    'support|support act|supports|opening act|opener|special guest|special guests|guest|vorgruppe|vorband|première partie|1ère partie|telonero|teloneros|artista invitado|förband|förakt|supportband',
  'event.name':
    "event|event name|name of event|event title|title|name of festival|festival|festival name|show name|show title|engagement|concert series|series|tour|tour name|production|veranstaltung|veranstaltungsname|veranstaltungstitel|titel der veranstaltung|titel|konzertreihe|reihe|anlass|événement|évènement|nom de l'événement|manifestation|nom du festival|intitulé|spectacle|evento|nombre del evento|nombre del festival|espectáculo|ciclo|evenemang|evenemangets namn|arrangemang|festivalens namn|föreställning|konsertserie|project|projekt|projet|proyecto",
  'event.venue':
    'venue|venue name|name of venue|place of performance|place of engagement|location of engagement|performance venue|concert venue|hall|theatre|theater|club|stage/venue|location|place|venue/location|venue & address|spielort|spielstätte|veranstaltungsort|auftrittsort|konzertort|ort der veranstaltung|aufführungsort|halle|saal|location/halle|haus|lieu|lieu du concert|lieu de représentation|lieu de la représentation|lieu du spectacle|lieu de spectacle|salle|nom de la salle|lugar|lugar de actuación|lugar del concierto|lugar de la actuación|sala|recinto|local|teatro|spelplats|plats|lokal|scen/lokal|spelställe|konsertlokal|konsertplats|arena',
  'event.venueAddress':
    'venue address|address of venue|adresse der spielstätte|adresse spielort|adresse veranstaltungsort|adresse de la salle|adresse du lieu|dirección de la sala|dirección del recinto|spelplatsens adress|lokalens adress',
  'event.stage': 'stage|stage name|bühne|scène|escenario|scen|floor',
  'event.capacity':
    'capacity|cap|cap.|kapazität|fassungsvermögen|plätze|jauge|capacité|aforo|capacidad|kapacitet|antal platser|publikkapacitet',
  'event.date':
    "date|show date|date of show|date of performance|performance date|date of engagement|engagement date|event date|concert date|dates|date of event|gig date|date(s)|day|show day|date and time|date & time|date/time|datum|veranstaltungsdatum|veranstaltungstag|konzertdatum|termin|auftrittstermin|auftrittsdatum|spieltag|tag der veranstaltung|datum der veranstaltung|datum/uhrzeit|konzerttermin|date du concert|date de la représentation|date du spectacle|date de représentation|date de l'événement|jour|fecha|fecha del concierto|fecha de actuación|fecha de la actuación|fecha del evento|fecha del show|día|speldatum|datum för spelning|konsertdatum|evenemangsdatum|spelningsdatum|dag|speldag|datum och tid",
  'event.setTime':
    'set time|set times|stage time|stagetime|stage times|showtime|show time|performance time|time of performance|time of show|on stage|onstage|start of show|show start|headline|headline set|headliner set|time|performance|show|concert|auftritt|auftrittszeit|auftrittsbeginn|spielzeit|bühnenzeit|beginn|konzertbeginn|showbeginn|beginn der veranstaltung|veranstaltungsbeginn|anfang|uhrzeit|spielbeginn|showtime/beginn|heure de passage|passage|heure du concert|heure de début|début du concert|heure du spectacle|horaire de passage|début|concert|hora de actuación|hora del concierto|hora de inicio|inicio|actuación|comienzo|hora del show|pase|speltid|scentid|konsertstart|starttid|spelning|på scen|showstart|konsert|konserten börjar|uppträdande',
  'event.setLength':
    'set length|length of set|performance length|show length|duration of performance|length of performance|playing time|spieldauer|auftrittsdauer|dauer des auftritts|nettospielzeit|durée du spectacle|durée du concert|durée du set|durée de passage|duración del show|duración de la actuación|duración del concierto|setlängd|spellängd|speltid (längd)|konsertlängd',
  'event.status': 'status|show status|booking status|stand|statut|estado',
  city: 'city|town|city/town|city/state|city, state|city, country|stadt|ort|stadt/land|ville|localité|commune|ciudad|población|localidad|municipio|stad|ort/stad|kommun',
  country: 'country|nation|land|staat|pays|país|pais',
  address:
    'address|street|street address|postal address|addr|adresse|anschrift|straße|strasse|postanschrift|rue|adresse postale|dirección|domicilio|calle|adress|gatuadress|postadress|besöksadress|besöksadress/adress',
  'paper.date':
    "issued|issue date|date of issue|date issued|printed|print date|sent|document date|contract date|date of contract|agreement date|dated|revision|version|rev|last update|updated|last updated|valid from|vertragsdatum|ausstellungsdatum|stand vom|erstellt|erstellt am|ausgestellt|ausgestellt am|gedruckt am|datum des vertrages|angebotsdatum|rechnungsdatum|date du contrat|émis le|date d'émission|fait le|imprimé le|mis à jour|fecha de emisión|fecha del contrato|emitido|fecha de contrato|actualizado|utfärdad|utfärdat|avtalsdatum|utskriftsdatum|uppdaterad|booking date|date of booking|booked on|buchungsdatum|date de réservation|fecha de reserva|bokningsdatum|invoice date|order date|bokad|quote date",
  'paper.reference':
    'contract no|contract number|contract nr|agreement no|deal ref|deal memo|our ref|your ref|reference|ref|file|file no|vertragsnummer|vertrags-nr|vertragsnr|aktenzeichen|unser zeichen|contrat n°|n° de contrat|numéro de contrat|dossier|contrato n°|número de contrato|expediente|avtalsnummer|kontraktsnummer|referens|job no|invoice no|rechnungsnummer|facture n°|factura',
  tickets:
    'ticket price|ticket prices|tickets|ticketing|admission|on sale|door price|eintritt|eintrittspreis|ticketpreis|vorverkauf|vvk|ak|abendkasse|prix des places|billetterie|tarifs|tarif|precio de entrada|precio entradas|entradas|taquilla|biljettpris|biljetter|entré|advance price',
  currency: 'currency|währung|devise|monnaie|moneda|divisa|valuta',
  notes:
    'notes|note|remarks|remark|comments|comment|additional information|further information|special requests|special request|info|information|please note|important|anmerkungen|anmerkung|bemerkungen|bemerkung|hinweise|hinweis|notizen|sonstiges|zusatzinfo|remarques|remarque|commentaires|observations|à noter|divers|notas|nota|observaciones|comentarios|anotaciones|anteckningar|anmärkningar|anmärkning|noteringar|kommentarer|övrigt|övrig information|obs',
};
