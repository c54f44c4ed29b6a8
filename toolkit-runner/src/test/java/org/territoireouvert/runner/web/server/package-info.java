/** The web server over real HTTP, with a hand-written plugin and a real database. */
@NullMarked
package org.territoireouvert.runner.web.server;

import org.jspecify.annotations.NullMarked;
