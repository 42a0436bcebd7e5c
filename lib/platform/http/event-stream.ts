/** One server-sent event; with an id the browser tells it back when it comes again. */
export interface ServerEvent {
  event: string;
  id?: string;
  data: unknown;
}

/** How long a browser waits before it comes again. */
const RETRY_MS = 1000;

/**
 * An answer that goes on as long as there are events; who leaves ends the iteration. Without a single one it is a 204,
 * which tells a browser not to come again.
 */
export async function eventStreamResponse(events: AsyncGenerator<ServerEvent>): Promise<Response> {
  const first = await events.next();
  if (first.done) return new Response(null, { status: 204 });
  return new Response(streamOf(first.value, events), {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // Neither kept nor compressed: a compressor gathers small pieces until there are enough of them.
      'Cache-Control': 'private, no-store, no-transform',
      // The same asked of nginx.
      'X-Accel-Buffering': 'no',
    },
  });
}

function streamOf(first: ServerEvent, events: AsyncGenerator<ServerEvent>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(`retry: ${RETRY_MS}\n\n${inLines(first)}`)),
    async pull(controller) {
      const next = await events.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(inLines(next.value)));
    },
    cancel: async () => {
      await events.return(undefined);
    },
  });
}

/** JSON has no line break of its own, so one line of data is enough. */
function inLines({ event, id, data }: ServerEvent): string {
  const head = id === undefined ? '' : `id: ${id}\n`;
  return `${head}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
