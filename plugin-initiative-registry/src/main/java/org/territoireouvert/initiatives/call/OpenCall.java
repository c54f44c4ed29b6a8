package org.territoireouvert.initiatives.call;

import java.time.LocalDate;

/**
 * A call for projects that another plugin announced.
 *
 * @param closesOn last day, included
 */
public record OpenCall(String slug, String title, String path, LocalDate closesOn) {}
