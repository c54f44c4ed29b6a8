/**
 * How an entry comes to be written: drafts that several people write as equals, what is done when two of them write at once, review by
 * staff, and how published entries are kept up to date, archived and withdrawn.
 *
 * <p>A draft (brouillon) is written, submitted, then published, or returned with what is to be mended, or refused with the reason. Only
 * {@link org.territoireouvert.initiatives.entry.PublishEntry} makes a version of it.
 */
@NullMarked
package org.territoireouvert.initiatives.writing;

import org.jspecify.annotations.NullMarked;
