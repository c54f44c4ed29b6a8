/**
 * What a registry of plugins says: its signed index as values, read strictly and written. Knows neither networks nor folders; who may be
 * believed is decided in {@code signature}, where an index comes from in {@code source}, how one is made in {@code building}.
 */
@NullMarked
package org.territoireouvert.runner.registry;

import org.jspecify.annotations.NullMarked;
