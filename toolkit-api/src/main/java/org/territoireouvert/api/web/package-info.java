/**
 * Requests, responses and what frames them: routes, permissions, actors, forms, menu entries and home blocks.
 */
@NullMarked
package org.territoireouvert.api.web;

import org.jspecify.annotations.NullMarked;
