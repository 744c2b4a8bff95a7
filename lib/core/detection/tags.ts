/** Elements that begin and end a line of text by themselves, whatever the page's styles say. */
export const blockTags: ReadonlySet<string> = new Set((
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 '
  + 'header hgroup hr legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul').split(' '));

/** Elements whose text is not the page's: code, controls, drawings, frames. */
export const silentTags: ReadonlySet<string> = new Set((
  'script style noscript template svg math canvas iframe frame object embed video audio picture map select textarea input button '
  + 'datalist progress meter head title link meta').split(' '));
