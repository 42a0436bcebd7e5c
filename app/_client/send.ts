import { ConnectionError, problemFrom } from './http.ts';

interface SendOptions {
  method: 'POST' | 'PUT';
  headers?: Record<string, string>;
  /** Bytes of the body sent so far. */
  onProgress?: ((sentBytes: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** Sends a large body and gives the text of the answer. XHR, because fetch tells nothing about how far an upload is. */
export function send(url: string, body: Blob, options: SendOptions): Promise<string> {
  const { method, headers = {}, onProgress, signal } = options;
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open(method, url);
    xhr.setRequestHeader('Accept', 'application/json');
    for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
    xhr.upload.onprogress = (event) => onProgress?.(event.loaded);
    xhr.onload = () => {
      if (xhr.status >= 200 && xhr.status < 300) resolve(xhr.responseText);
      else reject(problemFrom(xhr.status, xhr.responseText));
    };
    xhr.onerror = () => reject(new ConnectionError());
    xhr.onabort = () => reject(signal?.reason);
    signal?.addEventListener('abort', () => xhr.abort(), { once: true });
    xhr.send(body);
  });
}
