import { describe, expect, it } from 'vitest';
import { readSource } from '../../../reading/index.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { readOne } from '../../../text-extraction/read-one.ts';
import { hotels } from '../../hotels.ts';

const staysIn = (text: string, fileName = 'paper.txt') => staysOfPapers([text], fileName);

async function staysOfPapers(texts: readonly string[], fileName = 'paper.txt') {
  const sources = await Promise.all(
    texts.map((text, at) =>
      readOne(
        { sourceId: `s${at}`, fileName, bytes: new TextEncoder().encode(text) },
        { deadlineMs: 10_000 },
      ),
    ),
  );
  const readings = sources.flat().map((source) => readSource(source));
  return resolveSection(hotels, hotels.extract({ readings, done: {} })).value ?? [];
}

const namesIn = async (text: string, fileName?: string) =>
  (await staysIn(text, fileName)).map((one) => one.name);

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
    `We swapped houses.\nout: Hotel Bellwether\nin: Mill Lodge\n${DAYS}`,
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

describe('a booking that does not stand', () => {
  it.each([
    'We have let the rooms at the Larkspur Hotel go (18 Castle Row, Derby DE1 3AA, 4 to 5 May 2027, ref LH-33190).',
    'The County Hotel (2 Abbey Row, Hexham NE46 1PH, 12-13 March 2027, conf 88123) is only an option for now.',
    'TBC - we are waiting for the Marlin Hotel, 4 Quay St, Truro (12-13 May 2027) to confirm.',
    'We are unable to honour your reservation at The Quayside Hotel (11 Fish Row, Whitby YO22 4AA, arriving 9 July 2027, departing 10 July 2027, reference QH-88123).',
    'Booking request declined\n\nHotel Terrasse\nCheck-in: Fri 9 July 2027\nCheck-out: Sat 10 July 2027\nAddress: 4 Hill St, Whitby\nReference: 7719-AA',
    'Subject: Storno GR-1190\n\nHotel Union\nKirchstr. 12, 20095 Hamburg\nAnreise: 15. Januar 2027\nAbreise: 16. Januar 2027\nReservierungsnummer: GR-1190',
    'Die Buchung im Hotel Alte Post, Marktplatz 3, 97070 Würzburg (12.-13.06.2027, Buchungsnummer AP-55121) haben wir zurückgegeben.',
    "L'option sur l'Hôtel Astrée (8 place du Peuple, 42000 Saint-Étienne, 14-15 mai 2027, dossier 55120) est tombée.",
    "Votre réservation à l'Hôtel de la Citadelle, 2 rue Haute, 59000 Lille, du 12 au 13 mars 2027, n° 5512-88, n'a pas pu être confirmée.",
    'La reserva del Hotel Las Eras (c/ Mayor 4, 22001 Huesca, del 3 al 4 de junio de 2027, localizador LE-8812) la hemos soltado.',
    'Hotell Älgen (Rådhusgatan 4, 831 31 Östersund, 12–13 februari 2027, bokningsnr AE-2210) har tackat nej.',
    'Hi, I looked at day rooms at the Larkspur Hotel, 74 EUR each, ref LH-3309 until Wednesday. Shall I?',
    'PS. The other lot (Lille cast) are at the Larkspur Hotel, ref LH-8821, 4 to 5 May 2027.',
    'GROUP STATUS\nXX 08 RMS LARKSPUR HOTEL 04MAY27-05MAY27 CF 88214',
    'We have noted your cancellation of the Larkspur Hotel, 4 studios from 4 to 5 May 2027.',
    'Nous prenons note de votre désistement pour la Résidence Azur, 4 studios du 4 au 5 mai 2027.',
    'Larkspur Hotel, 3 rooms, 4 to 5 May 2027: we never checked in and got every penny back.',
    'Hotel Union, Hamburg, 15.01.2027 bis 16.01.2027: nie angereist, Geld zurückbekommen.',
    '[10/06/2027, 09:00] Ros: hotel is the Seacliff, 4 Rock Gardens, Brighton, 10-11 June 2027\n[11/06/2027, 12:10] Ros: scrap that, Seacliff double booked us',
  ])('is not taken: %s', async (text) => {
    expect(await namesIn(text)).toEqual([]);
  });

  it('is known by the status of its row, or by a later version of it', async () => {
    const list = `City,Hotel,Check-in,Check-out,Conf,Status
London,Aldgate Lodge,2 Sep 2027,3 Sep 2027,AL-7718,CONFIRMED
Leeds,Hotel Aire,3 Sep 2027,4 Sep 2027,HA-6120,WAITLIST
York,Minster Inn,4 Sep 2027,5 Sep 2027,MI-5512,CXL`;
    const versions = `Version,City,Hotel,In,Out,Confirmation
v1,Ghent,Hotel Orval,2027-10-01,2027-10-02,SJ-1180
v2,Ghent,Hotel Delta,2027-10-01,2027-10-02,D-5512`;
    expect(await namesIn(list, 'list.csv')).toEqual(['Aldgate Lodge']);
    expect(await namesIn(versions, 'list.csv')).toEqual(['Hotel Delta']);
  });

  it('leaves its numbers to no other house', async () => {
    const text = `Boende: Hotell Fyren, Hamngatan 9, 432 44 Varberg, 25–26 juni 2027. Det tidigare bokade Hotell Kusten (Strandvägen 4, tel 0340-55 50 12, bokning K-8812) är avbeställt.`;
    const [stay, ...others] = await staysIn(text);
    expect(others).toEqual([]);
    expect(stay).toMatchObject({ name: 'Hotell Fyren', address: 'Hamngatan 9' });
    expect(stay).not.toHaveProperty('phone');
    expect(stay).not.toHaveProperty('bookingReference');
  });
});

