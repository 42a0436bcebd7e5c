/** "Mira Lund at Herbstklang Festival", as far as it is known. */
export function showTitle({ artist, eventName }: { artist?: string; eventName?: string }): string {
  if (artist && eventName && artist !== eventName) return `${artist} at ${eventName}`;
  return artist ?? eventName ?? 'Show without a name';
}
