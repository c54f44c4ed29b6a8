/**
 * How the services of the runtime are put together: what they stand on, the services themselves, and what of them each plugin
 * is given.
 */
@NullMarked
package org.territoireouvert.runner.service;

import org.jspecify.annotations.NullMarked;
