import { ACCEPTED_TYPES, sniffSource } from '#lib/import/text-extraction/index.ts';
import { AppError } from '#lib/platform/errors.ts';
import type { FetchedPage } from '#lib/platform/http/fetch-public.ts';
import { badField } from './source-limits.ts';

/** What a fetched page is, told from its content, and a name for it that says where it comes from. */
export async function sniffPage(page: FetchedPage): Promise<{ fileName: string; mimeType: string }> {
  const name = nameOf(page.url);
  try {
    const { mimeType } = await sniffSource(name, page.bytes, page.mimeType);
    const extension = ACCEPTED_TYPES.find((type) => type.mimeTypes.includes(mimeType))?.extensions[0] ?? '';
    return { fileName: name.endsWith(extension) ? name : `${name}${extension}`, mimeType };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw badField('url', error.status, error.code, error.message);
  }
}

/** `https://www.band.example/tour/dates` → `band.example tour dates`. */
function nameOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  const words = pathname.split(/[^\p{L}\p{N}.]+/u).filter(Boolean);
  return [hostname.replace(/^www\./, ''), ...words].join(' ').slice(0, 200);
}
