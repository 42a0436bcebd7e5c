/** What happens on the day, by the words of a running order. Longest phrase wins. */
export const ACTIVITY_LABELS: Record<string, string> = {
  'activity.loadIn':
    'when can we arrive|when do we arrive|what time can we arrive|when can we load in|what time can we load in|what time do we load in|when do we load in|when should we arrive|ab wann können wir aufbauen|wann können wir aufbauen|wann können wir rein|wann können wir ausladen|à quelle heure pouvons-nous arriver|à quelle heure peut-on arriver|à quelle heure peut-on décharger|quand peut-on décharger|a qué hora podemos llegar|a qué hora podemos descargar|cuándo podemos descargar|när kan vi lasta in|när får vi komma|när kan vi komma|load-in|load in|loadin|get-in|get in|getin|access|band access|venue access|access time|crew call|call time|crew call/load-in|arrival at venue|artist arrival|band arrival|arrival band|ankunft band|ankunft künstler|aufbau|ladezeit|einladen|ausladen|get in/aufbau|aufbaubeginn|montage|déchargement|arrivée des artistes|arrivée groupe|arrivée artistes|arrivée technique|installation|montaje|carga|descarga|entrada de carga|llegada artista|llegada del artista|llegada banda|llegada técnica|inlastning|lastning in|bygg|uppbyggnad|get-in/bygg|ankomst artist|ankomst band|rigg|riggning|rigging|set-up|setup|production load-in|backline load-in|bump-in|bump in|stage access|crew access|zugang|zufahrt|bühnenzugang|accès|accès salle|acceso|acceso a la sala|acceso al recinto|llegada de la banda|llegada técnicos|tillträde|lastning|uppbygge|build|build-up|vans unload|unload|unloading',
  'activity.lineCheck':
    'line check|linecheck|line-check|test de lignes|prueba de líneas|chequeo de líneas|linjecheck|linecheck support',
  'activity.soundcheck':
    'when do we soundcheck|what time do we soundcheck|when can we soundcheck|soundcheck|sound check|sound-check|sc|s/c|soundchecks|soundcheck band|soundcheck headliner|tonprobe|anspielprobe|stellprobe|balance|balances|réglages son|répétition|prueba de sonido|pruebas de sonido|prueba sonido|ljudcheck|ljudprov|soundcheck support|rehearsal|rehearsals|probe|generalprobe|ensayo|repetition|rep|check|raccord|raccords|essais son|prueba|pruebas|ajuste de sonido|ljudkoll|rep/soundcheck',
  'activity.doors':
    'doors|doors open|door|doors time|door time|house open|doors/box office|venue opens|einlass|saaleinlass|türöffnung|öffnung|hallenöffnung|ouverture des portes|ouverture portes|ouverture|ouverture au public|entrée du public|ouverture salle|apertura de puertas|apertura puertas|puertas|apertura|apertura al público|insläpp|dörrar|dörröppning|dörrarna öppnas|öppnar|öppning|house|public in|audience in|foh open|publik in|entré|entrée|entrada|acceso público|accueil public|accueil du public|hausöffnung',
  'activity.support':
    'support|support act|support set|opening act|opener|special guest|vorgruppe|vorprogramm|vorband|première partie|1ère partie|telonero|teloneros|artista invitado|förband|förakt',
  'activity.set':
    'set|set time|show|showtime|show time|stage time|stagetime|on stage|onstage|performance|headline|headliner|headline set|main act|concert|concert start|show start|live|live set|dj set|gig|auftritt|showbeginn|konzertbeginn|konzert|beginn|bühnenzeit|spielzeit|vorstellung|passage|concert/passage|spectacle|représentation|début du concert|début spectacle|heure de passage|sur scène|actuación|concierto|inicio concierto|inicio del concierto|pase|espectáculo|show principal|comienzo|spelning|konsert|konsertstart|scentid|på scen|uppträdande|showstart|set 1|set 2|first set|second set|1st set|2nd set|1. set|2. set',
  'activity.changeover':
    'changeover|change over|change-over|stage change|umbau|umbaupause|changement de plateau|changement|cambio de escenario|cambio|omriggning|ombyggnad|byte',
  'activity.interval': "interval|intermission|break|pause|entracte|entr'acte|descanso|intermedio|paus",
  'activity.curfew':
    'when do we have to be quiet|when is the hard curfew|when must we finish|wann muss schluss sein|à quelle heure faut-il finir|när måste det vara tyst|curfew|strict curfew|hard curfew|end of show|show end|show ends|finish|end|noise curfew|music curfew|sound curfew|sperrstunde|curfew (hart)|ende|showende|konzertende|veranstaltungsende|ende der veranstaltung|spielende|fin|fin du concert|fin des concerts|couvre-feu|fin de spectacle|fin de la soirée|fin del concierto|fin de show|hora límite|toque de queda|cierre|final|fin actuación|slut|konsertslut|sluttid|stopptid|curfew/slut|ljudstopp|ljud av|stängning|hard out|out|house lights|schluss|silence|tyst|extinction|house clear|building clear|venue clear|lights up|music off|everything off',
  'activity.loadOut':
    'load-out|load out|loadout|get-out|get out|getout|abbau|abbau/loadout|ladezeit ende|einladen nach show|démontage|rechargement|chargement|désinstallation|desmontaje|recogida|carga de salida|utlastning|rivning|nedrigg|lastning ut|nedmontering|pack down|pack-down|strike|tear down|breakdown|bump-out|bump out',
  'activity.press':
    'press|interview|interviews|press interview|radio interview|radio|tv|press conference|press call|photo call|photocall|photo shoot|promo|media|phoner|presse|pressetermin|pressegespräch|pressekonferenz|fototermin|interviewtermin|conférence de presse|point presse|promotion|entretien|séance photo|prensa|entrevista|entrevistas|rueda de prensa|sesión de fotos|medios|promoción|pressträff|intervju|intervjuer|presskonferens|fotografering|media/press|phone interview|live session|podcast|livestream|live stream|stream test|livestream test',
  'activity.meetGreet':
    'meet & greet|meet and greet|meet&greet|m&g|m & g|meet + greet|vip|vip meet|signing|signing session|autograph session|autogrammstunde|signierstunde|vip-empfang|rencontre|rencontre avec le public|dédicace|séance de dédicaces|dédicaces|firma de discos|encuentro|encuentro con fans|firma|autógrafos|signering|träffa fansen|autografskrivning|reception|aftershow|aftershow party|after show|after party|afterparty|empfang|réception|recepción|mottagning|vip reception|vip access|efterfest|fan meeting',
  'activity.transfer':
    'transfer|transfers|pick-up|pick up|pickup|drop-off|drop off|airport transfer|hotel transfer|airport pick-up|car|shuttle|van call|bus call|bus departs|lobby call|lobby|leave hotel|depart hotel|departure hotel|departure to venue|travel|drive|travel to venue|taxi|runner|ground transport|ground transportation|abholung|fahrt|shuttle/fahrt|flughafentransfer|hoteltransfer|abfahrt|abfahrt hotel|rückfahrt|fahrt zum venue|navette|transfert|transferts|prise en charge|départ hôtel|départ pour la salle|trajet|acheminement|taxi/navette|traslado|traslados|recogida en hotel|recogida en aeropuerto|recogida aeropuerto|recogida hotel|salida del hotel|salida hotel|transporte|transport|skjuts|hämtning|upphämtning|avhämtning|avfärd|avfärd hotell|flygtransfer|avresa hotell|transporter|hotel pick-up|return to hotel|return transfer',
  'activity.meal':
    'dinner|lunch|breakfast|catering|meal|crew meal|band dinner|hot meal|abendessen|mittagessen|essen|dîner|déjeuner|repas|cena|comida|almuerzo|middag|lunch/middag|mat',
  'activity.boxOffice':
    'box office|ticket office|settlement|abendkasse|kassenöffnung|abrechnung|billetterie|décompte|taquilla|liquidación|biljettkassa|avräkning',
  'activity.warmup':
    'warm-up|warm up|warmup|vocal warm-up|vocal warmup|einsingen|échauffement|calentamiento|uppvärmning|piano tuning|klavierstimmung|accord du piano|accordage|afinación|pianostämning|stämning',
  'activity.workshop':
    'workshop|masterclass|master class|talk|panel|artist talk|künstlergespräch|lecture|atelier|taller|charla|föreläsning|samtal|q&a|introduction|einführung|pre-concert talk|konzerteinführung|avant-concert|charla previa',
  'activity.checkIn':
    'hotel check-in|check-in hotel|check in hotel|check-in|hotel check in|einchecken hotel|check-in hôtel|check-in en hotel|incheckning hotell|hotel check-out',
  'activity.flight':
    'flight|flight arrives|flight departs|flug|ankunft flug|abflug|vol|vuelo|flyg|arrival flight',
  'activity.dayOff': 'day off|off day|off|offtag|freier tag|jour off|día libre|ledig dag',
};
