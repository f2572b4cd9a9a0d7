/** Offers a text to be saved as a file, as a click on a download does. */
export function saveFile(text: string, name: string, type = 'application/json'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The download has taken the text by the next task; keeping it would keep all of it in memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
