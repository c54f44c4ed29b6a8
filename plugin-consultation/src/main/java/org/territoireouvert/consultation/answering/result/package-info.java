/** What answers come to, read for pages and files: cross tables, texts, answers without identity. */
@NullMarked
package org.territoireouvert.consultation.answering.result;

import org.jspecify.annotations.NullMarked;
