/** Questions about calls: asked by somebody who signed in, answered for everybody, never with a name. */
@NullMarked
package org.territoireouvert.calls.call.question;

import org.jspecify.annotations.NullMarked;
