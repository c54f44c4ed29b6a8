/** What stands around each page: menu, sections of the administration, languages, facts for search engines. */
@NullMarked
package org.territoireouvert.runner.web.template.layout;

import org.jspecify.annotations.NullMarked;
