import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { contacts } from '../contacts.ts';

/** Name, role and phone or address of the contacts of a paper. */
function people(...lines: string[]): string[] {
  const readings = [readSource(sourceOf(lines.join('\n')))];
  const { value } = resolveSection(contacts, contacts.extract({ readings, done: { general: {} } }));
  return value.map(({ name, role, phone, email }) =>
    [name, role, phone ?? email].map((one) => one ?? '-').join(' / '),
  );
}

describe('people in sentences', () => {
  it.each([
    ['Our house tech Jodie will let you in (+44 7700 900410).', 'Jodie / house tech / +447700900410'],
    ['The caretaker is Mr Adair, +44 1632 960118.', 'Adair / caretaker / +441632960118'],
    ['Merch is looked after by Sukie, +44 7700 900412.', 'Sukie / Merch / +447700900412'],
    ['On the day text our runner Dev on +44 7700 900413.', 'Dev / runner / +447700900413'],
    ['On the day our crew chief is Aoife Lunn, +44 7700 900415.', 'Aoife Lunn / crew chief / +447700900415'],
    [
      'Forwarded by Odile Tranchant, La Verrière Noire, +33 6 55 50 10 23',
      'Odile Tranchant / - / +33655501023',
    ],
    ['Recogida: Mercedes Vito, chófer Nando +34 600 555 741', 'Nando / chófer / +34600555741'],
    ['Sunil will, +44 7700 900414, he has a silver van.', 'Sunil / - / +447700900414'],
    [
      'Ansprechpartner vor Ort ist Herr Peukert, Tel. +49 421 5550712.',
      'Peukert / Ansprechpartner vor Ort / +494215550712',
    ],
    ['Eure Vermieterin heißt Frau Oltmann (+49 421 5550719).', 'Oltmann / Vermieterin / +494215550719'],
    ['Das Catering übernimmt Mira, erreichbar unter +49 160 5553311.', 'Mira / Catering / +491605553311'],
    [
      'Le son façade sera assuré par Titouan Meur, +33 6 55 50 10 22.',
      'Titouan Meur / son façade / +33655501022',
    ],
    [
      'Le gardien de la salle est M. Cariou : +33 2 98 55 01 44',
      'Cariou / gardien de la salle / +33298550144',
    ],
    [
      'Pour la billetterie, voyez avec Mme Jaouen, tickets@quai.example.',
      'Jaouen / billetterie / tickets@quai.example',
    ],
    ['El técnico de la casa es Bruno, +34 622 55 50 33.', 'Bruno / técnico de la casa / +34622555033'],
    ['Vår tekniker Jocke möter er kl 15 (+46 70 174 06 11).', 'Jocke / tekniker / +46701740611'],
    ['Ask for Pirkko, +358 40 5550190.', 'Pirkko / - / +358405550190'],
    ['Office: closed, out of hours Denise +44 7700 900579.', 'Denise / - / +447700900579'],
    ['Ljudtekniker för kvällen är Maja Stål, +46 70 174 06 12.', 'Maja Stål / Ljudtekniker / +46701740612'],
    ['Sound on the night: Anna Hall, +44 7700 900416.', 'Anna Hall / Sound on the night / +447700900416'],
    ['Talk to Donal our production man - donal@lee.example.', 'Donal / production man / donal@lee.example'],
    ['Bus company: Beat Coach, driver Terry +44 7700 900595', 'Terry / driver / +447700900595'],
    ['Des O’Shea - Production Manager - +44 7700 900597', 'Des O’Shea / Production Manager / +447700900597'],
    ['TM Josie Park +44 7700 900126 / FOH Kay Wilcox', 'Josie Park / TM / +447700900126'],
    ['If you get lost: Hank at the gate +44 7700 900441', 'Hank / - / +447700900441'],
    ['Ring Ali som kör bussen +46 70 174 06 92', 'Ali / - / +46701740692'],
    ['My husband Rory does sound, +44 7700 900361', 'Rory / sound / +447700900361'],
    [
      'Pour la technique, vois avec Maxence, notre régisseur, +33 6 55 50 10 24.',
      'Maxence / régisseur / +33655501024',
    ],
    ['Am Abend ist Benni da (Ton), +49 170 5550994.', 'Benni / Ton / +491705550994'],
    ['Siim drives her to the hotel. His number is +372 5555 0118.', 'Siim / - / +37255550118'],
    ['Hej! Hampus, turnéledare Norrsken, +46 73 955 50 72.', 'Hampus / turnéledare Norrsken / +46739555072'],
    [
      'Bookings are not Sam, that is Carol Quist at Birch Agency, carol@birch.example.',
      'Carol Quist / - / carol@birch.example',
    ],
    [
      'Night of Sat 15 May. Doors 23:30. Promoter rep Laia Font +34 600 555 027',
      'Laia Font / Promoter rep / +34600555027',
    ],
    ['Sukie runs merch for us, her mobile is +44 7700 900415.', 'Sukie / merch / +447700900415'],
  ])('reads %s', (text, contact) => {
    expect(people(text)).toEqual([contact]);
  });

  it('takes a part of a town before its postcode for nobody', () => {
    expect(people('You stay at Brae Farmhouse, Skelwith Fold, Ambleside LA22 0HT, +44 15394 96066.')).toEqual(
      [],
    );
  });

  it('takes no street before its number for somebody', () => {
    expect(people('Os he pasado al otro hotel, Campo Volantín 22, tel +34 944 45 60 00.')).toEqual([]);
    expect(people('Jetzt im Gästehaus Saaletal, Am Herrenberge 3, +49 3641 555077.')).toEqual([]);
  });

  it('binds each number of a sentence to whoever stands before it', () => {
    expect(
      people('On the night: Gus (house tech) +44 7700 900222, Priya on the door +44 7700 900223.'),
    ).toEqual(['Gus / house tech / +447700900222', 'Priya / - / +447700900223']);
  });

  it('takes somebody without a number where the sentence leaves no doubt what they do', () => {
    expect(people('Your sound engineer on the night is Piet Vos, he knows the room.')).toEqual([
      'Piet Vos / sound engineer / -',
    ]);
    expect(people('Please invoice our agent, Sid Rowntree, after the show.')).toEqual([
      'Sid Rowntree / agent / -',
    ]);
    expect(people('Für die Dauer des Aufenthaltes stellt der Veranstalter Getränke bereit.')).toEqual([]);
  });

  it('takes words that could be a firm or a place for a name where the address beside them is made of it', () => {
    expect(people('Piers Marshall prmarshall@lighthouse.example')).toEqual([
      'Piers Marshall / - / prmarshall@lighthouse.example',
    ]);
    expect(people('Hollow Hall booking@hollowhall.example').join()).not.toContain('/ booking /');
  });
});

