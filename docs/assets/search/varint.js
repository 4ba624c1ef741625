// Numbers of seven bits a byte, the low ones first (LEB128), as generator/render/search/varint.py writes them.

/** Reads numbers from `bytes`, from offset `at` on. Numbers may pass 32 bits: they are added up, not shifted. */
export class Reader {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  get done() {
    return this.at >= this.bytes.length;
  }

  /** Give the next number, where it has less than 32 bits. */
  small() {
    const { bytes } = this;
    let byte = bytes[this.at++];
    if (byte < 128) return byte;
    let number = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[this.at++];
      number |= (byte & 127) << shift;
    }
    return number;
  }

  /** Give the next number. */
  next() {
    let byte = this.bytes[this.at++], number = byte & 127, scale = 128;
    while (byte > 127) {
      byte = this.bytes[this.at++];
      number += (byte & 127) * scale;
      scale *= 128;
    }
    return number;
  }
}
