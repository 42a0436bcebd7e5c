'use client';

import { Loader, Text } from '@mantine/core';
import { useDebouncedValue, useElementSize, useIntersection, useMergedRef } from '@mantine/hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Document, Page, pdfjs } from 'react-pdf';
import 'react-pdf/dist/Page/TextLayer.css';
import { boxKey, type Mark, marksOf } from './marks.ts';
import { Outlines } from './outlines.tsx';
import classes from './page-paper.module.css';
import type { DrawnPaperProps, PaperProps } from './paper-props.ts';
import { scrollWithin } from './scroll-within.ts';

// Served by us, as everything a page loads.
pdfjs.GlobalWorkerOptions.workerSrc = new URL(
  'pdfjs-dist/build/pdf.worker.min.mjs',
  import.meta.url,
).toString();

/** Files come from strangers: no code from them is run, no forms of Adobe's own kind, and no picture larger than an A0 scan. */
const PDF_OPTIONS = { isEvalSupported: false, enableXfa: false, maxImageSize: 140_000_000 } as const;
const MAX_PIXEL_RATIO = 2;
/** Pages are drawn a little before they come into view, and given back when they are far away. */
const DRAW_AHEAD = '900px 0px';
/** Height by width of ISO A4, until the first page says otherwise. */
const A4_RATIO = Math.SQRT2;

/** The pages of a PDF as they look, with the places outlined that fields were read from. */
export default function PdfPaper({
  file,
  fileId,
  confidences,
  focus,
  pane,
  onPick,
  onUnreadable,
}: DrawnPaperProps) {
  const { ref, width } = useElementSize();
  const [drawnWidth] = useDebouncedValue(width, 150);
  const [pageCount, setPageCount] = useState(0);
  const [ratio, setRatio] = useState(A4_RATIO);
  const marks = useMemo(() => marksOf(confidences, fileId, boxKey), [confidences, fileId]);
  return (
    <div className={classes.pages}>
      <div ref={ref} />
      <Document
        file={file}
        options={PDF_OPTIONS}
        loading={<Loader size="sm" m="xl" />}
        error={null}
        onLoadSuccess={async (pdf) => {
          const [, , pageWidth = 1, pageHeight = A4_RATIO] = (await pdf.getPage(1)).view;
          setRatio(pageHeight / pageWidth);
          setPageCount(pdf.numPages);
        }}
        onLoadError={onUnreadable}
        onPassword={onUnreadable}
      >
        {drawnWidth > 0 &&
          Array.from({ length: pageCount }, (_, index) => (
            <PdfPage
              // biome-ignore lint/suspicious/noArrayIndexKey: pages are known by their number
              key={index}
              number={index + 1}
              pageCount={pageCount}
              width={drawnWidth}
              expectedRatio={ratio}
              marks={marks}
              focus={focus?.evidence.page === index + 1 ? focus : undefined}
              pane={pane}
              onPick={onPick}
            />
          ))}
      </Document>
    </div>
  );
}

interface PdfPageProps extends Pick<PaperProps, 'focus' | 'pane' | 'onPick'> {
  number: number;
  pageCount: number;
  /** CSS pixels. */
  width: number;
  expectedRatio: number;
  marks: readonly Mark[];
}

function PdfPage({ number, pageCount, width, expectedRatio, marks, focus, pane, onPick }: PdfPageProps) {
  const { ref: watched, entry } = useIntersection({ root: pane.current, rootMargin: DRAW_AHEAD });
  const frame = useRef<HTMLDivElement>(null);
  const active = useRef<HTMLButtonElement>(null);
  const [size, setSize] = useState<{ width: number; height: number }>();
  const here = useMemo(() => marks.filter(({ evidence }) => evidence.page === number), [marks, number]);
  const isNear = entry?.isIntersecting === true || focus !== undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once more when the page has its true size
  useEffect(() => {
    if (focus) scrollWithin(pane.current, active.current ?? frame.current);
  }, [focus, pane, size]);

  return (
    <figure className={classes.page}>
      <div
        ref={useMergedRef(watched, frame)}
        className={classes.sheet}
        style={{ aspectRatio: size ? `${size.width} / ${size.height}` : `1 / ${expectedRatio}` }}
      >
        {isNear && (
          <Page
            pageNumber={number}
            width={width}
            devicePixelRatio={Math.min(window.devicePixelRatio, MAX_PIXEL_RATIO)}
            renderAnnotationLayer={false}
            loading={null}
            onLoadSuccess={({ originalWidth, originalHeight }) =>
              setSize({ width: originalWidth, height: originalHeight })
            }
          />
        )}
        {size && <Outlines marks={here} {...size} focus={focus} activeRef={active} onPick={onPick} />}
      </div>
      <Text component="figcaption" size="xs" c="dimmed" ta="center">
        {pageCount > 1 ? `Page ${number} of ${pageCount}` : ''}
      </Text>
    </figure>
  );
}
