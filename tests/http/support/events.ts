import { signIn } from '#scripts/support/import-client.ts';
import type { TestApp, Who } from './app.ts';

export interface SentEvent {
  event: string;
  id?: string;
  // Each test looks at what it is about.
  // biome-ignore lint/suspicious/noExplicitAny: the data is checked by each test
  data: any;
}

/** The server-sent events of an address, as they come; leaving the loop closes the connection. */
export async function* listen(
  app: TestApp,
  who: Who,
  path: string,
  headers: Record<string, string> = {},
): AsyncGenerator<SentEvent, void> {
  const supabase = { url: app.stack.supabaseUrl, publishableKey: app.stack.publishableKey };
  const response = await fetch(`${app.url}${path}`, {
    headers: {
      Accept: 'text/event-stream',
      Authorization: `Bearer ${await signIn(supabase, app.stack.demo[who])}`,
      ...headers,
    },
  });
  if (!response.body) return;
  const decoder = new TextDecoder();
  let text = '';
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += decoder.decode(part.value, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map(block.split('\n').map((line) => line.split(/: (.*)/s, 2) as [string, string]));
      const [event, data, id] = ['event', 'data', 'id'].map((name) => fields.get(name));
      if (event && data) yield { event, data: JSON.parse(data), ...(id && { id }) };
    }
  }
}
