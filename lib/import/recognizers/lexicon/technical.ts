/** Headings of technical riders. */
export const TECHNICAL_LABELS: Record<string, string> = {
  'technical.equipment':
    'what pa do you have|what pa is there|what sound system do you have|what desk do you have|welche pa gibt es|welches pult habt ihr|quelle sono|quelle est la sono|qué equipo de sonido hay|vilket pa finns|pa|p.a.|pa system|snd|house pa|house sound|house desk|p.a. system|sound|sound system|audio|foh|foh console|front of house|pa and front of house|pa & foh|pa / foh|sound & pa|sound reinforcement|sound requirements|audio requirements|console|consoles|mixing desk|mixing console|desk|monitors|mons|monitoring|monitor system|monitor mixes|in-ear|iem|in-ears|wedges|microphones|mics|mic list|microphone list|input list|inputs|channel list|input/channel list|patch|patch list|di|outboard|equipment|sound equipment|beschallung|beschallungsanlage|tontechnik|ton|tonanlage|pa-anlage|pa-system|mischpult|monitoranlage|mikrofone|mikrofonierung|kanalliste|inputliste|saalanlage|sonorisation|son|système de diffusion|diffusion|façade|console façade|retours|console retour|micros|microphones et di|liste des entrées|patch list/micros|régie son|matériel son|matériel|équipement|équipement son|sonido|equipo de sonido|sistema de pa|equipo de p.a.|p.a. y foh|control foh|mesa|mesa de mezclas|monitores|monitoraje|microfonía|micrófonos|lista de canales|equipo|equipamiento|material de sonido|ljud|ljudsystem|pa-system och foh|mixerbord|ljudbord|medhörning|monitorer|mikrofoner|kanallista|inputlista|ljudteknik|ljudutrustning|utrustning|front of house & pa|control',
  'technical.backline':
    'is there any backline|is there backline|what backline is there|what backline do you have|do you provide backline|gibt es backline|welche backline gibt es|y a-t-il du backline|hay backline|finns det backline|backline|backline requirements|back line|instruments|instrument rental|backline promoter to supply|amplifiers|amps|drum kit|drums|piano|keyboards|instrumente|instrumente/backline|verstärker|schlagzeug|backline (vom veranstalter)|instruments à fournir|matériel backline|amplis|batterie|instrumentos|amplificadores|batería|instrument|förstärkare|trumset|trummor|hyrd backline|flygel|flügel',
  'technical.stage':
    'how big is the stage|how large is the stage|what size is the stage|wie groß ist die bühne|quelle est la taille de la scène|quelles sont les dimensions de la scène|qué tamaño tiene el escenario|cómo es de grande el escenario|hur stor är scenen|space|space required|platzbedarf|espacio|utrymme|stage|stage setup|stage set-up|stage plan|stage plot|staging|stage requirements|stage size|stage dimensions|risers|riser|stage & risers|stage and risers|bühne|bühnenaufbau|bühnenplan|bühnenmaße|bühnengröße|bühnenanweisung|podeste|riser/podeste|plateau|scène|plan de scène|plan de scene|implantation|dimensions de la scène|dimensions scène|praticables|escenario|plano de escenario|medidas de escenario|dimensiones del escenario|tarimas|montaje de escenario|scen|scenplan|scenstorlek|scenmått|scenuppställning|podier|gradänger|stagebuild|set-up',
  'technical.lighting':
    'are there lights|what lights are there|what lights do you have|gibt es licht|y a-t-il des lumières|hay luces|finns det ljus|lights|lx|lighting|lighting requirements|light|lighting rig|light rig|lx|lighting & video|video|visuals|lighting desk|licht|lichttechnik|lichtanlage|beleuchtung|lichtpult|licht & video|lumière|lumières|éclairage|éclairages|régie lumière|plan de feux|luces|iluminación|equipo de luces|mesa de luces|rider de luces|ljus|ljusrigg|ljussättning|ljusteknik|ljusbord|belysning|strobes|haze|effects|special effects|fx',
  'technical.soundcheck':
    "soundcheck|sound check|line check|soundcheck & set-up|set-up & soundcheck|setup and soundcheck|setup time|set-up time|soundcheck/aufbau|aufbau und soundcheck|aufbauzeit|soundcheckzeit|balance|balances|montage et balances|installation et balances|temps d'installation|prueba de sonido|pruebas de sonido|montaje y prueba de sonido|montaje|ljudprov|ljudcheck|soundcheck och rigg|riggtid|changeover",
  'technical.power':
    'power|pwr|power supply|power requirements|electrical|electricity|electrics|mains|strom|stromversorgung|stromanschluss|elektrik|électricité|alimentation|alimentation électrique|courant|electricidad|corriente|acometida|toma de corriente|el|ström|elförsörjning|elkraft|kraft',
  'technical.crew':
    'crew|stage hands|load-in|load in|load-in/load-out|load in/load out|load-in / load-out|get-in|auf- und abbau|auf-/abbau|aufbau und abbau|montage et démontage|carga y descarga|in- och utlastning|labour|labor|green room|guest list|recording|wifi|stagehands|local crew|personnel|helpers|loaders|hands|hand|hands & loaders|helfer|personal|stagehands/helfer|personnel technique|équipe|équipe technique|personal técnico|personal local|cargadores|auxiliares|personal & crew|bärhjälp|lokal crew|scenarbetare|crew requirements|access|parking|load-in access|zufahrt|parken|parkplatz|accès|stationnement|accesos|aparcamiento|parkering|inlastningsväg|security|sicherheit|sécurité|seguridad|säkerhet|merchandise|merchandising|merch',
  'technical.any':
    'technical|technik|technical equipment|tech specs|technical specifications|technische ausstattung|technique|técnica|teknik|technical rider|tech rider|technical requirements|technical requirements of artist|rider|technical appendix|technik-rider|technischer rider|technische anforderungen|bühnenanweisung/technik|fiche technique|rider technique|besoins techniques|conditions techniques|rider técnico|ficha técnica|necesidades técnicas|requisitos técnicos|requerimientos técnicos|teknisk rider|tekniska krav|teknikrider|teknisk specifikation|production rider|production|produktion',
  'technical.hospitality':
    'hospitality|hospitality rider|catering|catering rider|dressing rooms|dressing room|dressing rooms and catering|backstage|hospitality requirements|garderobe|garderoben|backstage/garderobe|catering & garderobe|loges|loges et catering|accueil|restauration|camerinos|hospitalidad|camerinos y catering|loger|loge|mat och dryck|logi|rooms|hotel|accommodation',
};

