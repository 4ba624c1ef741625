// A string that stands nowhere, cut into the longest pieces that do: 代表建议满意率 is 代表建议 and 满意率.

/** Give the pieces, from left to right; a character that no piece takes is left out. `stands(text)` looks one up. */
export async function pieces(text, stands) {
  const chars = [...text], found = [];
  for (let at = 0; at < chars.length; ) {
    const size = await longest(chars.slice(at), stands);
    if (size > 1) found.push(chars.slice(at, at + size).join(""));
    at += size;
  }
  return found;
}

/** Give how many of the first characters stand together somewhere, 1 where not even two do: by halving. */
async function longest(chars, stands) {
  let most = 1, least = chars.length + 1;
  while (most + 1 < least) {
    const middle = (most + least) >> 1;
    if (await stands(chars.slice(0, middle).join(""))) most = middle;
    else least = middle;
  }
  return most;
}
