import { expect, type Locator, type Page } from '@playwright/test';

/** The field a note is written in, wherever it stands. */
export function noteField(page: Page) {
  const field = page.getByRole('textbox', { name: 'Note', exact: true });
  const ready = async (): Promise<Locator> => {
    await expect(field).toHaveAttribute('contenteditable', 'true');
    return field;
  };
  return {
    field,
    /** The field once the editor has taken the place of the plain one. */
    ready,
    /** Writes the note anew, as a person would: all is selected and typed over. */
    write: async (text: string): Promise<void> => {
      await (await ready()).click();
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(text);
    },
    /** What can be linked to, while it is offered. */
    targets: page.getByRole('listbox', { name: 'Targets' }).getByRole('option'),
    /** The Markdown as it stands, line by line. */
    lines: async (): Promise<string[]> =>
      (await field.locator('.cm-line').allTextContents()).map((line) => line.replace(/[\u200b\u2066-\u2069]/g, '')),
  };
}
