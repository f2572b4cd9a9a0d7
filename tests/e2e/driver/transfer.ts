import type { ElementHandle, Page } from 'puppeteer-core';
import { press, untilText } from './see.ts';

/** Presses "Export everything" and reads the file that the browser would save. */
export async function exportedText(page: Page): Promise<string> {
  await page.evaluate(() => {
    const original = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      (globalThis as unknown as { exported: Promise<string> }).exported = (blob as Blob).text();
      return original(blob);
    };
  });
  await press(page, 'button', 'Export everything');
  await untilText(page, 'Exported ');
  return page.evaluate(() => (globalThis as unknown as { exported: Promise<string> }).exported);
}

/** Chooses a file to be imported, as the browser's own dialog would give it. */
export async function chooseFile(page: Page, file: string): Promise<void> {
  const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
}
