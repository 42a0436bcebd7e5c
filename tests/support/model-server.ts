import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';

const requestSchema = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.unknown() })),
});

/** One request as the model saw it: all message texts joined. */
export interface ModelRequest {
  model: string;
  text: string;
  section: string;
}

/** What the server does with a request: an answer as text, or the response handled by hand. */
export type Behaviour = (request: ModelRequest, response: ServerResponse) => string | undefined;

export interface ModelServer {
  baseUrl: string;
  requests: ModelRequest[];
  /** Requests whose caller went away before the answer. */
  hungUp(): number;
  behave(behaviour: Behaviour): void;
  close(): Promise<void>;
}

/** An OpenAI-compatible chat server on loopback whose behaviour each test decides. */
export async function startModelServer(): Promise<ModelServer> {
  let behaviour: Behaviour = () => JSON.stringify({ entries: [] });
  const requests: ModelRequest[] = [];
  let hungUp = 0;

  const server = createServer(async (incoming, response) => {
    const body = requestSchema.parse(JSON.parse(await textOf(incoming)));
    const text = body.messages.map((message) => contentText(message.content)).join('\n');
    const request = { model: body.model, text, section: /^Section: (\w+)/m.exec(text)?.[1] ?? '' };
    requests.push(request);
    response.on('close', () => {
      if (!response.writableEnded) hungUp++;
    });
    const answer = behaviour(request, response);
    if (answer !== undefined) sendAnswer(response, answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The model server has no port.');

  return {
    baseUrl: `http://127.0.0.1:${address.port}/v1`,
    requests,
    hungUp: () => hungUp,
    behave(next) {
      behaviour = next;
      requests.length = 0;
      hungUp = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function refuseWith(status: number, headers: Record<string, string> = {}): Behaviour {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ error: { message: 'not now', type: 'error' } }));
    return undefined;
  };
}

export function sendAnswer(response: ServerResponse, content: string): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(
    JSON.stringify({
      id: 'answer',
      object: 'chat.completion',
      created: 1,
      model: 'test-model',
      choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
      usage: { prompt_tokens: 900, completion_tokens: 100, total_tokens: 1000 },
    }),
  );
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function contentText(content: unknown): string {
  if (typeof content === 'string') return content;
  const parts = z.array(z.object({ text: z.string() }).partial()).safeParse(content);
  return parts.success ? parts.data.map((part) => part.text ?? '').join('\n') : '';
}
