/** A document as it was given to us, or text that a person pasted. */
export type SourceFile = AttachedSource | PastedSource;

export interface AttachedSource {
  sourceId: string;
  fileName: string;
  /** What the sender said it was. Only ever a hint: the type is told from the content. */
  declaredMimeType?: string;
  bytes: Uint8Array;
}

export interface PastedSource {
  sourceId: string;
  label: string;
  text: string;
}

export function isPasted(source: SourceFile): source is PastedSource {
  return 'text' in source;
}
