import { describe, expect, it } from 'vitest';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { readOne } from '../../text-extraction/read-one.ts';
import { hotels } from '../hotels.ts';

async function namesIn(text: string, fileName = 'paper.txt') {
  const bytes = new TextEncoder().encode(text);
  const sources = await readOne({ sourceId: 's', fileName, bytes }, { deadlineMs: 10_000 });
  const readings = [sources].flat().map((source) => readSource(source));
  const stays = resolveSection(hotels, hotels.extract({ readings, done: {} })).value ?? [];
  return stays.map((one) => one.name);
}

const DAYS = 'Check-in 10 April 2027, check-out 11 April 2027.';

describe('a house whose place another one takes', () => {
  it.each([
    `In Cork you stay at the Mill Lodge instead of the Hotel Bellwether. ${DAYS}`,
    `The Hotel Bellwether was full, so we booked you into the Mill Lodge. ${DAYS}`,
    `We moved everyone from the Hotel Bellwether to the Mill Lodge. ${DAYS}`,
    `Mill Lodge replaces Hotel Bellwether. ${DAYS}`,
    `Wir sind nicht mehr im Hotel Bellwether, sondern in der Mill Lodge. Anreise 10.04.2027, Abreise 11.04.2027.`,
    `Statt im Hotel Bellwether schlaft ihr in der Mill Lodge, 10.04.2027 bis 11.04.2027.`,
    `Vous dormirez au Mill Lodge au lieu du Hotel Bellwether. Arrivée le 10 avril 2027, départ le 11 avril 2027.`,
    `El grupo ya no se aloja en el Hotel Bellwether sino en Mill Lodge, entrada 10/04/2027, salida 11/04/2027.`,
    `Vi har bytt hotell: ni bor på Mill Lodge istället för Hotel Bellwether. Incheckning 10 april 2027, utcheckning 11 april 2027.`,
    `Change of hotel: Hotel Bellwether → Mill Lodge\n${DAYS}`,
    `Old hotel: Hotel Bellwether, 4 Dock Road\nNew hotel: Mill Lodge, 9 Mill Lane\n${DAYS}`,
    `Hotel (NEW): Mill Lodge, in 10 April 2027, out 11 April 2027\nHotel (OLD, do not use): Hotel Bellwether, in 10 April 2027, out 11 April 2027`,
  ])('is taken no more: %s', async (text) => {
    expect(await namesIn(text)).toEqual(['Mill Lodge']);
  });

  it('gives way to the one that a later part of the paper names', async () => {
    const text = `INFO Wels, 10. April 2027
Hotel: Hotel Bellwether, Uferplatz 50, 4600 Wels
Soundcheck 17:00

NACHTRAG: Hotelwechsel! Ihr schlaft nun im Hotel Mühle, 10.-11.04.2027, Buchungsnummer M-9912.`;
    expect(await namesIn(text)).toEqual(['Hotel Mühle']);
  });

  it('gives way to that of a newer mail for the same night, even if no word tells of a change', async () => {
    const mail = `From: Ola <ola@lark.example>
To: Mia <mia@band.example>
Subject: Re: hotel
Date: Thu, 2 Apr 2027 10:00:00 +0100
Content-Type: text/plain; charset=utf-8

Your rooms are at Mill Lodge, 9 Mill Lane, in on Saturday 10 April 2027, out on Sunday 11 April. Ref ML9081.

On Wed, 1 Apr 2027 at 09:12, Ola <ola@lark.example> wrote:
> You are at the Hotel Bellwether for 10-11 April 2027, ref HB1123.
`;
    expect(await namesIn(mail, 'mail.eml')).toEqual(['Mill Lodge']);
  });
});

describe('a house beside other changes', () => {
  it.each([
    `Instead of the bus we now take the train. The hotel is still Hotel Bellwether, ${DAYS}`,
    `Hotel Bellwether is what we have for Bern, not the Rivage. ${DAYS}`,
  ])('stays: %s', async (text) => {
    expect(await namesIn(text)).toEqual(['Hotel Bellwether']);
  });
});
