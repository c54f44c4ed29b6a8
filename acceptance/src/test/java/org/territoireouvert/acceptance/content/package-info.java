/** What people add to contents: comments, supports, key words, links, versions; and how it is moderated. */
@NullMarked
package org.territoireouvert.acceptance.content;

import org.jspecify.annotations.NullMarked;
