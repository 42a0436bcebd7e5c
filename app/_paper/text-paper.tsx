'use client';

import { Text, Title, UnstyledButton } from '@mantine/core';
import { memo, useEffect, useMemo, useRef } from 'react';
import { foldWhitespace } from '#lib/import/source-text.ts';
import type { Paper, PaperLine, PaperPage } from '../_client/papers.ts';
import { nameOfPath } from '../_fields/paths.ts';
import { type LineRange, locate } from './locate.ts';
import { fileOf, type Mark, marksOf, nextPath, type PaperFocus } from './marks.ts';
import type { PaperProps } from './paper-props.ts';
import { scrollWithin } from './scroll-within.ts';
import { type Column, tableColumns } from './table-columns.ts';
import classes from './text-paper.module.css';

interface TextPaperProps extends PaperProps {
  papers: readonly Paper[];
}

/** The words of a file line by line, as they were read: what has no pages to look at, and what a page cannot show. */
export function TextPaper({ papers, fileId, confidences, focus, pane, onPick }: TextPaperProps) {
  const marks = useMemo(
    () =>
      marksOf(
        confidences,
        fileId,
        ({ sourceId, page, line, quote }) => `${sourceId}:${page}:${line ?? quote}`,
      ),
    [confidences, fileId],
  );
  return (
    <div className={classes.papers}>
      {papers.map((paper) => (
        <section key={paper.sourceId} aria-label={paper.fileName}>
          {papers.length > 1 && (
            <Title order={3} size="h6" className={classes.name}>
              {paper.sourceId === fileOf(paper.sourceId) ? paper.fileName : `Attachment: ${paper.fileName}`}
            </Title>
          )}
          {paper.pages.map((page) => {
            const isHere = focus?.evidence.sourceId === paper.sourceId && focus.evidence.page === page.number;
            return (
              <TextPage
                key={page.number}
                page={page}
                pageCount={paper.pages.length}
                marks={marks.filter(
                  ({ evidence }) => evidence.sourceId === paper.sourceId && evidence.page === page.number,
                )}
                focus={isHere ? focus : undefined}
                pane={pane}
                onPick={onPick}
              />
            );
          })}
        </section>
      ))}
    </div>
  );
}

interface TextPageProps extends Pick<TextPaperProps, 'focus' | 'pane' | 'onPick'> {
  page: PaperPage;
  pageCount: number;
  marks: readonly Mark[];
}

function TextPage({ page, pageCount, marks, focus, pane, onPick }: TextPageProps) {
  const active = useMemo(() => focus && locate(page, focus.evidence), [page, focus]);
  const marked = useMemo(() => marksByLine(page, marks), [page, marks]);
  const columns = useMemo(() => tableColumns(page.lines), [page]);
  const first = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new focus brings its line into view
  useEffect(() => scrollWithin(pane.current, first.current), [active, focus, pane]);
  return (
    <div className={classes.page} data-machine-readable={page.isMachineReadable || undefined}>
      {(pageCount > 1 || page.isMachineReadable) && (
        <Text size="xs" c="dimmed" mb={6}>
          {page.isMachineReadable ? 'Data for machines in this file' : `Page ${page.number}`}
        </Text>
      )}
      {page.lines.map((line, index) => {
        const isActive = active !== undefined && index >= active.first && index <= active.last;
        const isFirst = index === active?.first;
        const mark = marked.get(index);
        if (line.isHidden && !isActive) return null;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a paper never change
          <div key={index} ref={isFirst ? first : undefined} className={classes.line}>
            <MarkButton mark={mark} focus={focus} isActive={isFirst} onPick={onPick} />
            <LineText
              line={line}
              columns={line.table === undefined ? undefined : columns.get(line.table)}
              isActive={isActive}
              quote={isActive ? quoteOn(active, focus?.evidence.quote) : undefined}
              cell={isActive ? active.cell : undefined}
            />
          </div>
        );
      })}
    </div>
  );
}

function marksByLine(page: PaperPage, marks: readonly Mark[]): Map<number, Mark> {
  const byLine = new Map<number, Mark>();
  for (const mark of marks) {
    const first = locate(page, mark.evidence)?.first;
    if (first === undefined) continue;
    const before = byLine.get(first);
    const paths = before ? [...new Set([...before.paths, ...mark.paths])] : mark.paths;
    byLine.set(first, { ...mark, paths });
  }
  return byLine;
}

/** Inside one line the very words are marked; over several lines, the lines. */
function quoteOn({ first, last }: LineRange, quote: string | undefined): string | undefined {
  return first === last ? quote : undefined;
}

interface MarkButtonProps {
  mark: Mark | undefined;
  focus: PaperFocus | undefined;
  isActive: boolean;
  onPick: (path: string) => void;
}

/** In the margin of a line that fields were read from: the way back to them. */
function MarkButton({ mark, focus, isActive, onPick }: MarkButtonProps) {
  if (!mark) return <span className={classes.margin} />;
  const next = nextPath(mark, focus?.path);
  const names = mark.paths.map(nameOfPath).join(', ');
  return (
    <UnstyledButton
      className={classes.margin}
      data-marked
      data-active={isActive || undefined}
      aria-label={`Go to ${names}`}
      title={names}
      onClick={() => next && onPick(next)}
    />
  );
}

interface LineTextProps {
  line: PaperLine;
  /** Of the table that the line is a row of. */
  columns: readonly Column[] | undefined;
  isActive: boolean;
  quote: string | undefined;
  cell: number | undefined;
}

const LineText = memo(function LineText({ line, columns, isActive, quote, cell }: LineTextProps) {
  return (
    <div
      className={classes.text}
      data-active={isActive || undefined}
      data-heading={line.heading || undefined}
      data-table={line.table === undefined ? undefined : true}
      data-quoted={line.quoteLevel ? true : undefined}
      data-block={line.startsBlock || undefined}
    >
      {line.cells.map(({ text, isHeader, isStruck }, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a paper never change
          key={index}
          className={classes.cell}
          style={widthOf(columns?.[index])}
          data-header={isHeader || undefined}
          data-struck={isStruck || undefined}
        >
          {quote !== undefined && (cell === undefined || cell === index) ? markWords(text, quote) : text}
        </span>
      ))}
      {emptyAfter(line, columns).map((column, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a paper never change
        <span key={index} className={classes.cell} style={widthOf(column)} />
      ))}
    </div>
  );
});

/** The columns that a row leaves empty at its end keep their room; a cell alone is a heading over all of them. */
function emptyAfter({ cells }: PaperLine, columns: readonly Column[] = []): readonly Column[] {
  return cells.length > 1 ? columns.slice(cells.length) : [];
}

/** No narrower than its widest word: a table that is too wide for the pane is scrolled sideways. */
function widthOf(column: Column | undefined) {
  return column && { flex: `${column.cell} 0 ${column.word}em`, minWidth: `${column.word}em` };
}

function markWords(text: string, quote: string) {
  const words = foldWhitespace(quote);
  const folded = foldWhitespace(text);
  const at = folded.indexOf(words);
  if (at < 0) return words.includes(folded) && folded !== '' ? <mark>{text}</mark> : text;
  return (
    <>
      {folded.slice(0, at)}
      <mark>{words}</mark>
      {folded.slice(at + words.length)}
    </>
  );
}
