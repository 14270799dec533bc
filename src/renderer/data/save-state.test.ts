import { describe, expect, it } from 'vitest';
import { createSaveState } from './save-state.ts';

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
    saves.drafts.set('note', 'half a th');
    expect(saves.summary()).toEqual({ kind: 'draft', drafts: 1, first: 'note' });
    expect(saves.drafts.list('no')).toEqual(['note']);
    expect(saves.drafts.list('x')).toEqual([]);
    expect(saves.drafts.get('note')).toBe('half a th');
    saves.drafts.set('note', null);
    expect(saves.summary().kind).toBe('saved');
  });

  it('keeps each draft beyond the page, and has those of an earlier one', () => {
    const kept: unknown[] = [];
    const saves = createSaveState(String, (...told) => kept.push(told));
    saves.drafts.restore([
      { key: 'old', text: 'Half', revision: 2 },
      { key: 'note', text: 'Older', revision: null },
    ]);
    saves.drafts.set('note', 'Newer');
    saves.drafts.restore([{ key: 'note', text: 'Older', revision: null }]);
    expect([saves.drafts.get('old'), saves.drafts.revisionOf('old'), saves.drafts.get('note')]).toEqual([
      ...['Half', 2, 'Newer'],
    ]);
    expect(saves.summary()).toEqual({ kind: 'draft', drafts: 2, first: 'old' });
    saves.drafts.set('old', null);
    saves.drafts.set('old', null);
    expect(kept).toEqual([
      ['note', { text: 'Newer', revision: null }],
      ['old', null],
    ]);
  });
});
