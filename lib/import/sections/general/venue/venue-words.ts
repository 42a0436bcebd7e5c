import { quick } from '../../../recognizers/phrases.ts';

/** Words that name a place where shows are played: whole words, and endings of compound words. */
const WHOLE = quick(
  /(?<!\p{L})(?:hall|halls|theat(?:er|re)|ballroom|clubs?|arena|stadium|room|rooms|lounge|tavern|pub|church|cathedral|chapel|cent(?:er|re)|pavilion|gardens?|garten|auditorium|opera|amphitheat(?:er|re)|shed|dome|warehouse|brewery|caf[eé]|cellar|basement|factory|works|mill|academy|institute|forum|palace|palladium|apollo|playhouse|saloon|social|barn|loft|foundry|exchange|corn exchange|guildhall|town hall|village hall|markthalle|halle|haus|theater|saal|keller|fabrik|bühne|kirche|schloss|zentrum|speicher|schlachthof|kulturzentrum|philharmonie|oper|stadthalle|foyer|bahnhof|scheune|zeche|zelt|freilichtbühne|konzerthaus|stadttheater|kesselhaus|klanghaus|salle|théâtre|zénith|palais|maison|opéra|cabaret|espace|centre culturel|manufacture|fabrique|église|abbaye|médiathèque|mjc|smac|sala|teatro|auditori(?:o|um)|palacio|casa de (?:la )?cultura|recinto|pabellón|palau|plaza de toros|anfiteatro|centro cultural|konserthus(?:et)?|teatern?|kulturhus(?:et)?|folkets (?:hus|park)|kyrkan?|slottet|arenan|scenen|krogen|parken|park|fairgrounds?|showgrounds?|racecourse|bowl|coliseum|meadows?|amphitheatro|bibliothek|library|museum|museet|galerie|gallery|orangerie|orangeri|podium|bandstand|klubb(?:en)?|klub|annexe?|depot|dépôt|hangar|hangaren|magasin(?:et)?|tent|marquee|chapiteau|spiegeltent|lido|pier|arts cent(?:er|re)|bürgerhaus|kursaal|kurhaus|burg|gasthof|wirtshaus|brauhaus|molkerei|e-werk|sporthalle|casino|auditorium|conservator(?:y|io)|conservatoire|monasterio|convento|castillo|château|chateau|ermita|nave|polideportivo|velódromo|parque|parc|kiosque|esplanade|domaine|chapelle|grange|guinguette|kurpark|festplatz|amphitheater|jardines|sporthall(?:en)?|rådhuset|slott|bruk(?:et)?|lada(?:n)?|logen|kino|cinema|cinéma|cine|biograf(?:en)?|bunker|silo|werft|gaswerk|wasserturm|friche|abattoirs?|docks?|matadero|arènes|stade|stadion|estadio|hippodrome|hipódromo|gymnase|plaza mayor|explanada|frontón)(?!\p{L})/iu,
);
const ENDING = quick(
  /\p{L}{3,}(?:halle|haus|theater|saal|keller|werk|fabrik|bühne|kirche|(?<!bahn)hof|zentrum|speicher|club|scheune|scheuer|stadel|remise|schmiede|mühle|brauerei|kapelle|palast|schuppen|bunker|kino|silo|speicher|huset|teatern|salen|kvarnen|kyrkan|scenen|arenan|parken|fabriken|källaren|ladan|bruket|bryggeriet|verket|gården|hallen|magasinet|house|works|mill)(?!\p{L})/iu,
);
const COMPANY_OR_PEOPLE =
  /(?<!\p{L})(?:ltd|gmbh|inc|llc|agency|agentur|management|booking|records|touring|productions?|events?|concerts|presents|promotions?|choir|chor|orchest(?:ra|er)|ensemble|quartett?|trio|band|kulturamt|amt|group)(?!\p{L})/iu;

export function hasVenueWord(name: string): boolean {
  return (WHOLE.test(name) || ENDING.test(name)) && !COMPANY_OR_PEOPLE.test(name);
}

/** One of several places of a festival: `Forest Stage`, `Scène du Lac`. */
export const STAGE = /(?<!\p{L})(?:stage|bühne|scen(?:en)?|scène|escenario|marquee|tent)(?!\p{L})/iu;