describe('whoever wrote a sheet', () => {
  it('is asked the questions of it', () => {
    expect(
      people(
        'Prepared by Tilly Moss (tour accountant), 7 May.',
        '',
        'Breakfast is included. Questions: tilly@saints.example, +44 7700 900518.',
      ),
    ).toEqual(['Tilly Moss / tour accountant / +447700900518']);
  });
});

describe('people of headers and cards', () => {
  it('reads the role or the firm that a header shows behind a name', () => {
    const header = [
      'From: "Ruth Abendroth (Produktionsleitung)" <ruth@seebuehne.example>',
      'To: The Copper Nails / Joe Fell <joe@coppernails.example>',
      'Cc: Ina Vesper - Booking <ina@vesper.example>, Küster Ole Brammer <kuester@vesper.example>',
      'Subject: Anreise',
      '',
      'Bis morgen!',
    ];
    expect(people(...header)).toEqual([
      'Ruth Abendroth / Produktionsleitung / ruth@seebuehne.example',
      'Joe Fell / - / joe@coppernails.example',
      'Ina Vesper / Booking / ina@vesper.example',
      'Ole Brammer / Küster / kuester@vesper.example',
    ]);
  });

  it('reads electronic cards', () => {
    expect(
      people(
        'BEGIN:VCARD',
        'FN:Lotte Haverkamp',
        'TITLE:Production Manager',
        'TEL;TYPE=CELL:+32 470 55 01 21',
        'END:VCARD',
      ),
    ).toEqual(['Lotte Haverkamp / Production Manager / +32470550121']);
  });

  it('reads several first names with titles and numbers on one line', () => {
    expect(people('Nils (TM) +46 70 174 06 21 | Fia (FOH) +46 70 174 06 22')).toEqual([
      'Nils / TM / +46701740621',
      'Fia / FOH / +46701740622',
    ]);
  });

  it('takes the one with a first name of two names behind a label', () => {
    expect(people('Promotor: Pedro Lozano (Duero Cultura) +34 980 55 50 12')).toEqual([
      'Pedro Lozano / Promotor / +34980555012',
    ]);
    expect(people('Promoter: Windy Nights (Dana Cole) +1 773 555 0144')).toEqual([
      'Dana Cole / Promoter / +17735550144',
    ]);
  });

  it('joins the short form of a name to the one full name it fits', () => {
    expect(
      people('Agent: Sid Rowntree, +44 7700 900417', '', 'Signed for the artist: S. Rowntree (agent)'),
    ).toEqual(['Sid Rowntree / Agent / +447700900417']);
  });
});

