/**
 * Puts a text into the clipboard. Where the browser refuses, an older way is tried on a field that
 * holds the same text; where that is refused as well, the text is left marked for copying by hand.
 */
export async function copyText(
  text: string,
  field: () => Promise<HTMLTextAreaElement | undefined>,
): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const marked = await field();
    marked?.focus();
    marked?.select();
    return marked !== undefined && document.execCommand('copy');
  }
}
