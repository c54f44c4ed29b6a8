package org.territoireouvert.calls.model.award;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.text.SearchText;

/**
 * What one organisation was granted in the years before, as a file of the authority says it (subvention reprise).
 *
 * @param number made of what identifies it: see {@link #number(String, LocalDate, String, String, String)}
 * @param funder who gave; its SIRET is known
 * @param signedOn day of the agreement
 * @param decision reference of the decision, possibly empty
 * @param siret of who benefits, empty for some associations
 * @param rna of an association, possibly empty
 * @param total of the agreement, before it was shared out
 * @param share of who benefits, in millionths of the total
 * @param payment how it is paid: unique, échelonné, or other words
 * @param rae number in the register of aid to companies, possibly empty
 * @param aid identifier of the programme, possibly empty
 */
public record PastGrant(
        String number,
        String funder,
        String funderSiret,
        LocalDate signedOn,
        String decision,
        String beneficiary,
        String siret,
        String rna,
        String object,
        Money total,
        int share,
        Agreement.Nature nature,
        String payment,
        LocalDate paysFrom,
        LocalDate paysUntil,
        String rae,
        boolean notified,
        String aid,
        Instant updatedAt) {

    /** The share of who benefits alone. */
    public static final int WHOLE = 1_000_000;

    private static final String START = "r";
    private static final int DIGITS = 16;
    private static final String SEPARATOR = "\u001f";
    private static final int DECIMALS = 6;

    /**
     * Returns the number of a grant: the same for the same funder, year, decision and beneficiary; of grants without a reference of the
     * decision, for the same day and object. Numbers of projects that were funded here begin with a digit, these with a letter.
     *
     * @param beneficiary its SIRET, or its RNA when it has none
     */
    public static String number(
            String funderSiret, LocalDate signedOn, String decision, String beneficiary, String object) {
        String folded = SearchText.fold(decision).strip();
        String what = folded.isEmpty() ? signedOn + SEPARATOR + SearchText.fold(object) : folded;
        String key = String.join(
                SEPARATOR,
                funderSiret,
                Integer.toString(signedOn.getYear()),
                folded.isEmpty() ? "object" : "decision",
                what,
                beneficiary);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return START + HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** Tells whether a number is that of a grant of the years before. */
    public static boolean isNumber(String number) {
        return number.startsWith(START);
    }

    /** Returns what the beneficiary got, in whole cents. */
    public Money amount() {
        return new Money(BigDecimal.valueOf(total.cents())
                .multiply(portion())
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** Returns the share as the open data write it, from 0.01 to 1. */
    public BigDecimal portion() {
        return BigDecimal.valueOf(share, DECIMALS);
    }

    /** Returns the day of payment, or first and last day, in the form of ISO 8601. */
    public String period() {
        return paysFrom.equals(paysUntil) ? paysFrom.toString() : paysFrom + "/" + paysUntil;
    }

    /** Returns the address of its page. */
    public String path() {
        return Grant.PATH + "/" + number;
    }

    /** Tells whether another one says the same, whenever that was written. */
    public boolean saysTheSameAs(PastGrant other) {
        return at(Instant.EPOCH).equals(other.at(Instant.EPOCH));
    }

    /** Returns it as it was written at a moment. */
    public PastGrant at(Instant moment) {
        return new PastGrant(
                number,
                funder,
                funderSiret,
                signedOn,
                decision,
                beneficiary,
                siret,
                rna,
                object,
                total,
                share,
                nature,
                payment,
                paysFrom,
                paysUntil,
                rae,
                notified,
                aid,
                moment);
    }
}
