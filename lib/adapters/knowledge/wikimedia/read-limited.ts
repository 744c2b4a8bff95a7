import { DatelineError } from '../../../core/errors.ts';

/**
 * The text of a response, read piece by piece: one that is longer than `limitBytes` is refused as soon as that shows,
 * whatever its header says. With `isEnough` the rest is not even fetched.
 */
export async function readLimited(response: Response, { limitBytes, isEnough }: { readonly limitBytes: number; readonly isEnough?: (text: string) => boolean }): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    text += decoder.decode(value, { stream: true });
    if (isEnough?.(text)) {
      await reader.cancel();
      return text;
    }
    if (bytes > limitBytes) {
      await reader.cancel();
      throw new DatelineError('bad-answer', `the answer is longer than ${limitBytes} bytes`, { detail: 'too large' });
    }
  }
}
