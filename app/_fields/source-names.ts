/** How sources are named beside a quote. */
export interface SourceNames {
  describe(sourceId: string, page: number): string;
}

interface NamedSource {
  sourceId: string;
  fileName: string;
  mimeType: string;
}

/** A name stands beside every field; with its beginning and its end one knows the file again. */
const LONG_NAME = 36;

function shortName(fileName: string): string {
  const letters = [...fileName];
  if (letters.length <= LONG_NAME) return fileName;
  return `${letters.slice(0, 20).join('').trimEnd()}…${letters.slice(-14).join('').trimStart()}`;
}

/**
 * Attachments of a mail have ids like `a/1` and may have no name of their own here. Only PDFs have pages to name. The
 * only paper of an import is not named again beside every field.
 */
export function sourceNames(sources: readonly NamedSource[]): SourceNames {
  const known = new Map(sources.map((source) => [source.sourceId, source]));
  return {
    describe(sourceId, page) {
      const [parent = sourceId, attachment] = sourceId.split('/');
      const source = known.get(sourceId) ?? known.get(parent);
      const isAttachment = attachment !== undefined && !known.has(sourceId);
      const hasPages = isAttachment || source?.mimeType === 'application/pdf';
      const isOnly = sources.length === 1 && source !== undefined;
      if (isOnly && !isAttachment) return hasPages ? `page ${page}` : 'in the paper';
      return [
        !isOnly && (source ? shortName(source.fileName) : 'a source that is no longer listed'),
        isAttachment && `attachment ${attachment}`,
        hasPages && `page ${page}`,
      ]
        .filter(Boolean)
        .join(', ');
    },
  };
}
