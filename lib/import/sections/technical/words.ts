import type { TechnicalField } from './fields.ts';

/**
 * Words of each field, one phrase per entry as `phrasePattern` takes them. `things`: whoever says one speaks of this
 * field. `hints`: words that other talk uses too and that count only beside something else. `titles`: words that name
 * the field where they stand in a heading.
 */
interface FieldWords {
  things: readonly string[];
  hints: readonly string[];
  titles: readonly string[];
}

const list = (phrases: string): readonly string[] => phrases.trim().split(/\s*;\s*/u);

export const FIELD_WORDS: Record<TechnicalField, FieldWords> = {
  soundcheck: {
    things: list(
      `sound ?-?check\\p{L}*; line ?-?check\\p{L}*; balances; balance (?:son|technique|\\d); (?:temps|heures?|h|min\\p{L}*) de balance; temps d.installation; set-?up time; change-?over; umbauzeit\\p{L}*; umbaupause\\p{L}*; aufbauzeit\\p{L}*;
      tonprobe\\p{L}*; \\p{L}*(?:anspiel|einspiel|sitz|stell|einsing|general)probe\\p{L}*; pruebas? de sonido; ljudprov\\p{L}*; ljudcheck\\p{L}*; ljudkoll\\p{L}*`,
    ),
    hints: list(
      'prueba; pruebas; essais son; raccords?; rehears\\p{L}*; rigg\\p{L}{0,4}; montaje; installation',
    ),
    titles: list(
      'sound ?-?checks?; line ?-?checks?; (?:anspiel|einspiel)?proben?; rehearsals?; r[ée]p[ée]titions?; raccords?; ensayos?; repetition; balances?; pruebas? de sonido; vorproben?; einsingen; ljud(?:prov|check|koll|test)\\p{L}*; tonprobe; (?:load.in.{0,3})?set-?up ?(?:time|/ ?sound ?check); aufbauzeit\\p{L}*; riggtid',
    ),
  },
  lightingRequirements: {
    things: list(
      `lights; lighting; no (?:smoke|fog|pyro); kein\\p{L}{0,2} nebel; pas de fum[ée]e; sin humo; ingen rök; light (?:rig|desk|show|system|board|engineer|operator|tech\\p{L}*|plot); stage light\\p{L}*; moving (?:heads?|lights?); haz(?:e|er|ers); strobes?; strobing; strobe light\\p{L}*; blinders?; dimmers?; follow ?-?spots?;
      par ?(?:cans?|64|56|led); led (?:par|wash|bar)s?; gobos?; uplight\\p{L}*; grandma\\d?; avolites; chamsys; hog ?4; fog machines?; smoke machines?; wash(?:es)?; fresnels?; gels;
      licht(?!bild)\\p{L}*; bühnenlicht; (?:weiß|warm|kalt|front|gegen|seiten|grund)licht\\p{L}*; farbwechsel; \\p{L}*beleuchtung; scheinwerfer\\p{L}*; nebelmaschine\\p{L}*; dunstnebel\\p{L}*; stroboskop\\p{L}*; strobo\\p{L}{0,3}; verfolger;
      lumi[èe]res?; [ée]clairages?; projecteurs?; d[ée]coupes?; contre-?jours?; contres; plein feu; stroboscop\\p{L}*; machine à (?:brouillard|fum[ée]e); gradateurs?; poursuites?;
      luces; iluminaci[óo]n; focos?; cabezas m[óo]viles; estrobo\\p{L}*; m[áa]quina de (?:humo|niebla); luz (?:c[áa]lida|fr[íi]a|frontal|de escena); contraluz;
      ljus(?!stak)\\p{L}*; (?:scen|front|grund|vit|varm|kall|mot|bak)ljus\\p{L}*; strålkastare\\p{L}*; rökmaskin\\p{L}*; belysning\\p{L}*; följespot\\p{L}*`,
    ),
    hints: list(
      'light; fog; smoke; led; pars?; rig; nebel; fum[ée]e; brouillard; humo; niebla; rök; dimma; pyro\\p{L}*; confetti; video; backdrop; d[ée]cor\\p{L}*',
    ),
    titles: list(
      `light(?:s|ing)?; licht\\p{L}*; beleuchtung; lumi[èe]res?; [ée]clairages?; iluminaci[óo]n; luces; ljus\\p{L}*; belysning; video; visuals; haze; strobes?; effects; (?:special|stage|visual) effects; sfx; effekte; effets (?:sp[ée]ciaux|de lumi[èe]re); efectos (?:especiales|de luz)`,
    ),
  },
  backline: {
    things: list(
      `back ?-?line; amps?; amplifiers?; (?:guitar|bass) (?:cabs?|cabinets?|combos?|rigs?|heads?); [48]x(?:10|12); drum ?-?(?:kit|set)s?; drums; drum (?:shells|hardware|stool|throne|rug|carpet); snare; cymbals?; hi-?hats?; floor toms?; rack toms?; kick pedal; breakables;
      keyboards?; keyboard stands?; stage ?pianos?; electric pianos?; (?:grand |upright |baby grand )?pianos?; baby grands?; hammond\\p{L}?; leslie; rhodes; wurlitzer; congas?; bongos; timbales; cajon; percussion; music stands?; guitar stands?; double bass; piano stool; tuned to;
      fender; marshall; vox ac\\p{N}*; vox; ampeg; nord (?:stage|electro|piano); gretsch; ludwig; mesa boogie; orange amp\\p{L}*; roland; markbass; gallien\\p{L}*; aguilar; hiwatt; sonor; zildjian; sabian; paiste;
      schlagzeug(?!er)\\p{L}*; \\p{L}*verstärker\\p{L}{0,2}; becken; klavier\\p{L}*; \\p{L}*flügel\\p{L}{0,2}; \\p{L}*hocker; notenständer\\p{L}*; notenpulte?\\p{L}?; keyboardst\\p{L}*; bassanlage\\p{L}*; bassbox\\p{L}*; gitarrenbox\\p{L}*; kontrabass\\p{L}*;
      amplis?; amplificateurs?; baffles?; batterie\\p{L}?; cymbales?; claviers?; stands? claviers?; pianos? (?:droit|à queue); contrebasse; pupitres?;
      bater[íi]a; amplificador(?:es)?; platos; teclados?; pianos? de (?:cola|pared); atril(?:es)?; banqueta; pedal de bombo; contrabajo;
      trumset\\p{L}*; trummor\\p{L}*; trumpall; \\p{L}*förstärkare; flygel\\p{L}*; klaviatur\\p{L}*; cymbaler; virvel\\p{L}*; notställ; gitarrställ; \\p{L}*orgel; orgelpositiv; cembalo\\p{L}{0,2}; harpsichord; clavecin; harmonium; chamber organ; orgue (?:positif|de chambre); órgano (?:positivo|de cámara); kistorgel; kontrabas`,
    ),
    hints: list(
      'kick; toms?; guitars?; bass; keys; synth\\p{L}*; instruments?; instrumente?\\p{L}?; instrumentos; guitares?; basse; guitarras?; bajo; gitarr\\p{L}*; bas; horns; cabs?; combo; nord; pearl; tama; tuned; accord[ée]; afinado; gestimmt\\p{L}*; stämt',
    ),
    titles: list(
      `back ?-?line; instrument(?:e|s|os|en)?; instruments? (?:to|à|zu|supplied|carried|provided|required|rental) \\p{L}+; instruments; drum ?-?kit; drum ?-?set; amplification; schlagzeug; verstärker; piano; flügel; grand piano; batterie; bater[íi]a; trumset; flygel; hardware`,
    ),
  },
  stageSetup: {
    things: list(
      `risers?; drum ?-?risers?; staging(?! area); (?:\\d{1,2}|two|three|four|five|six|eight|zwei|drei|vier|fünf|sechs|acht|deux|trois|quatre|cinq|huit|dos|tres|cuatro|cinco|seis|ocho|två|tre|fyra|fem|sex|åtta) (?:[\\p{L}-]+ ){0,3}(?:chairs|stühle|chaises|sillas|stolar)(?!.{0,40}(?:dressing|loge|garderobe|camerino)); stage ?-?(?:size|sizes|plot|plan|area|dimensions|depth|width|height|set-?up|box position); clear stage; covered stage; stage (?:must|should|shall|of at least); performance area; playing area; stairs to the stage;
      \\p{L}*podest\\p{L}{0,2}; bühnen(?:größe|grösse|maße|masse|fläche|plan|breite|tiefe|höhe|aufbau|podest\\p{L}*|vorhang); spielfläche;
      praticables?; pendrillons?; ouverture (?:de sc[èe]ne|minimum|\\d); cadre de sc[èe]ne; hauteur sous (?:perche|plafond|grill); aire de jeu;
      tarimas?; booth (?:table|desk|riser); chorpodest\\p{L}*; plano de escenario; telones?; medidas de(?:l)? escenario;
      scenyta\\p{L}*; scenmått\\p{L}*; scenstorlek\\p{L}*; scenplan; \\p{L}*podie\\p{L}{0,2}; trumpod\\p{L}*; gradäng\\p{L}*`,
    ),
    hints: list(
      'stage; bühne; plateau; sc[èe]ne; ouverture; profondeur; escenario; scen; scenen; wide; deep; width; depth; breite; tiefe; backdrop; drapes; curtains?; carpet; rug; tapis; dimensions?; maße; medidas; mått; floor; roof; canopy; steps; ramp; level; booth; podium; takhöjd; hauteur',
    ),
    titles: list(
      `stage(?: plot| plan| size| set-?up| requirements| dimensions| area)?; staging; playing (?:area|space); performance (?:area|space); espace (?:sc[ée]nique|de jeu); aire de jeu; spielfläche; spelyta; risers?; bühnen?\\p{L}*; podeste?; plateau; sc[èe]ne; praticables?; escenario; tarimas?; on stage; auf der bühne; på scen(?:en)?; scen(?:en)?; scenmått; podier; dimensions?; dj ?-?booth; booth`,
    ),
  },
  other: {
    things: list(
      `power (?:supply|drops?|outlets?|sockets?|requirements|strips?|distro|distribution); electricity; three-?phase; single-?phase; [1-4]?\\d{2} ?-?a; \\d{2,3} ?-?(?:amps?|amperes?); cee(?:form|kon)?; schuko; p17; outlets?; electrical; mains; sockets?; generators?; (?:strom|not)?aggregat\\p{L}{0,2}; groupe [ée]lectrog[èe]ne; generador(?:es)?; elverk; earthed;
      stage ?-?hands?; loaders; helpers; (?:persons?|people) (?:available )?(?:to|for) (?:help|assist|carry|load|unload)\\p{L}*; (?:leute|personen) zum \\p{L}*(?:laden|tragen); personnes pour (?:d[ée]charger|charger|porter|le (?:d[ée]chargement|chargement)); personer (?:för|som) (?:last|lossning|bär)\\p{L}*; local crew; dressing ?rooms?; towels?; parking; security; wi-?fi; merch\\p{L}* (?:table|stand|area|space|desk); production office; load(?:ing)? (?:bay|dock|ramp);
      \\p{L}*strom\\p{L}{0,12}; steckdosen?; \\p{L}*helfer\\p{L}*; garderobe\\p{L}*; umkleide\\p{L}*; handtücher\\p{L}*; parkplatz; parkplätze\\p{L}?; stellplatz; ordner\\p{L}?; sicherheitsdienst; merch-?\\p{L}*stand;
      [ée]lectri\\p{L}*; alimentation \\p{L}+; prises? (?:de )?courant; loges?; serviettes; stationnement; manutention\\p{L}*; machinos?; roads?; s[ée]curit[ée];
      camerinos?; toallas; corriente; toma de; enchufes?; aparcamiento; personas? (?:de|para la) (?:carga|descarga); seguridad; tomas? schuko;
      handdukar; el-?uttag; \\d{2} ?a-?uttag; trefas; 3-?fas; omklädningsrum; loger?; bärhjälp\\p{L}*; bärare; parkering\\p{L}*; säkerhet\\p{L}*; ordningsvakt\\p{L}*`,
    ),
    hints: list(
      'power; hands; van; truck; trailer; mirror; spiegel; miroir; espejo; spegel; merch; merchandise; descarga; carga; d[ée]chargement; crew; people at; access; unload\\p{L}*; load-?in; get-?in; t-shirts; alimentation; courant; uttag; el; ström; video recording',
    ),
    titles: list(
      `power; pwr; electric\\p{L}*; mains; strom\\p{L}*; elektr\\p{L}*; [ée]lectri\\p{L}*; alimentation; electricidad; corriente; ström\\p{L}*; stage ?-?hands?; crew; labou?r; helfer; personnel; dressing ?-?rooms?; green ?-?rooms?; garderoben?; umkleide\\p{L}*; loges?; camerinos?; loger; parking; parkpl[äa]tze?; parken; parkering; stationnement; aparcamiento; security; sicherheit; s[ée]curit[ée]; seguridad; säkerhet; merch\\p{L}*; wi-?fi; wlan; towels; handtücher; serviettes; toallas; handdukar; (?:load-?in |vehicle )?access; load[-_ ]?in(?: ?/ ?load[-_ ]?out)?; bärhjälp; guest ?list; gästeliste; recording`,
    ),
  },
  equipment: {
    things: list(
      `foh; front of house; consoles?; mixing (?:desk|board|console); digital desk; (?:sound|mixing|monitor|foh|house|channel|ch|digital) desks?; mixers?; mixes; monitors?; wedges?; iems?; in-?ears?; mics?; microphones?; di ?-?box(?:es)?; active dis?; mikros?; direct box(?:es)?; sm ?-?5[78]; beta ?-?(?:52|56|57|58|87|91); e ?-?(?:602|604|606|609|901|902|904|906|935); subs; subwoofers?; line ?-?array; sound ?-?system; pa ?-?system; sound reinforcement;
      d&b; l-?acoustics; meyer sound; nexo; adamson; martin audio; midas; digico; allen ?(?:&|and) ?heath; dlive; soundcraft; behringer; yamaha (?:cl|ql|tf|m7|dm|rivage|ls)\\p{L}?\\d*; ql[15]; cl[135]; m32; x32; sd\\d{1,2}; sq ?[567]; cdjs?(?:-?\\d+)?; djm-?\\p{L}?\\d*; turntables?; multi-?core; stage ?box(?:es)?; talk-?back; side ?-?fills?; drum ?-?fills?; boom stands?; mic stands?; phantom; outboard; input list; channel list; clear ?com; intercom; loudspeakers?; \\d{2,3} ?dba?(?:\\(a\\))?; speakers; sennheiser; shure; neumann; dpa; xlrs?;
      \\p{L}*pult; pulte; \\p{L}*monitor\\p{L}*; \\p{L}*mikro(?:f|ph)on\\p{L}*; funkmikro\\p{L}*; beschallung\\p{L}*; tonanlage; tontechnik(?!er)\\p{L}*; pa-?\\p{L}*anlage; pa-?anlage; lautsprecher\\p{L}*; aux-?wege\\p{L}?; monitorwege\\p{L}?; stagebox\\p{L}*; toningenieur; kanalliste;
      retours?; fa[çc]ade; micros?; console son; sonorisation; syst[èe]me de diffusion; diffusion; caissons?; enceintes?; boîtes? de direct; pieds? de micros?; multipaire;
      mesa (?:de \\p{L}+|digital|yamaha|midas|digico|allen|con); monitores; cuñas; envíos; microfon\\p{L}*; micr[óo]fonos?; equipo de sonido; sonido; cajas (?:de inyecci[óo]n|directas|ac[úu]sticas); patas? de micro; pies de micro; manguera;
      ljudanläggning\\p{L}*; mixerbord\\p{L}*; ljudbord\\p{L}*; ljudsystem\\p{L}*; ljudteknik(?!er)\\p{L}*; medhörning\\p{L}*; mixar; högtalare; linebox\\p{L}*; stativ; mikrofonstativ; lyssningar`,
    ),
    hints: list(
      'desk; di; dis; channels?; ch; inputs?; aux(?:es)?; sound; audio; yamaha; avid; pioneer; kanäle\\p{L}?; kan[äa]le?r?; anlage; wege\\p{L}?; voies; circuits?; canales; vías; v[íi]as; mesa; ljud; cables?; kabel; hdmi; projector; screen; laptop; playback',
    ),
    titles: list(
      `p\\.?a\\.?; f\\.?o\\.?h\\.?; front of house; (?:mixing|sound|monitor|foh|house) (?:desk|board); mons; monitor\\p{L}*; inputs?(?: list)?; input ?-?list\\p{L}*; channel list; patch(?: ?list)?; mic(?:rophone)?s?(?: list)?; consoles?; sound(?! ?check)(?: system| reinforcement| requirements| production)?; audio; dj (?:equipment|set-?up|gear); turntables; beschallung\\p{L}*; ton(?:technik|anlage)?; mischpult; mikrofon\\p{L}*; kanalliste; kanalbelegung; (?:eingangs|kanal)belegung; sonorisation; diffusion; fa[çc]ade; retours; micros?; sonido; monitores; microfon[íi]a; (?:lista de )?canales; equipo de sonido; ljud(?!koll|prov|check|test)\\p{L}*; medhörning; kanallista; in-?ears?; iems?; wedges; interval music; playback; projection; projektion; proyecci[óo]n; vid[ée]oprojection; projectors?`,
    ),
  },
};

/** Instruments: as headings inside a part they name whose microphones or whose place is meant, not another field. */
export const INSTRUMENTS = list(
  `drums?; drum ?kit; percussion; perc; bass; guitars?; gtr; keys; keyboards?; piano; vocals?; vox; voice; lead vocals?; backing vocals?; horns; brass; sax\\p{L}*; trumpet; trombone; violin; viola; cello; strings; accordion; flute; dj; playback; tracks;
      schlagzeug; gitarren?; gesang; tasten; bläser; trompete; posaune; geige; bratsche; akkordeon; batterie; basse; guitares?; voix; chant; chœurs?; claviers?; cuivres; trompette; violon; accord[ée]on;
      bater[íi]a; percusi[óo]n; bajo; guitarras?; voz; voces; coros; teclados?; trompeta; viol[íi]n; acorde[óo]n; trummor; slagverk; bas; gitarr\\p{L}*; sång; k[öo]r; klaviatur\\p{L}*; fiol; dragspel; blås`,
);
