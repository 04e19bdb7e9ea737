package dev.stet.readers.text;

import java.nio.charset.Charset;

/**
 * The encoding of some bytes.
 *
 * @param start where their words begin, behind a byte order mark
 * @param from how it was found out
 */
record Encoding(Charset charset, int start, Decoded.From from) {}
