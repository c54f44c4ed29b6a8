package org.territoireouvert.calls.model.award;

import java.time.LocalDate;
import java.util.Optional;

/** Something the collective promised to have done by a day (jalon). */
public record GrantStep(int place, String title, LocalDate dueOn, Optional<LocalDate> doneOn) {}
