/** What templates call: messages, addresses, formats, fields of forms. Knows nothing of the request. */
@NullMarked
package org.territoireouvert.runner.web.template.tool;

import org.jspecify.annotations.NullMarked;
