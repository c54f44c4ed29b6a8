/** Telling people what happened: kinds of news, who is told, segments for newsletters. */
@NullMarked
package org.territoireouvert.api.notification;

import org.jspecify.annotations.NullMarked;
