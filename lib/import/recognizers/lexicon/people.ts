/** Who somebody is in a contact list. */
export const CONTACT_LABELS: Record<string, string> = {
  'contact.promoter':
    "promoter|promoter rep|promoter representative|promotor|purchaser|buyer|talent buyer|presenter|organiser|organizer|employer|producer (promoter)|veranstalter|veranstalterin|örtlicher veranstalter|örtl. veranstalter|local promoter|auftraggeber|organisateur|organisatrice|l'organisateur|promoteur|producteur|diffuseur|le producteur|acheteur|organizador|organizadora|promotora|empresa contratante|contratante|arrangör|arrangören|konsertarrangör|lokal arrangör|köpare|uppdragsgivare|festival director|festivalleitung|event manager|programmer|booker venue|programmleitung|programmation|programmateur|programmatrice|programador|programación|programansvarig|programchef",
  'contact.tourManager':
    'tour manager|tm|tourmanager|tour management|road manager|tourleitung|tourleiter|tourleiterin|tourbegleitung|régisseur de tournée|régie de tournée|road manager/tm|mánager de gira|jefe de gira|responsable de gira|turnéledare|turnéledning|tm/foh|day-to-day|artist liaison on tour',
  'contact.management':
    'management|manager|artist manager|artist management|künstlermanagement|manageur|manager artiste|mánager|manager del artista|representante|managern',
  'contact.agent':
    'agent|booking agent|agency|booking agency|booker|booking|responsible agent|bookings|booking contact|künstleragentur|agentur|konzertagentur|bookerin|künstlervermittlung|tourneur|agence|agence artistique|bookeur|agente|agencia|contratación|booker/agente|bokare|agentur/bokning|bokningsagent|bokningsbolag|bokning/agent|artist agent',
  'contact.production':
    'production|production manager|pm|production contact|production office|head of production|stage production|produktion|produktionsleitung|produktionsleiter|produktionsleiterin|production/pm|directeur de production|chargé de production|chargée de production|régie|régisseur général|régisseur|régie générale|directeur technique|direction technique|producción|jefe de producción|director de producción|dirección técnica|director técnico|produktionsledare|produktionschef|produktionsansvarig|technical director|technical manager|technische leitung|technischer leiter|technik|technical contact|tech contact|technician|tech|teknisk chef|tekniker|teknikansvarig|teknik|técnico|responsable técnico|haustechnik|haustechniker|house tech',
  'contact.foh':
    'foh|foh engineer|front of house|sound|sound engineer|foh tech|house sound|tontechnik|tontechniker|ton|tonmeister|foh-techniker|ingénieur du son|ingé son|son|sonorisateur|técnico de sonido|sonido|sonidista|ljud|ljudtekniker|foh-tekniker|foh/sound|pa|audio',
  'contact.monitor':
    'monitor|monitors|monitor engineer|mon|monitor tech|monitortechniker|monitormann|monitortechnik|ingénieur retour|retours|ingé retours|técnico de monitores|monitores|monitortekniker|monitorljud|monitor/iem',
  'contact.lights':
    'ld|lights|lighting|lighting designer|lighting director|lampie|light|lichttechnik|lichttechniker|licht|lichtdesign|éclairagiste|lumières|lumière|régie lumière|iluminación|luces|iluminador|técnico de luces|ljus|ljustekniker|ljusdesigner|video|vj|visuals',
  'contact.stage':
    'stage manager|stage|sm|backline tech|backline|drum tech|guitar tech|bühne|bühnenleitung|bühnenmeister|stagehand|stagehands|régisseur plateau|plateau|chef de plateau|regidor|jefe de escenario|escenario|scenchef|scenmästare|inspicient|scen|stage tech',
  'contact.venue':
    'venue|venue contact|venue manager|house manager|theatre manager|box office|box office manager|club|spielstätte|hausleitung|hausmeister|ansprechpartner vor ort|vor ort|ansprechpartner venue|contact salle|salle|responsable de salle|billetterie|sala|contacto sala|responsable de sala|taquilla|lokal|lokalansvarig|kontakt spelplats|husansvarig|platsansvarig|venue phone|front desk venue|reception venue|duty manager',
  'contact.hotel':
    'hotel|hotel contact|reception|front desk|rezeption|réception|recepción|receptionen|hotell|hotelkontakt|contact hôtel|contacto hotel',
  'contact.driver':
    'driver|drivers|runner|runners|chauffeur|car service|transport|transport manager|fahrer|fahrerin|busfahrer|shuttle|shuttle driver|chauffeuse|conducteur|conductor|chófer|conductora|transporte|chaufför|förare|busschaufför|transportansvarig|ground transport|limo|taxi|transportation|travel|travel agent|reisebüro|agence de voyage|agencia de viajes|resebyrå|logistics|logistik|logistique|logística|fahrdienst|fahrservice',
  'contact.press':
    'press|press contact|pr|publicist|publicity|media|media contact|marketing|promotion|presse|presseabteilung|öffentlichkeitsarbeit|attaché de presse|attachée de presse|communication|prensa|comunicación|jefe de prensa|pressansvarig|marknad|marknadsföring|label|record label|social media',
  'contact.hospitality':
    "hospitality|catering|caterer|artist liaison|artist relations|artist care|artist host|artist handler|künstlerbetreuung|künstlerbetreuer|künstlerbetreuerin|betreuung|accueil|accueil artistes|accueil artiste|chargé d'accueil|responsable accueil|atención artistas|atención al artista|hospitality/catering|acogida|artistvärd|värd|artistansvarig|artistmottagning|cateringansvarig",
  'contact.accounting':
    'accounting|accounts|accountant|invoices|invoice|invoice to|billing|billing address|finance|settlement|buchhaltung|rechnungsadresse|rechnung an|rechnungsanschrift|rechnung|comptabilité|facturation|contabilidad|facturación|administración|ekonomi|faktura|fakturaadress|fakturering|bokföring|administration|verwaltung',
  'contact.security':
    'security|head of security|emergency|emergency contact|medical|first aid|sicherheit|ordnungsdienst|notfall|notfallkontakt|sécurité|urgence|urgences|seguridad|emergencia|emergencias|säkerhet|ordningsvakt|nödkontakt|nödnummer|jour',
  'contact.artist':
    'artist contact|band contact|band member|musician|vocals|guitar|drums|bass|keys|keyboards|musiker|musiciens|músicos|músico|gesang|schlagzeug|gitarre|chant|batterie|guitare|voz|batería|guitarra|sång|trummor|gitarr|bas|piano|saxophone|trumpet|violin|cello',
  'contact.merch':
    'merch|merchandise|merchandising|merch seller|merch manager|merchandiser|merchverkäufer|vendeur merch|vendedor merch|merchförsäljare',
  'contact.any':
    'who is our contact|who is our contact on the day|who is the contact|who is our contact on site|who do we call|who do we call on the day|who do we ring|who meets us|who do we ask for|who is in charge|wer ist unser ansprechpartner|wer ist unser ansprechpartner vor ort|wer ist der ansprechpartner|wer ist der ansprechpartner vor ort|wer ist ansprechpartner|wer empfängt uns|wen rufen wir an|qui est notre contact|qui est notre contact sur place|qui nous accueille|qui appeler|quién es nuestro contacto|quién es el contacto|quién nos recibe|a quién llamamos|vem är vår kontakt|vem är kontaktperson|vem möter oss|vem ringer vi|contact|contacts|contact person|contact name|contact details|key contact|main contact|your contact|on-site contact|onsite contact|day-of-show contact|day of show contact|show contact|signatory|represented by|attn|attention|c/o|kontakt|kontakte|ansprechpartner|ansprechpartnerin|ansprechperson|kontaktperson|kontaktdaten|vertreten durch|z.hd.|contact sur place|interlocuteur|représenté par|représentée par|personne à contacter|coordonnées|contacto|contactos|persona de contacto|representado por|representada por|datos de contacto|kontaktperson på plats|kontaktuppgifter|företräds av|kontakter|name|full name|names|vor- und nachname|nombre|nom|namn|nom et prénom|nombre y apellidos|för- och efternamn',
  'contact.phone':
    'phone|tel|tel.|telephone|mobile|cell|mob|mob.|phone number|phone no|contact number|mobile number|telefon|telefonnummer|tel-nr|handy|handynummer|mobil|mobilnummer|mobiltelefon|téléphone|tél|tél.|portable|mobile/portable|n° de téléphone|teléfono|teléfono móvil|móvil|tfno|tlf|telf|tfn|telefonnr|mobilnr|m|t|p|h|whatsapp|property phone|hotel phone',
  'contact.fax': 'fax|telefax|fax no|télécopie',
  'contact.email':
    'email|e-mail|mail|e-mail address|email address|mailadresse|e-mail-adresse|courriel|adresse e-mail|adresse mail|correo|correo electrónico|dirección de correo|e-post|epost|e-postadress|mejl',
  'contact.role':
    'role|position|function|job|job title|department|title/role|responsibility|funktion|rolle|aufgabe|position/rolle|bereich|fonction|rôle|poste|qualité|función|cargo|puesto|rol|roll|befattning|uppgift|titel/roll|ansvar|beruf|instrument',
  'contact.company':
    'company|firm|company name|organisation|organization|firma|unternehmen|société|structure|raison sociale|association|empresa|compañía|sociedad|razón social|företag|bolag|företagsnamn|förening',
};
