import { describe, expect, it } from 'vitest';
import { createSaveState } from './save-state.ts';

const draft = (text: string, revision: number | null = null) => ({
  ...{ text, tags: ['seen'], pendingTag: 'to', colour: null, revision },
});
const create = () => createSaveState((error) => (error as Error).message);

describe('createSaveState', () => {
  it('says saving until every save has ended', async () => {
    const saves = create();
    const first = Promise.withResolvers<string>();
    const second = Promise.withResolvers<string>();
    const tracked = [saves.track('a', () => first.promise), saves.track('b', () => second.promise)];
    expect(saves.summary().kind).toBe('saving');
    first.resolve('one');
    await tracked[0];
    expect(saves.summary().kind).toBe('saving');
    second.resolve('two');
    await tracked[1];
    expect(saves.summary().kind).toBe('saved');
  });

  it('keeps a failure until the same thing is saved', async () => {
    const saves = create();
    const answers = [() => Promise.reject(new Error('disk full')), () => Promise.resolve('done')];
    const save = (): Promise<string> => (answers.shift() as () => Promise<string>)();
    await expect(saves.track('a', save)).rejects.toThrow('disk full');
    const failed = saves.summary();
    expect(failed).toMatchObject({ kind: 'failed', message: 'disk full' });
    await saves.track('b', () => Promise.resolve());
    expect(saves.summary().kind).toBe('failed');
    if (failed.kind === 'failed') failed.retry();
    expect(saves.summary().kind).toBe('saving');
    await Promise.resolve();
    await Promise.resolve();
    expect(saves.summary().kind).toBe('saved');
  });

  it('counts drafts', () => {
    const saves = create();
    saves.drafts.set('note', draft('half a th'));
    expect(saves.summary()).toEqual({ kind: 'draft', drafts: 1, first: 'note' });
    expect(saves.drafts.list('no')).toEqual(['note']);
    expect(saves.drafts.list('x')).toEqual([]);
    expect(saves.drafts.get('note')).toEqual(draft('half a th'));
    saves.drafts.set('note', null);
    expect(saves.summary().kind).toBe('saved');
  });

  it('keeps each draft beyond the page, and has those of an earlier one', () => {
    const kept: unknown[] = [];
    const saves = createSaveState(String, (...told) => kept.push(told));
    saves.drafts.restore([
      { key: 'old', ...draft('Half', 2) },
      { key: 'note', ...draft('Older') },
    ]);
    saves.drafts.set('note', draft('Newer'));
    saves.drafts.restore([{ key: 'note', ...draft('Older') }]);
    expect([saves.drafts.get('old'), saves.drafts.get('note')]).toEqual([draft('Half', 2), draft('Newer')]);
    expect(saves.summary()).toEqual({ kind: 'draft', drafts: 2, first: 'old' });
    saves.drafts.set('old', null);
    saves.drafts.set('old', null);
    expect(kept).toEqual([
      ['note', draft('Newer')],
      ['old', null],
    ]);
  });
});
