/** The real popup of the toolbar button, as the reader sees it over a page. */
export interface Popup {
  /** Runs a function in the popup; it is sent as text, so it may use nothing but its argument. */
  evaluate<T, A = undefined>(run: (argument: A) => T, argument?: A): Promise<T>;
  text(): Promise<string>;
  /** Waits for words in the popup; throws with what it shows instead. */
  waitForText(words: string): Promise<void>;
  /** Clicks the first button, link or tab whose name matches. */
  clickButton(name: RegExp): Promise<void>;
  /** Types into a field, key by key as far as events go. */
  type(selector: string, text: string): Promise<void>;
  screenshot(path: string, scheme: 'light' | 'dark'): Promise<void>;
  close(): Promise<void>;
}

export type Evaluate = Popup['evaluate'];

/** What can be done by running functions in the popup, whatever the browser. */
export function byEvaluation(evaluate: Evaluate): Pick<Popup, 'evaluate' | 'text' | 'waitForText' | 'clickButton' | 'type'> {
  const text = (): Promise<string> => evaluate(() => document.body.innerText);
  return {
    evaluate,
    text,
    async waitForText(words) {
      let last = '';
      for (let attempt = 0; attempt < 100; attempt += 1) {
        last = await text().catch(() => '');
        if (last.includes(words)) return;
        await new Promise((done) => { setTimeout(done, 50); });
      }
      throw new Error(`the popup does not show '${words}'; it shows: ${last}`);
    },
    async clickButton(name) {
      for (let attempt = 0; attempt < 100; attempt += 1) {
        const isThere = await evaluate((source) => {
          const pattern = new RegExp(source);
          const named = [...document.querySelectorAll<HTMLElement>('button, a, [role="tab"], summary, label')]
            .find((element) => pattern.test((element.getAttribute('aria-label') ?? element.textContent ?? '').trim()));
          named?.click();
          return named !== undefined;
        }, name.source);
        if (isThere) return;
        await new Promise((done) => { setTimeout(done, 50); });
      }
      throw new Error(`no button ${name} in the popup: ${await text()}`);
    },
    async type(selector, words) {
      const isThere = await evaluate(([wanted, value]) => {
        const field = document.querySelector<HTMLTextAreaElement>(wanted as string);
        if (field === null) return false;
        field.focus();
        for (const letter of value as string) {
          field.setRangeText(letter, field.value.length, field.value.length, 'end');
          field.dispatchEvent(new InputEvent('input', { bubbles: true, data: letter, inputType: 'insertText' }));
        }
        return true;
      }, [selector, words]);
      if (!isThere) throw new Error(`no ${selector} in the popup`);
    },
  };
}
