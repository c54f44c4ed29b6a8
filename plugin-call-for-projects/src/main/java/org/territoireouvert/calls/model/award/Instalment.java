package org.territoireouvert.calls.model.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.data.Money;

/** A part of the money that is paid together (versement). The parts add up to what is granted. */
public record Instalment(int place, LocalDate dueOn, Money amount, String condition, Optional<LocalDate> paidOn) {

    /** Returns what they come to. */
    public static Money sum(List<Instalment> instalments) {
        return instalments.stream().map(Instalment::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Returns what was paid of them. */
    public static Money paid(List<Instalment> instalments) {
        return sum(instalments.stream().filter(one -> one.paidOn().isPresent()).toList());
    }
}
