import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../../reading/index.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { general } from '../../general.ts';

function read(text: string, language: string) {
  const readings = [readSource(sourceOf(text, { language }))];
  return resolveSection(general, general.extract({ readings, done: {} })).value;
}

const mail = (subject: string, body: string) =>
  [
    'From: Per Ek <per@hus.example>',
    'To: tm@band.example',
    'Date: Wed, 14 Apr 2027 10:00:00 +0200',
    `Subject: ${subject}`,
    '',
    body,
  ].join('\n');

const chat = (opening: string, hours: string) =>
  [
    `[12/03/2027, 09:10:00] Ana Ruiz: ${opening}`,
    `[12/03/2027, 09:16:10] Ana Ruiz: ${hours}`,
    '[12/03/2027, 09:17:55] Bo Ek: ok',
    '[12/03/2027, 09:18:01] Ana Ruiz: ok',
  ].join('\n');

describe('an act and its town joined in one', () => {
  it.each([
    [
      'sv',
      mail(
        'Nattljus Umeå 7 maj - hålltider',
        'Get-in 15:00, soundcheck 16:30, insläpp 19:00. Ni spelar 20:30.',
      ),
      'Nattljus',
      'Umeå',
    ],
    [
      'fr',
      mail(
        'Tr: Les Hirondelles Rennes 7 mai',
        'Arrivée à 15h, balances 16h30, portes 19h, passage sur scène 20h30.',
      ),
      'Les Hirondelles',
      'Rennes',
    ],
    [
      'es',
      chat('creó el grupo "Viento Sur Logroño"', 'carga 16h, prueba 17h, puertas 20h'),
      'Viento Sur',
      'Logroño',
    ],
    [
      'de',
      chat(
        'hat die Gruppe „Kellerasseln Hamburg“ erstellt',
        'get-in 15 uhr, soundcheck 16:30, einlass 19 uhr, ihr spielt um 21 uhr',
      ),
      'Kellerasseln',
      'Hamburg',
    ],
  ])('are two in a subject and in the name of a chat (%s)', (language, text, artist, city) => {
    expect(read(text, language)).toMatchObject({ artist, city });
  });

  it.each([
    [
      'de',
      mail(
        'Kammerorchester Hamburg 7. Mai',
        'Get-in 15 Uhr, Soundcheck 16:30, Einlass 19 Uhr, Konzert 20 Uhr.',
      ),
      'Kammerorchester Hamburg',
    ],
    [
      'en',
      mail('Tin Larks Leeds 7 May', 'Load in 3pm, soundcheck 4.30, doors 7. On stage 9pm: Tin Larks Leeds.'),
      'Tin Larks Leeds',
    ],
  ])('are one where it is an orchestra or the paper calls it so elsewhere (%s)', (language, text, artist) => {
    expect(read(text, language)?.artist ?? artist).toBe(artist);
  });
});
