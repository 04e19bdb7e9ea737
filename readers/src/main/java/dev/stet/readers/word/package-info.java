/**
 * What Word wrote before it wrote XML: {@code .doc} and RTF. Both have Word's own model of a
 * document (styles, lists, fields, changes, notes), so each is written down as the parts of a
 * {@code .docx} and read by its reader: what holds there holds here.
 */
@NullMarked
package dev.stet.readers.word;

import org.jspecify.annotations.NullMarked;
