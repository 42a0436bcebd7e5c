import { otherMethods } from '#lib/platform/http/other-methods.ts';
import { route } from '#lib/platform/http/route.ts';
import { openSharedFile } from '#lib/shows/index.ts';
import { downloadResponse } from '../../_support/download.ts';

/** One file that somebody shared. The token is the right to it, and it is in no log. */
export const GET = route<{ token: string }>('shared.file', async (context) => {
  const { bytes, ...file } = await openSharedFile(context.params.token);
  return downloadResponse(file, bytes);
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
