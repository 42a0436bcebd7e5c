import type { Locator, Page } from 'playwright-core';
import type { DemoPerson } from '#scripts/local-stack/index.ts';

/** What a person does on the pages, named as a person would name it. */

export interface Paper {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export const textPaper = (name: string, text: string): Paper => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});

export async function signIn(
  page: Page,
  appUrl: string,
  person: DemoPerson,
  path = '/imports',
): Promise<void> {
  await page.goto(`${appUrl}/sign-in?next=${encodeURIComponent(path)}`);
  await waitUntilAlive(page.getByRole('button', { name: 'Sign in', exact: true }));
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(`${appUrl}${path}`);
}

/**
 * The server sends whole pages; what is done to them counts only once React has taken them over in the browser. It knows
 * an element a moment before it listens to keys: what it still has to do then is done once the page has been idle twice.
 */
export async function waitUntilAlive(control: Locator): Promise<void> {
  await control.evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        const look = () => {
          const isAlive = Object.keys(element).some((key) => key.startsWith('__reactProps'));
          if (isAlive) requestIdleCallback(() => requestIdleCallback(() => resolve()));
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

/** Chooses files with the button, as from the file chooser. */
export async function chooseFiles(page: Page, papers: Paper[] | string[]): Promise<void> {
  await waitUntilAlive(page.getByRole('button', { name: 'Choose files' }));
  await page.locator('input[type=file][multiple]').first().setInputFiles(papers);
}

/** Drops files on the page the way a person drags them from a folder. */
export async function dropFiles(page: Page, papers: Paper[]): Promise<void> {
  await waitUntilAlive(page.getByRole('button', { name: 'Choose files' }));
  const given = papers.map(({ name, mimeType, buffer }) => ({
    name,
    mimeType,
    data: buffer.toString('base64'),
  }));
  const transfer = await page.evaluateHandle((files) => {
    const data = new DataTransfer();
    for (const file of files) {
      const bytes = Uint8Array.from(atob(file.data), (char) => char.charCodeAt(0));
      data.items.add(new File([bytes], file.name, { type: file.mimeType }));
    }
    return data;
  }, given);
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
  const overlay = page.getByText('Drop the papers to add them');
  await overlay.waitFor();
  await overlay.dispatchEvent('drop', { dataTransfer: transfer });
}

export function chosenPapers(page: Page) {
  return page.getByRole('list', { name: 'Chosen papers' }).getByRole('listitem');
}

/** Sends the chosen papers and waits for the page of the import. */
export async function readPapers(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Read these papers' }).click();
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
  return page.url();
}

/** Waits until the fields can be reviewed. */
export async function waitForReview(page: Page): Promise<void> {
  const commit = page.getByRole('button', { name: /commit…/i });
  await commit.waitFor({ timeout: 60_000 });
  await waitUntilAlive(commit);
}

/** The input of a field, by its full name as a screen reader says it: `General › Venue`. */
export function fieldInput(page: Page, name: string) {
  return page.getByRole('textbox', { name, exact: true });
}

export async function waitUntilSaved(page: Page): Promise<void> {
  await page.getByText('All changes are saved').waitFor({ state: 'attached' });
}
