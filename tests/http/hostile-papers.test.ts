import { afterAll, expect, it } from 'vitest';
import { withBrowser } from '../e2e/support/browser.ts';
import { signIn, waitForReview } from '../e2e/support/steps.ts';
import { withApp } from './support/app.ts';
import { fileSource } from './support/sources.ts';
import { waitForStatus } from './support/wait.ts';

const app = withApp();
const { openPage, pageErrors } = withBrowser();

afterAll(() => expect(pageErrors).toEqual([]));

const SCRIPT = `</script><script>window.pwned=1</script><img src=x onerror=window.pwned=1>`;
const BREAKOUT = `"><svg onload=window.pwned=1>\u202e{{7*7}}\${7*7}<!--`;
const PAPER = `Artist: ${SCRIPT} Marlow
Venue: Hall ${BREAKOUT}
Date: 14 August 2027
City: Hamburg, Germany
Fee: EUR 6,750.00
Promoter: Ada <b onmouseover=window.pwned=1>Blom</b>, javascript:window.pwned=1@example.com, +49 40 5550 0120
Hotel: Nord ${SCRIPT}
Passenger: Ada Wren
EI 706 ORK-AMS 12 June 2027 15:20-18:15
EI 702 ORK-AMS 12 June 2027 08:10-11:05 was cancelled by the airline ${SCRIPT}
`;

it('shows papers and shows that are full of markup as the words they are, and nothing of them runs', async () => {
  const page = await openPage();
  const policy: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) policy.push(message.text());
  });
  page.on('dialog', (dialog) => {
    policy.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });

  const call = async (method: string, path: string, body?: object) =>
    (await app().call('editor', method, path, body)).body;
  const fileName = `${SCRIPT.replaceAll('/', '')}${BREAKOUT}.html`;
  const html = `<html><body>${PAPER.split('\n')
    .map((line) => `<p>${line.replaceAll('<', '&lt;')}</p>`)
    .join('')}</body></html>`;
  const { jobId } = await call('POST', '/api/shows/import/start', {
    orgId: app().orgId,
    sources: [fileSource(fileName, html), { label: SCRIPT, text: PAPER }],
  });
  await waitForStatus(app(), jobId, 'completed');
  await signIn(page, app().url, app().stack.demo.editor, `/imports/${jobId}`);
  await waitForReview(page);
  const changes = [
    { action: 'correct', path: 'general.artist', value: SCRIPT },
    { action: 'correct', path: 'general.eventName', value: BREAKOUT },
    { action: 'correct', path: 'technical.other', value: SCRIPT },
    {
      action: 'add',
      section: 'hotels',
      value: { name: SCRIPT, address: BREAKOUT, phone: 'javascript:window.pwned=1' },
    },
    {
      action: 'add',
      section: 'contacts',
      value: { name: SCRIPT, email: `"javascript:window.pwned=1"@x.example?bcc=${BREAKOUT}` },
    },
    {
      action: 'add',
      section: 'activities',
      value: { name: SCRIPT, startTime: '2027-08-14T10:00', location: BREAKOUT },
    },
  ];
  const { revision } = await call('PATCH', `/api/import-jobs/${jobId}/review`, { revision: 0, changes });
  expect(revision).toBe(1);
  await page.reload();
  await waitForReview(page);
  for (const mark of await page.locator('mark').all()) await mark.hover();
  await page.getByRole('button', { name: /commit…/i }).click();
  await page.getByRole('dialog').waitFor();

  const { showId } = await call('POST', `/api/import-jobs/${jobId}/commit`, { into: 'new' });
  for (const path of [`/shows/${showId}`, `/imports/${jobId}`, '/shows', '/imports']) {
    await page.goto(`${app().url}${path}`);
    await page.getByText('<script>window.pwned=1</script>').first().waitFor();
    const found = await page.evaluate(() => ({
      ran: 'pwned' in window,
      markup: document.querySelectorAll('img[src="x"], svg[onload], b[onmouseover], [onerror]').length,
      addresses: [...document.querySelectorAll('a[href]')]
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => !/^(\/|#|https:\/\/www\.google\.com\/maps\/|tel:|mailto:)/.test(href)),
    }));
    expect([path, found]).toEqual([path, { ran: false, markup: 0, addresses: [] }]);
  }
  expect(policy).toEqual([]);
});