describe('a house beside something else that is off', () => {
  const BOOKED = 'Hotel: Hotel Noor, 5 Canal Walk, Bristol BS1 4AA, 19-20 February 2027.';
  it.each([
    `${BOOKED} The transfer from Hotel Noor to the venue at 15:00 is cancelled, you walk.`,
    `${BOOKED} Free cancellation until 12 February. The room for Ed was cancelled, he drives home.`,
    `${BOOKED} Not the Noor Suites on Park Street, taxi drivers always mix them up!`,
    `${BOOKED} Previous plan was to hold rooms at the County Hotel (01434 555010) but they never confirmed.`,
    `${BOOKED} We released the option at the Bell Inn, so please don't go there.`,
    `${BOOKED} We had to cancel the card we held for this booking as it had expired.`,
    `${BOOKED} Die hinterlegte Karte wurde storniert, die neue ist belastet.`,
    `${BOOKED}\n\nAre we cancelling Hotel Noor?\n\nNo, we keep it.`,
    `Middagen på Hotel Noor den 9:e är inställd men rummen har ni kvar: ${BOOKED}`,
    `${BOOKED} The reservation TT-117002 (18 February) was cancelled at your request, no charge.`,
  ])('stays: %s', async (text) => {
    expect(await namesIn(text)).toEqual(['Hotel Noor']);
  });
});

describe('papers of one job', () => {
  it('drop the house that another paper calls off, and let the new one have its night', async () => {
    const plan = `Hotel: Hotel Seewinkel, Uferweg 4, 88131 Lindau, Tel. 08382 555040. Anreise 11.07.2027, Abreise 12.07.2027.`;
    const chat = `Hotel hat gewechselt: Seewinkel war überbucht, Sie sind jetzt im Gasthof Inselgraben, Metzgergasse 4, gleiche Nacht.`;
    expect(await staysOfPapers([plan, chat])).toMatchObject([
      { name: 'Gasthof Inselgraben', checkInDate: '2027-07-11', checkOutDate: '2027-07-12' },
    ]);
  });

  it('keep the house of a list in which one guest cancelled', async () => {
    const list = `Hotel,Room,Name,Check in,Check out,Conf,Remarks
Feathers Inn,12,Ada Quill,2027-08-07,2027-08-08,FX-3391,
Feathers Inn,15,Petra Lind,2027-08-07,2027-08-08,FX-3391,CANCELLED 2/8 - driving home`;
    expect(await namesIn(list, 'list.csv')).toEqual(['Feathers Inn']);
  });

  it('leave out what is not reserved, in the words beside its name', async () => {
    const list = `My trips
Hotel Larch Glasgow
33 Market Court, Glasgow G1 5XX
Check-in Thu 8 Jul 2027 (15:00) - Check-out Sat 10 Jul 2027
Reservation LG-5510

Merchant Aparthotel    PENDING PAYMENT - NOT RESERVED
Glasgow, Check-in Fri 9 Jul 2027 - Check-out Sat 10 Jul 2027, quote Q-7719`;
    expect(await namesIn(list)).toEqual(['Hotel Larch Glasgow']);
  });

  it('say nothing of the house that a bracket beside the old one stands behind', async () => {
    const line =
      'Hotell: Pension Uferlaube, Holzweg 88, 10179 Berlin, incheckning 21/10/2027, utcheckning 23/10/2027. (Tidigare: Hotel Lindhof, LH-5512 – avbokat.)';
    expect(await namesIn(line)).toEqual(['Pension Uferlaube']);
  });
});
