package org.territoireouvert.initiatives.web;

import java.time.LocalDate;

/** A call for projects that is open, beside the list of initiatives. */
public record OpenCallRow(String title, String path, LocalDate closesOn) {}
