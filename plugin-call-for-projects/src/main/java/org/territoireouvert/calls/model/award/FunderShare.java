package org.territoireouvert.calls.model.award;

import org.territoireouvert.api.data.Money;

/**
 * What one funder gives to a project.
 *
 * @param siret fourteen digits, empty when unknown
 */
public record FunderShare(String name, String siret, Money amount) {}
