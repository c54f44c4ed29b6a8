/**
 * What the runtime knows of the contents that plugins publish, and the services that stand on them: history, links, tags, support,
 * discussion. A content is read from its plugin; here stand only what lists need of it and what people add to it.
 */
@NullMarked
package org.territoireouvert.runner.content;

import org.jspecify.annotations.NullMarked;
