/** States and provinces that addresses name behind the town, in countries where that is usual. */
const REGION =
  /^(?:alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new (?:hampshire|jersey|mexico|york)|north (?:carolina|dakota)|ohio|oklahoma|oregon|pennsylvania|rhode island|south (?:carolina|dakota)|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming|ontario|quebec|québec|british columbia|alberta|manitoba|saskatchewan|nova scotia|new brunswick|newfoundland|victoria|queensland|new south wales|tasmania)\.?$/iu;

/** Counties that British and Irish addresses name behind the town. */
const COUNTY =
  /^(?:co(?:unty|\.)\s\p{Lu}\p{L}+|bedfordshire|berkshire|buckinghamshire|cambridgeshire|cheshire|cornwall|cumbria|derbyshire|devon|dorset|(?:east |west )?sussex|essex|gloucestershire|hampshire|herefordshire|hertfordshire|kent|lancashire|leicestershire|lincolnshire|merseyside|middlesex|norfolk|northamptonshire|northumberland|nottinghamshire|oxfordshire|rutland|shropshire|somerset|staffordshire|suffolk|surrey|tyne (?:and|&) wear|warwickshire|west midlands|wiltshire|worcestershire|(?:(?:north|south|east|west) )?yorkshire|aberdeenshire|argyll|ayrshire|fife|highlands?|lanarkshire|perthshire|powys|gwynedd|dyfed|pembrokeshire|ceredigion|glamorgan|gwent)$/iu;

/** `Savannah, Georgia 31401` */
const US_ZIP = /\s\d{5}(?:-\d{4})?$/u;

/** The country of the state or province an address ends in. */
export function countryOfRegion(address: string): string | undefined {
  const region = address
    .split(/[,\n]\s?/u)
    .map((part) => part.trim().replace(US_ZIP, ''))
    .findLast((part) => REGION.test(part));
  if (!region) return undefined;
  if (
    /^(?:ontario|qu[eé]bec|british columbia|alberta|manitoba|saskatchewan|nova scotia|new brunswick|newfoundland)/iu.test(
      region,
    )
  )
    return 'Canada';
  return /^(?:victoria|queensland|new south wales|tasmania)/iu.test(region) ? 'Australia' : 'United States';
}

export function isCounty(name: string): boolean {
  return COUNTY.test(name);
}

const POSTCODE = /\s[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z\d]{2}$/u;

const STATE_CODES =
  'A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|AB|BC|MB|NB|NL|NS|ON|PE|QC|SK';

/** `in Byron Center, MI on January 23`, `14800 SE 272nd St., Kent, WA.`: the town before the code of its state. */
const BEFORE_CODE = new RegExp(
  `(?:^|,|\\s(?:in|at|near))\\s(\\p{Lu}[\\p{L}'’-]+(?:\\.?\\s\\p{Lu}[\\p{L}'’-]+){0,2}),\\s(?:${STATE_CODES})(?=$|[.,;)]|\\s(?!\\d))`,
  'u',
);

/** `County Road 12, Willow Basin, Ontario`: the part before the state or province is the town. */
export function cityBeforeRegion(flat: string): string | undefined {
  const coded = BEFORE_CODE.exec(flat)?.[1];
  if (coded) return coded;
  const parts = flat.split(/,\s/u).map((part) => part.trim());
  const at = parts.findLastIndex((part) => REGION.test(part) || COUNTY.test(part.replace(POSTCODE, '')));
  const before = at > 0 ? parts[at - 1] : undefined;
  return before && /^\p{Lu}[\p{L} .'’-]{2,30}$/u.test(before) ? before : undefined;
}
