/** What titles, offices and salutations are made of. */
export interface TitleRules {
  readonly titles: readonly string[];
  /** Ends with the name of an office. */
  readonly office: RegExp;
  /** Ends with one of the title words. */
  readonly titled: RegExp;
}

/** No title line is longer. */
const MAX_TITLE = 60;
const DATE_LINE =
  /^[—―─－-]{0,3}[（(]?(?:\d{4,8}日|(?:\d{2,4}|[二一][〇○零ＯO○九八][〇○零ＯO一二三四五六七八九]{2})年)/;
const MEETING_END = /^[^。，；]{2,30}(?:会议上|会上|会议|次会议)[）)]?$/;
const NAME = /^[一-鿿](?:[ 　]?[一-鿿]){1,3}$/;

/** What joins two lines of a title, a date line or a signature that was broken; null where they are two. */
export function joinsTitle(above: string, below: string, rules: TitleRules): string | null {
  if (above.length > MAX_TITLE || below.length > MAX_TITLE || /[。！？：；:]$/.test(above)) return null;
  if (rules.titles.some((title) => straddles(above, below, title))) return '';
  if (/^关于/.test(above) && !rules.titled.test(above) && rules.titled.test(below) && !/^关于/.test(below))
    return '';
  if (DATE_LINE.test(above) && !/[上过）)]$/.test(above) && MEETING_END.test(below) && !DATE_LINE.test(below))
    return '';
  if (above.length <= 30 && rules.office.test(above) && !/[，、。]/.test(above) && NAME.test(below))
    return ' ';
  return null;
}

/** Whether a word begins at the end of one line and ends at the start of the next. */
function straddles(above: string, below: string, word: string): boolean {
  for (let cut = 1; cut < word.length; cut += 1)
    if (above.endsWith(word.slice(0, cut)) && below.startsWith(word.slice(cut))) return true;
  return false;
}
