import { useState, type DragEvent } from 'react';
import type { AssertedValue } from '../../../domain/asserted-value.ts';
import type { TextRange } from '../../../domain/text-range.ts';
import { useChangeQuestion } from '../../data/question-changes.ts';
import { useCardQuotation } from '../../data/quotation-drag.ts';

interface CardStatement {
  readonly id: string;
  readonly documentId: string;
  readonly range: TextRange;
  readonly quote: string;
}

const TYPE = 'application/x-synoptic-statement';

interface DragProps {
  readonly draggable: true;
  readonly onPointerEnter: () => void;
  readonly onDragStart: (event: DragEvent) => void;
}

/**
 * What makes a card one that can be dragged to another position, or out of the app as a quotation with its reference; the
 * Move button and the citation in the reader do the same without a mouse.
 */
export function useCardDrag({ id, documentId, range, quote }: CardStatement, from: string): DragProps {
  const { prepare, fillWith } = useCardQuotation({ documentId, range }, quote);
  return {
    draggable: true,
    onPointerEnter: prepare,
    onDragStart: ({ dataTransfer }) => {
      dataTransfer.setData(TYPE, JSON.stringify({ statementId: id, from }));
      fillWith(dataTransfer);
      dataTransfer.effectAllowed = 'copyMove';
    },
  };
}

interface DropProps {
  readonly 'data-over'?: true;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragLeave: () => void;
  readonly onDrop: (event: DragEvent) => void;
}

/** What makes a column one that takes cards. */
export function useCardDrop(questionId: string, key: string, value: AssertedValue): DropProps {
  const change = useChangeQuestion();
  const [over, setOver] = useState(false);
  return {
    ...(over ? { 'data-over': true } : {}),
    onDragOver: (event) => {
      if (!event.dataTransfer.types.includes(TYPE)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event) => {
      setOver(false);
      const dragged = event.dataTransfer.getData(TYPE);
      if (dragged === '') return;
      event.preventDefault();
      const { statementId, from } = JSON.parse(dragged) as { statementId: string; from: string };
      if (from === key) return;
      // The status line shows a failure with its retry.
      void change('questions.moveStatement', { id: questionId, statementId, from, value }).catch(() => undefined);
    },
  };
}
