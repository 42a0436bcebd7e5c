import { AppError } from '../errors.ts';
import { parseJson } from './json.ts';
import { readAtMost } from './read-at-most.ts';

/** The part of a multipart body that is files as they are, as often as there are files. */
const FILES = 'files';

/**
 * The fields of a JSON or multipart body, read no further than `maxBytes`. `tooLarge` makes the refusal, so that it can
 * name the limit that matters to the person. Of a form, `files` is the list of the files that came as they are.
 */
export async function readFields(
  request: Request,
  maxBytes: number,
  tooLarge: () => AppError,
): Promise<Record<string, unknown>> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json' && type !== 'multipart/form-data') throw unknownBodyType();
  const bytes = await readAtMost(request, maxBytes, tooLarge);
  if (type === 'application/json') return asRecord(parseJson(new TextDecoder().decode(bytes)));
  return formFields(bytes, request.headers.get('content-type') ?? '');
}

async function formFields(bytes: Buffer, contentType: string): Promise<Record<string, unknown>> {
  const response = new Response(new Uint8Array(bytes), { headers: { 'Content-Type': contentType } });
  const form = await response.formData().catch((cause: unknown) => {
    throw new AppError({
      code: 'request.invalid',
      status: 400,
      message: 'The multipart body is not valid.',
      cause,
    });
  });
  const fields: Record<string, unknown> = {};
  for (const [name, value] of form) {
    if (name === FILES) continue;
    fields[name] = typeof value === 'string' ? value : await value.text();
  }
  if (form.has(FILES)) fields[FILES] = form.getAll(FILES);
  return fields;
}

function asRecord(value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new AppError({ code: 'request.invalid', status: 400, message: 'The body must be a JSON object.' });
}

function unknownBodyType(): AppError {
  return new AppError({
    code: 'request.type_not_supported',
    status: 415,
    message: 'Send the import as application/json or multipart/form-data.',
  });
}
