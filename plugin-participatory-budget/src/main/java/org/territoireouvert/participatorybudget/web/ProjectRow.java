package org.territoireouvert.participatorybudget.web;

import org.territoireouvert.api.data.Money;

/** A project in a list. */
public record ProjectRow(
        String number, String path, String title, String place, String theme, Money cost, boolean withdrawn) {}
