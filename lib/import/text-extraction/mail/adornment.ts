import { fileTypeFromBuffer } from 'file-type';
import { decode } from '../picture/decoder.ts';
import type { Attachment } from '../reader.ts';

/** Sides in pixels. A smaller picture than the first is an icon; a paper that can be read is photographed larger than the second. */
const ICON = { short: 80, long: 320 };
const PAPER = { short: 400, long: 640 };
/** A paper has more words than a banner. */
const BANNER_WORDS = 20;

/** What a picture in a mail is by its looks: a `paper` or only `maybe` one. Logos, icons and the like are an `adornment`. */
export type Role = 'paper' | 'maybe' | 'adornment';

/**
 * Judges by size, and what the mail shows in place more strictly than what was attached by hand. What is no picture is a
 * paper, and so is a picture whose size cannot be told: whatever is wrong with it should be heard.
 */
export async function roleInMail({ bytes, mimeType = '', isShownInPlace }: Attachment): Promise<Role> {
  const type = await fileTypeFromBuffer(bytes);
  const isRaster = type?.mime.startsWith('image/') === true;
  if (!isRaster) return isShownInPlace && mimeType.startsWith('image/') ? 'adornment' : 'paper';
  const size = await sizeOf(bytes);
  if (!size) return 'paper';
  if (size.short < ICON.short || size.long < ICON.long) return 'adornment';
  const isLarge = size.short >= PAPER.short && size.long >= PAPER.long;
  if (isShownInPlace) return isLarge && type.mime !== 'image/gif' ? 'maybe' : 'adornment';
  return isLarge ? 'paper' : 'maybe';
}

/** Whether what may be a paper has turned out to be none. */
export function hasOnlyBannerWords({ isShownInPlace }: Attachment, wordCount: number): boolean {
  return wordCount < (isShownInPlace ? BANNER_WORDS : 1);
}

async function sizeOf(picture: Uint8Array): Promise<{ short: number; long: number } | undefined> {
  try {
    const { width, height } = await (await decode(picture)).metadata();
    return { short: Math.min(width, height), long: Math.max(width, height) };
  } catch {
    return undefined;
  }
}
