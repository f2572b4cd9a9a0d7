import type { ElementHandle, Page } from 'puppeteer-core';
import { press, until, untilText } from './see.ts';

/** Presses "Export everything" and reads the file that the browser would save. */
export function exportedText(page: Page): Promise<string> {
  return savedText(page, async () => {
    await press(page, 'button', 'Export everything');
    await untilText(page, 'Exported ');
  });
}

/** Reads the file that the browser would save by what is done. */
export async function savedText(page: Page, act: () => Promise<unknown>): Promise<string> {
  await page.evaluate(() => {
    const original = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      (globalThis as unknown as { saved: Promise<string> }).saved = (blob as Blob).text();
      return original(blob);
    };
  });
  await act();
  const text = await until(
    () => page.evaluate(() => (globalThis as unknown as { saved?: Promise<string> }).saved ?? ''),
    (saved) => saved !== '',
  );
  return text;
}

/** Chooses a file to be imported, as the browser's own dialog would give it. */
export async function chooseFile(page: Page, file: string): Promise<void> {
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
}
