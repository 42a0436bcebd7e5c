import { describe, expect, it } from 'vitest';
import { airlineByCode, airlineByName, findAirlines } from './airlines.ts';
import { airportByCode, airportsOfCity } from './airports.ts';
import { findAirportCodes, findAirportNames } from './find-airports.ts';
import { findFlightNumbers } from './flight-numbers.ts';

describe('findFlightNumbers', () => {
  it.each([
    ['TK67', 'TK67'],
    ['TK 0067', 'TK67'],
    ['DL1247', 'DL1247'],
    ['KL 1199 operated by KLM Cityhopper', 'KL1199'],
    ['U2 8812', 'U28812'],
  ])('reads %j', (text, number) => {
    expect(findFlightNumbers(text).map(({ value }) => value.flightNumber)).toEqual([number]);
  });
  it('takes no room numbers, paper sizes or postcodes', () => {
    for (const text of ['room 204', 'A4 paper', 'BS1 6QS', 'e604'])
      expect(findFlightNumbers(text)).toEqual([]);
  });
  it('doubts codes that are also names of gear', () => {
    expect(findFlightNumbers('5 x Sennheiser MD 431')[0]?.doubts).toContain('weak_context');
    expect(findFlightNumbers('flight MD 431')[0]?.doubts).toBeUndefined();
  });
});

describe('airports and airlines', () => {
  it('knows an airport by its code and says where it is', () => {
    expect(airportByCode('OSL')).toMatchObject({ iata: 'OSL', city: 'Oslo', countryCode: 'NO' });
    expect(airportByCode('DPS')).toMatchObject({ city: 'Denpasar', countryCode: 'ID' });
    expect(airportByCode('XXX')).toBeUndefined();
  });
  it('reads codes in brackets and routes, and doubts bare ones', () => {
    expect(
      findAirportCodes('Oslo Gardermoen (OSL)').map(({ value, doubts }) => [value.iata, doubts]),
    ).toEqual([['OSL', undefined]]);
    expect(findAirportCodes('AMS-OSL').map(({ value }) => value.iata)).toEqual(['AMS', 'OSL']);
    expect(findAirportCodes('MUC T2')[0]?.doubts).toEqual(['weak_context']);
    expect(findAirportCodes('THE BAND')).toEqual([]);
  });
  it('knows airports by name and lists those of a city, the largest first', () => {
    expect(
      findAirportNames('from London Heathrow to Nashville International').map(({ value }) => value.iata),
    ).toEqual(['LHR', 'BNA']);
    expect(airportsOfCity('London')[0]?.iata).toBe('LHR');
    expect(airportsOfCity('Leipzig').map((airport) => airport.iata)).toEqual(['LEJ']);
  });
  it('knows airlines by code and name', () => {
    expect(airlineByCode('TK')?.name).toBe('Turkish Airlines');
    expect(airlineByName('KLM')?.code).toBe('KL');
    expect(findAirlines('operated by SAS and Lufthansa').map(({ value }) => value.code)).toEqual([
      'SK',
      'LH',
    ]);
  });
});

describe('what only looks like flying', () => {
  it.each(['Boston, MA 02139', 'PICK UP 0930', '(A321)', 'DH4'])('%s is no flight', (text) => {
    expect(findFlightNumbers(text)).toEqual([]);
  });
  it('takes the words of tickets and surnames for no airport', () => {
    expect(findAirportCodes('Booking Reference (PNR): ZK7QLM')).toEqual([]);
    expect(findAirportNames('Siobhan Drury, Neil Cassidy')).toEqual([]);
  });
  it('knows a code by its town on either side, and closed airports by theirs', () => {
    for (const text of ['GIG - Rio de Janeiro', 'ISTANBUL/IST', 'SEOUL/ICN'])
      expect(findAirportCodes(text).map(({ doubts }) => doubts)).toEqual([undefined]);
    expect(airportByCode('TXL')).toMatchObject({ city: 'Berlin', countryCode: 'DE' });
    expect(airportsOfCity('Berlin').map(({ iata }) => iata)).toEqual(['BER']);
  });
});
