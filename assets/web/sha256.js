// SHA-256 of a text, in hexadecimal: the order of the sub-editor's notes depends on it, and a
// page opened from a file may not use the browser's own.

const SHA_PRIMES = (() => {
  const found = [];
  for (let n = 2; found.length < 64; n += 1) if (found.every((prime) => n % prime)) found.push(n);
  return found;
})();

function fraction(value) {
  return ((value - Math.floor(value)) * 2 ** 32) | 0;
}

const SHA_START = SHA_PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const SHA_ROUND = SHA_PRIMES.map((prime) => fraction(Math.cbrt(prime)));

function sha256(text) {
  const words = padded(new TextEncoder().encode(text));
  const hash = [...SHA_START];
  for (let at = 0; at < words.length; at += 16) mix(hash, words.slice(at, at + 16));
  return hash.map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

function padded(bytes) {
  const words = new Array(((bytes.length + 8) >> 6) * 16 + 16).fill(0);
  bytes.forEach((byte, at) => { words[at >> 2] |= byte << (24 - 8 * (at % 4)); });
  words[bytes.length >> 2] |= 0x80 << (24 - 8 * (bytes.length % 4));
  words[words.length - 1] = bytes.length * 8;
  return words;
}

const turn = (word, by) => (word >>> by) | (word << (32 - by));

function mix(hash, block) {
  const w = [...block];
  for (let n = 16; n < 64; n += 1) {
    const [a, b] = [w[n - 15], w[n - 2]];
    const before = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3);
    const after = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10);
    w[n] = (w[n - 16] + before + w[n - 7] + after) | 0;
  }
  let [a, b, c, d, e, f, g, h] = hash;
  for (let n = 0; n < 64; n += 1) {
    const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + SHA_ROUND[n] + w[n];
    const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, n) => { hash[n] = (hash[n] + word) | 0; });
}
