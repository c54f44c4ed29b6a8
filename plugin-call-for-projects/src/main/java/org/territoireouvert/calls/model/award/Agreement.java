package org.territoireouvert.calls.model.award;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the funder and the beneficiaries sign (convention).
 *
 * @param object at most 256 characters, as the open data ask
 * @param paymentWords how it is paid, for {@link Payment#OTHER}, at most 256 characters
 * @param paysFrom first day of payment
 * @param paysUntil last day of payment, the same one for a payment on one day
 * @param notified whether it is state aid of which the European Commission was told
 * @param rate share of the costs in percent, 0 when it is a lump sum (forfait)
 * @param signatory who signed for the funder, by function, empty before
 * @param version 1 for what was signed, one more with each accepted change
 * @param revision one more each time it is saved
 */
public record Agreement(
        String reference,
        String object,
        Nature nature,
        Payment payment,
        String paymentWords,
        LocalDate paysFrom,
        LocalDate paysUntil,
        boolean notified,
        int rate,
        String conditions,
        String signatory,
        Optional<LocalDate> signedOn,
        int version,
        int revision) {

    /** Most characters of an object. */
    public static final int LONGEST_OBJECT = 256;

    /** What is given. */
    public enum Nature {
        /** Money. */
        MONEY("aide en numéraire"),
        /** Things or services. */
        KIND("aide en nature"),
        /** Both. */
        BOTH("aide en numéraire;aide en nature");

        private final String word;

        Nature(String word) {
            this.word = word;
        }

        /** Returns the word of the open data. */
        public String word() {
            return word;
        }
    }

    /** How it is paid. */
    public enum Payment {
        /** At once (unique). */
        ONCE,
        /** In instalments (échelonné). */
        STAGES,
        /** Otherwise, said in words. */
        OTHER
    }

    /** Returns how it is paid, in the words of the open data. */
    public String paymentWord() {
        return switch (payment) {
            case ONCE -> "unique";
            case STAGES -> "échelonné";
            case OTHER -> paymentWords;
        };
    }

    /** Returns the day of payment, or first and last day, in the form of ISO 8601. */
    public String period() {
        return paysFrom.equals(paysUntil) ? paysFrom.toString() : paysFrom + "/" + paysUntil;
    }

    /** Returns it signed. */
    public Agreement signed(String by, LocalDate day) {
        return changed(object, paysUntil, by, Optional.of(day), 1);
    }

    /** Returns what follows from an accepted change. */
    public Agreement amended(String newObject, LocalDate newEnd) {
        return changed(newObject, newEnd, signatory, signedOn, version + 1);
    }

    private Agreement changed(
            String newObject, LocalDate newEnd, String by, Optional<LocalDate> signed, int newVersion) {
        return new Agreement(
                reference,
                newObject,
                nature,
                payment,
                paymentWords,
                paysFrom,
                newEnd,
                notified,
                rate,
                conditions,
                by,
                signed,
                newVersion,
                revision + 1);
    }
}
