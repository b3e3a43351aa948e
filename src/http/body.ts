/** Nesting deeper than any form of ours; recursion over a body stays bounded. */
const deepest = 24;

/** Whether JSON text nests deeper than we read. Looks at brackets outside strings only. */
export function nestsTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    if (inString) {
      if (c === 92) i += 1;
      else if (c === 34) inString = false;
    } else if (c === 34) inString = true;
    else if (c === 123 || c === 91) {
      depth += 1;
      if (depth > deepest) return true;
    } else if (c === 125 || c === 93) depth -= 1;
  }
  return false;
}
