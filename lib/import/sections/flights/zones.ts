import type { Airport } from '../../recognizers/airports.ts';

/** Countries whose airports all keep one time. */
const ZONES: Record<string, string> = {
  AE: 'Asia/Dubai',
  AT: 'Europe/Vienna',
  BE: 'Europe/Brussels',
  BG: 'Europe/Sofia',
  CH: 'Europe/Zurich',
  CN: 'Asia/Shanghai',
  CY: 'Asia/Nicosia',
  CZ: 'Europe/Prague',
  DE: 'Europe/Berlin',
  DK: 'Europe/Copenhagen',
  EE: 'Europe/Tallinn',
  EG: 'Africa/Cairo',
  FI: 'Europe/Helsinki',
  FR: 'Europe/Paris',
  GB: 'Europe/London',
  GR: 'Europe/Athens',
  HK: 'Asia/Hong_Kong',
  HR: 'Europe/Zagreb',
  HU: 'Europe/Budapest',
  IE: 'Europe/Dublin',
  IL: 'Asia/Jerusalem',
  IN: 'Asia/Kolkata',
  IS: 'Atlantic/Reykjavik',
  IT: 'Europe/Rome',
  JP: 'Asia/Tokyo',
  KR: 'Asia/Seoul',
  LT: 'Europe/Vilnius',
  LU: 'Europe/Luxembourg',
  LV: 'Europe/Riga',
  MA: 'Africa/Casablanca',
  MT: 'Europe/Malta',
  NL: 'Europe/Amsterdam',
  NO: 'Europe/Oslo',
  PL: 'Europe/Warsaw',
  QA: 'Asia/Qatar',
  RO: 'Europe/Bucharest',
  RS: 'Europe/Belgrade',
  SE: 'Europe/Stockholm',
  SG: 'Asia/Singapore',
  SI: 'Europe/Ljubljana',
  SK: 'Europe/Bratislava',
  TH: 'Asia/Bangkok',
  TR: 'Europe/Istanbul',
  TW: 'Asia/Taipei',
  UA: 'Europe/Kyiv',
  ZA: 'Africa/Johannesburg',
};
/** Airports of countries with several times that keep the time of their capital. */
const MAINLAND: Record<string, { zone: string; except: ReadonlySet<string> }> = {
  ES: { zone: 'Europe/Madrid', except: new Set('LPA TFS TFN ACE FUE SPC GMZ VDE'.split(' ')) },
  PT: { zone: 'Europe/Lisbon', except: new Set('PDL TER HOR FLW SMA PIX'.split(' ')) },
};

/** The IANA zone whose wall time an airport keeps, where its country leaves no doubt. */
export function zoneOf({ iata, countryCode }: Airport): string | undefined {
  const mainland = MAINLAND[countryCode];
  return mainland && !mainland.except.has(iata) ? mainland.zone : ZONES[countryCode];
}

/** `2026-10-04T07:30` of universal time as the clocks of a zone show it. */
export function wallTime(utc: string, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(`${utc}Z`));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}