describe('people who say who they are', () => {
  it('takes the full name and the role from the writer’s own words', () => {
    expect(
      people(
        '3/6/27, 10:02 - Neus Sala Faro: Hola! Soy Neus Ribot, programo la Sala El Faro',
        '3/6/27, 10:05 - Toni Los Vientos: Buenas! Toni Gascón, mánager de Los Vientos. Mi otro móvil +34 611 55 50 21',
        '3/6/27, 10:09 - Neus Sala Faro: perfecto',
      ),
    ).toEqual([
      'Toni Gascón / mánager de Los Vientos / +34611555021',
      'Neus Ribot / programo la Sala El Faro / -',
    ]);
  });

  it('gives the writer no number that a sentence says somebody else is reached at', () => {
    expect(
      people(
        'Von: Annika Rohde <annika@speicher.example>',
        'An: Timo Falk <timo@falk.example>',
        'Datum: 2. März 2027',
        'Betreff: Konzert',
        '',
        'Hallo Timo,',
        'das Catering macht Mira, erreichbar unter +49 160 5553311.',
      ),
    ).toContain('Mira / Catering / +491605553311');
  });

  it('tells the firm behind somebody from a second person', () => {
    const firm = [
      'Promoter: Inês Prado, Maré Cheia, +351 912 345 678',
      'Bye, Hanno Frick, Kapelle Abendrot, +49 160 5553311',
    ];
    expect(people(...firm)).toEqual([
      'Inês Prado / Promoter / +351912345678',
      'Hanno Frick / Kapelle Abendrot / +491605553311',
    ]);
  });

  it('gives the number under the rule of a signature, or behind who writes here, to the writer', () => {
    const mail = (...lines: string[]) => [
      'From: Arne Busch <arne@torf.example>',
      'To: Paul Reed <paul@reed.example>',
      'Subject: Show',
      '',
      ...lines,
    ];
    expect(
      people(...mail('Hi Paul, see you there.', 'Arne', '--', 'Torf Booking, Hamburg, +49 40 5550771')),
    ).toContain('Arne Busch / - / +49405550771');
    expect(people(...mail('Paul - TM for Magpie Row here, cell +1 612 555 0129.'))).toContain(
      'Arne Busch / - / +16125550129',
    );
  });

  it('reads what somebody does behind a remark on them', () => {
    expect(people('Lotte (cc) macht die Produktion, ihre Nummer ist +49 176 5550338.')).toEqual([
      'Lotte / Produktion / +491765550338',
    ]);
  });

  it('gives the mobile in a mail of a house to whoever says that they write', () => {
    expect(
      people(
        'From: Casa Rural El Olmo <info@elolmo.example>',
        'To: Xabier Lodosa <xabi@coro.example>',
        'Subject: RE: alojamiento',
        '',
        'Hola Xabier:',
        'te confirmo las habitaciones.',
        'Yo soy Milagros, mi móvil +34 655 500 186; el otro es el fijo de la casa.',
      ),
    ).toContain('Milagros / - / +34655500186');
  });

  it('reads a sentence for one whatever verb joins what is done to who does it, and its label before a firm', () => {
    expect(people('Ljudet sköter Kjell-Åke Mossberg, +46 70 555 08 13.')).toEqual([
      'Kjell-Åke Mossberg / Ljudet / +46705550813',
    ]);
    expect(
      people('Arrangör på ön: Ruinmusiken, Sixten Hallgren +46 70 555 01 58, sixten@ruin.example'),
    ).toEqual(['Sixten Hallgren / Arrangör på ön / +46705550158']);
  });
});
