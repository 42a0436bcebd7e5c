import { AppError } from '#lib/platform/errors.ts';
import { route } from '#lib/platform/http/route.ts';

/** Programs get a problem they can read, not the page that people see. */
const nothingHere = route<{ path: string[] }>('api.unknown', async ({ request }) => {
  throw new AppError({
    code: 'request.unknown_route',
    status: 404,
    message: `There is nothing at ${new URL(request.url).pathname}. The README lists the routes.`,
  });
});

export {
  nothingHere as DELETE,
  nothingHere as GET,
  nothingHere as PATCH,
  nothingHere as POST,
  nothingHere as PUT,
};
