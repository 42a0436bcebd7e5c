/** Chains by whose name alone people call a house: `you're at the Ibis`. */
export const BRANDS = [
  'aloft|a&o|barceló|baymont|best western(?: plus| premier)?|b&b|campanile|citizenm|clarion|copthorne|courtyard',
  'crowne plaza|days inn|doubletree|dorint|drury inn|easyhotel|econo lodge|embassy suites|eurostars|fairfield(?: inn)?',
  'fairmont|four points|four seasons|generator|h4|hampton(?: inn| by hilton)?|hilton(?: garden inn)?|holiday inn(?: express)?',
  'homewood suites|hotel du vin|hotelf1|howard johnson|hoxton|hyatt(?: place| regency| house| centric)?|iberostar',
  'ibis(?: styles| budget)?|intercityhotel|jurys inn|kimpton|kyriad|la quinta|leonardo|limehome|malmaison',
  'mama shelter|maritim|marriott|meininger|meli[áa]|mercure|microtel|motel one|motel 6|moxy|mövenpick|nh(?: collection)?',
  'niu|novotel|novum|numa|okko|park (?:inn|plaza|hyatt)|pentahotel|premi[èe]re classe|premier inn|prizeotel|quality inn',
  'radisson(?: blu| red)?|ramada|red roof inn|residence inn|ritz[- ]carlton|room mate|rydges|scandic|sheraton|sleep inn',
  'sofitel|sonesta|springhill(?: suites)?|st\\.? regis|staybridge suites|staycity|steigenberger|super 8|superbude|swissôtel',
  "towneplace suites|travelodge|tryp|25hours|vincci|voco|westin|wombat[’']?s|wyndham|yotel|zleep",
].join('|');

const ARTICLE = "(?:(?:the|das|el|le)\\s|l['’])?";

/** Nothing but the chain; or the house that all of a town call `The Grand`. */
export const IS_BRAND = new RegExp(`^(?:${ARTICLE}(?:${BRANDS})|the grand|le grand)$`, 'iu');

const OPENS_WITH_BRAND = new RegExp(`^${ARTICLE}(?:hotel\\s)?(${BRANDS})(?![\\p{L}\\d])`, 'iu');

/** The chain that a name begins with: `Ibis` of `Ibis Temple Meads`. */
export const brandOf = (name: string): string | undefined => OPENS_WITH_BRAND.exec(name)?.[1];
