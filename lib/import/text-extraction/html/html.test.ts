import { expect, test } from 'vitest';
import { foldWhitespace, lineText } from '../../source-text.ts';
import { readHtml } from './html.ts';

const lines = (html: string) => readHtml(html).pages[0]?.lines ?? [];
const cells = (html: string) => lines(html).map((line) => line.cells.map((cell) => cell.text));

test('a cell over several rows stands in each of them, so that columns line up', () => {
  const html =
    '<table><tr><th>Flight</th><th>From</th><th>Time</th></tr><tr><td rowspan=2>KL 1199</td><td rowspan=2>AMS</td><td>16:05</td></tr><tr><td>16:55</td></tr></table>';
  expect(cells(html)).toEqual([
    ['Flight', 'From', 'Time'],
    ['KL 1199', 'AMS', '16:05'],
    ['KL 1199', 'AMS', '16:55'],
  ]);
});

test('a cell over several columns leaves the others empty', () => {
  const html =
    '<table><tr><td>a</td><td>b</td><td>c</td></tr><tr><td colspan=2>d</td><td>e</td></tr></table>';
  expect(cells(html)[1]).toEqual(['d', '', 'e']);
});

test('struck words are marked, in prose and in tables, and never mixed with what holds', () => {
  const [prose] = lines('<p>Fee <del>EUR 500</del> EUR 450</p>');
  expect(prose?.cells).toEqual([{ text: 'Fee' }, { text: 'EUR 500', isStruck: true }, { text: 'EUR 450' }]);
  const table = lines(
    '<table><tr><td>Dep</td><td><s>16:05</s> 16:55</td></tr><tr><td>Arr</td><td>18:45</td></tr></table>',
  );
  expect(table[0]?.cells.map((cell) => cell.text)).toEqual(['Dep', '16:55']);
  expect(table[1]?.cells).toEqual([{ text: '' }, { text: '16:05', isStruck: true }]);
});

test.each([
  '<div hidden>secret</div>',
  '<div style="display: none">secret</div>',
  '<style>.x{display:none}</style><div class="x">secret</div>',
  '<p style="font-size:1px">secret</p>',
  '<p style="color:#fff;background:#fff">secret</p>',
  '<div style="max-height:0;overflow:hidden">secret</div>',
])('%s is kept but hidden', (html) => {
  const found = lines(`${html}<p>Doors 19:00</p>`);
  expect(found.find((line) => lineText(line) === 'secret')?.isHidden).toBe(true);
  expect(found.find((line) => lineText(line) === 'Doors 19:00')?.isHidden).toBeUndefined();
});

test('a rule for small screens hides nothing', () => {
  const html = '<style>@media (max-width:600px){.x{display:none}}</style><p class="x">Doors</p>';
  expect(lines(html)[0]?.isHidden).toBeUndefined();
});

test('a table around everything is layout and its content is read as if it were not there', () => {
  const html =
    '<table><tr><td><h1>Stay</h1><p>Hello</p><table><tr><td>PIN</td><td>44</td></tr><tr><td>Room</td><td>7</td></tr></table></td></tr></table>';
  expect(cells(html)).toEqual([['Stay'], ['Hello'], ['PIN', '44'], ['Room', '7']]);
});

test('line breaks part lines in prose and stay inside the cells of tables', () => {
  expect(cells('<p>one<br>two</p>')).toEqual([['one'], ['two']]);
  const html =
    '<table><tr><td>In</td><td>6 Nov<br>from 16:00</td></tr><tr><td>Out</td><td>9 Nov</td></tr></table>';
  expect(cells(html)[0]).toEqual(['In', '6 Nov\nfrom 16:00']);
});

test('terms and labels stand beside what they name', () => {
  expect(cells('<dl><dt>Doors</dt><dd>19:00</dd><dt>Curfew</dt><dd>23:00</dd></dl>')).toEqual([
    ['Doors', '19:00'],
    ['Curfew', '23:00'],
  ]);
  expect(cells('<div><span class="l">Gate</span><span class="v">B4</span></div>')).toEqual([['Gate', 'B4']]);
  expect(cells('<div class="leg"><span>KL1199</span><span>Sat, 7 Nov</span></div>')).toEqual([
    ['KL1199', 'Sat, 7 Nov'],
  ]);
  expect(cells('<style>.r{display:flex}</style><div class="r"><div>Gate</div><div>B4</div></div>')).toEqual([
    ['Gate', 'B4'],
  ]);
});

test('a box drawn around several lines is a block of its own', () => {
  const box = (text: string) => `<div class="leg">${text}<br>KL1199</div>`;
  const html = `<style>.leg{border:1px solid #ccc}</style>${box('There')}${box('Back')}<div>Total<br>90</div>`;
  expect(lines(html).flatMap((line) => (line.startsBlock ? lineText(line) : []))).toEqual([
    'There',
    'Back',
    'Total',
  ]);
});

test('an address behind a link is kept when the words do not show it', () => {
  expect(cells('<a href="mailto:ann@x.example?subject=Hi">Write to Ann</a>')).toEqual([
    ['Write to Ann <ann@x.example>'],
  ]);
  expect(cells('<a href="tel:+441130000000">0113 000 0000</a>')).toEqual([['0113 000 0000']]);
});

test('scripts are never text', () => {
  expect(cells('<p>Doors</p><script>alert("x")</script><style>p{}</style>')).toEqual([['Doors']]);
});

test('schema.org statements are found in JSON-LD and microdata, and quoted from a page that no person sees', () => {
  const { pages, structured } = readHtml(
    `<script type="application/ld+json">[{"@type":"LodgingReservation","reservationNumber":"ABC1",}]</script>
     <div itemscope itemtype="http://schema.org/FlightReservation"><meta itemprop="reservationNumber" content="XYZ9">
     <div itemprop="reservationFor" itemscope itemtype="http://schema.org/Flight"><span itemprop="flightNumber">KL1199</span></div></div>`,
  );
  expect(
    structured.map((block) => block.kind === 'schema-org' && [block.type, block.data.reservationNumber]),
  ).toEqual([
    ['LodgingReservation', 'ABC1'],
    ['FlightReservation', 'XYZ9'],
  ]);
  const machine = foldWhitespace(pages[1]?.lines.map(lineText).join('\n') ?? '');
  expect(pages[1]?.isMachineReadable).toBe(true);
  for (const block of structured) expect(machine).toContain(block.quote);
});

test('what a mail quotes is a level deeper', () => {
  const html =
    '<p>Agreed.</p><div class="gmail_quote"><div>On 3 May 2026, Ann wrote:</div><blockquote class="gmail_quote"><p>We offer 900.</p></blockquote></div>';
  expect(lines(html).map((line) => [line.quoteLevel ?? 0, lineText(line)])).toEqual([
    [0, 'Agreed.'],
    [1, 'On 3 May 2026, Ann wrote:'],
    [1, 'We offer 900.'],
  ]);
});
