import { describe, expect, it } from 'vitest';
import { findMoney } from '../../../recognizers/money.ts';
import { roleOfMoney } from './money-roles.ts';

const fees = (text: string) =>
  findMoney(text, { language: 'en' })
    .filter((money) => roleOfMoney(text, money.start, money.end).role === 'fee')
    .map((money) => money.value.amount);

describe('the sentence around an amount', () => {
  it.each([
    ['If fewer than 120 tickets are sold the fee drops to £700.'],
    ['Should the promoter call off the show, the artist receives £500.'],
    ['At 250 paying guests the band gets £200.'],
    ['The artist receives £700 if the second set is not played because of rain.'],
    ['Sagt der Veranstalter ab, erhält der Künstler 600 €.'],
    ['Unter 80 zahlenden Gästen beträgt die Gage 700 €.'],
    ['Bei weniger als 90 Besuchern bekommt die Band 700 €.'],
    ['En cas d’annulation le groupe perçoit 600 €.'],
    ['Avec moins de 90 entrées, le cachet est de 700 €.'],
    ['Si se suspende por lluvia, el grupo cobrará 600 €.'],
    ['Om konserten ställs in får artisten 6 000 kr.'],
    ['Blir det utsålt får bandet 2 000 kr.'],
  ])('says that the money is paid only should something happen: %s', (text) => {
    expect(fees(text)).toEqual([]);
  });

  it.each([
    ['The band receives another £150.'],
    ['Der Künstler erhält weitere 150 €.'],
    ['Le groupe touche 150 € supplémentaires.'],
    ['El grupo cobra 150 € más.'],
    ['Bandet får ytterligare 1 500 kr.'],
  ])('says that the money comes on top of another sum: %s', (text) => {
    expect(fees(text)).toEqual([]);
  });

  it.each([
    ['The promoter pays £210 to the agency.'],
    ['The artist shall pay the promoter £900.'],
    ['For the hall we pay £640.'],
    ['Das Management bekommt 210 €.'],
    ['Für die Technik zahlen wir 640 €.'],
    ['L’ingénieur du son touche 120 €.'],
    ['Nous payons 640 € pour la salle.'],
    ['El promotor paga 210 € a la agencia.'],
    ['Vi betalar 6 400 kr för lokalen.'],
  ])('says that the money is somebody else’s: %s', (text) => {
    expect(fees(text)).toEqual([]);
  });

  it.each([
    ['The promoter pays the artist £1,100 even if the show is cancelled by rain.', ['1100']],
    ['If it rains the artist gets £800, otherwise the fee is £1,100.', ['1100']],
    ['Die Gage beträgt 1.100 €, bei Absage 500 €.', ['1100']],
    ['The agency receives a fee of £1,100 for the artist.', ['1100']],
  ])('leaves the fee that holds in any case: %s', (text, expected) => {
    expect(fees(text)).toEqual(expected);
  });
});
