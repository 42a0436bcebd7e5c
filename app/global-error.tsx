'use client';

/** Shown when even the frame of the site failed, so it brings its own few styles and depends on nothing. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body style={{ fontFamily: 'system-ui, sans-serif', maxWidth: 520, margin: '15vh auto', padding: 20 }}>
        <title>This page could not be shown · Oncore Import</title>
        <h1 style={{ fontSize: 24 }}>This page could not be shown</h1>
        <p>Nothing is lost: what was saved is still there.</p>
        <button type="button" onClick={retry}>
          Try again
        </button>
      </body>
    </html>
  );
}
