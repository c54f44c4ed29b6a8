package org.territoireouvert.calls.model;

import java.time.LocalDate;

/** A question with the answer that holds for everybody. */
public record Question(String question, String answer, LocalDate answeredOn) {}
