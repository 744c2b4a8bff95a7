/** Most of a lead that is shown, in UTF-16 code units: whole paragraphs, the first one cut at a sentence if it is longer. */
const leadLimit = 1_500;

/** The first paragraphs of a text, without empty brackets that left-out pronunciations leave behind. */
export function leadOf(text: string): string {
  const paragraphs = text.replace(/[ \t\u00a0]+/g, ' ').replace(/ ?\([\s;,]*\)/g, '').replace(/\([\s;,]+/g, '(').split(/\n+/).map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '');
  let lead = '';
  for (const paragraph of paragraphs) {
    if (lead.length + paragraph.length > leadLimit) break;
    lead += lead === '' ? paragraph : `\n\n${paragraph}`;
  }
  return lead !== '' || paragraphs[0] === undefined ? lead : cutAtSentence(paragraphs[0]);
}

function cutAtSentence(paragraph: string): string {
  const cut = paragraph.slice(0, leadLimit);
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('! '), cut.lastIndexOf('? '), cut.lastIndexOf('。'));
  return end > leadLimit / 3 ? cut.slice(0, end + 1) : `${cut.slice(0, Math.max(cut.lastIndexOf(' '), leadLimit / 2))} …`;
}
