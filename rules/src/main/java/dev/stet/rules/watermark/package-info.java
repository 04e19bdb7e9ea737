/** What a site, a program or a publisher printed on a document that is not the document's. */
@NullMarked
package dev.stet.rules.watermark;

import org.jspecify.annotations.NullMarked;
