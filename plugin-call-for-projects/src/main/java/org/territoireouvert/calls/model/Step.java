package org.territoireouvert.calls.model;

import java.time.LocalDate;

/** A step of the calendar (étape), both days included. */
public record Step(String title, LocalDate startsOn, LocalDate endsOn) {}