/** Headings that open other parts of a paper. */
export const PART_LABELS: Record<string, string> = {
  'part.schedule':
    'schedule|day schedule|running order|run of show|timetable|timings|times|show times|show schedule|day sheet|daysheet|call sheet|itinerary|timeline|programme|program|agenda|order of the day|schedule of the day|advance schedule|zeitplan|ablauf|ablaufplan|tagesablauf|zeiten|timetable/ablauf|programmablauf|showablauf|tagesplan|horaires|planning|déroulé|feuille de route|programme de la journée|timing|déroulement|planning de la journée|horarios|horario|plan de trabajo|orden del día|plan del día|cronograma|hoja de ruta|schema|körschema|tidsschema|dagsschema|tider|dagordning|tidplan|program för dagen|day plan|plan for the day|plan of the day|show day|show day schedule|key times|important times|running times|times of the day|tagesprogramm|dayplan|tagesdispo|dispo|dispoplan|regieplan|zeitlicher ablauf|uhrzeiten|planning du jour|horaires du jour|horaires de la journée|conducteur|programme du jour|horarios del día|plan de producción|escaleta|programa|programa del día|dagsprogram|dagsplan|körplan|spelschema|hålltider',
  'part.hotel':
    'hotel|hotels|accommodation|lodging|rooming list|hotel information|hotel details|unterkunft|hotel & unterkunft|zimmerliste|übernachtung|hébergement|hôtel|hôtels|logement|alojamiento|hoteles|lista de habitaciones|boende|hotell|övernattning|rumslista',
  'part.flight':
    'flights|flight|flight details|flight information|flight itinerary|air travel|travel|travel details|travel party|flüge|flug|flugdaten|fluginformationen|anreise|reise|reisedaten|reiseplan|vols|vol|voyage|détails du vol|transport aérien|vuelos|vuelo|viaje|datos de vuelo|itinerario|flyg|flygresor|resa|resor|reseplan|resplan|outbound|inbound|return',
  'part.contacts':
    'contacts|contact|contact list|contact sheet|who to call|key contacts|key people|useful contacts|important contacts|contact details|crew list|crew & contacts|personnel|touring party|kontakte|kontakt|kontaktliste|ansprechpartner|wichtige kontakte|adressen|contacts utiles|vos contacts|équipe|liste des contacts|contactos|contactos importantes|lista de contactos|equipo|kontaktlista|kontakter|kontaktpersoner|viktiga kontakter|team',
  'part.food':
    'catering|hospitality|food|meals|food & drink|food and beverage|restaurant|verpflegung|essen|essen & trinken|restauration|repas|catering et loges|comidas|comida|cena|mat|mat & dryck|förtäring|måltider|dinner',
  'part.deal':
    'fee|financial|financials|financial terms|deal|terms|payment|compensation|remuneration|financial conditions|gage|vergütung|honorar|finanzielles|zahlung|finanzielle vereinbarung|gage und zahlung|conditions financières|prix de cession|rémunération|finances|condiciones económicas|remuneración|caché|cachet|honorarios|ekonomi|ersättning|gage och betalning|arvode',
  'part.transport':
    'transport|transfers|transfer|ground transport|ground transportation|travel & transfers|transportation|local transport|pick-ups|transport plan|shuttle|fahrplan|fahrdienst|transporte|transportplan|transfers/shuttle|transferts|navettes|transports|traslados|transporter|körlista|skjutsar|körschema transport',
  'part.passengers':
    'passengers|passenger information|travellers|travelers|pax list|passenger list|fluggäste|passagiere|reisende|passagers|voyageurs|pasajeros|viajeros|passagerare|resenärer',
  'part.signatures':
    'signatures|signature|signed|agreed and accepted|accepted and agreed|unterschriften|unterschrift|firmas|firma|underskrifter|underskrift|lu et approuvé|conforme',
};

/** Mail header words, for threads pasted or printed as text. */
export const MAIL_LABELS: Record<string, string> = {
  'mail.from': 'from|von|de|från|expéditeur|remitente|avsändare|absender',
  'mail.to': 'to|an|à|para|till|destinataire|destinatario|mottagare|empfänger|a',
  'mail.cc': 'cc|kopie|copie|copia|kopia|bcc|cci',
  'mail.date':
    'date|sent|datum|gesendet|gesendet am|envoyé|envoyé le|fecha|enviado|enviado el|skickat|skickades',
  'mail.subject': 'subject|betreff|objet|sujet|asunto|ämne|re|betr',
};
