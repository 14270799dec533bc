import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take minutes; by their size, all that a fresh clone knows, they would begin last and run alone at the end. */
const LONGEST = ['bench/trust/short-form.test.ts'];

/** Begins with the longest files, so that the others run beside them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean => LONGEST.some((each) => moduleId.endsWith(each));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
