import { useState, type DragEvent } from 'react';
import type { AssertedValue } from '../../../domain/asserted-value.ts';
import { useChangeQuestion } from '../../data/question-changes.ts';

const TYPE = 'application/x-synoptic-statement';

/** What makes a card one that can be dragged to another position; the Move button does the same without a mouse. */
export function dragProps(
  statementId: string,
  from: string,
): { readonly draggable: true; readonly onDragStart: (event: DragEvent) => void } {
  return {
    draggable: true,
    onDragStart: (event) => {
      event.dataTransfer.setData(TYPE, JSON.stringify({ statementId, from }));
      event.dataTransfer.effectAllowed = 'move';
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
