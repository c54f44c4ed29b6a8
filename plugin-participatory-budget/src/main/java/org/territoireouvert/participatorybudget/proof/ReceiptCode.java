package org.territoireouvert.participatorybudget.proof;

import java.math.BigInteger;
import java.util.Optional;

/**
 * What a voter keeps to find the commitment of a ballot again (code de suivi): its first 80 bits in Crockford's base 32, four groups of
 * four. It says nothing of what was chosen.
 *
 * @param text for example {@code 7K3M-09QX-ZTTA-1C4D}
 */
public record ReceiptCode(String text) {

    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final int BITS = 5;
    private static final int HEX_LENGTH = 20;
    private static final int RADIX_HEX = 16;

    /** Returns the code of a commitment. */
    public static ReceiptCode of(Hash commitment) {
        BigInteger number = new BigInteger(commitment.hex().substring(0, HEX_LENGTH), RADIX_HEX);
        StringBuilder code = new StringBuilder();
        for (int place = LENGTH - 1; place >= 0; place--) {
            code.append(CodeAlphabet.digit(number.shiftRight(place * BITS).intValue() & (CodeAlphabet.SIZE - 1)));
        }
        return new ReceiptCode(CodeAlphabet.grouped(code.toString(), GROUP));
    }

    /** Reads a code as people type it: in small letters, with or without hyphens, with O for 0 and I or L for 1; empty when it is none. */
    public static Optional<ReceiptCode> parse(String typed) {
        String digits = CodeAlphabet.clean(typed);
        if (digits.length() != LENGTH || !CodeAlphabet.isWritten(digits)) {
            return Optional.empty();
        }
        return Optional.of(new ReceiptCode(CodeAlphabet.grouped(digits, GROUP)));
    }

    /** Returns the first 20 hexadecimal digits of the commitments that have this code. */
    public String prefix() {
        BigInteger number = BigInteger.ZERO;
        for (char digit : text.replace("-", "").toCharArray()) {
            number = number.shiftLeft(BITS).or(BigInteger.valueOf(CodeAlphabet.value(digit)));
        }
        String hex = number.toString(RADIX_HEX);
        return "0".repeat(HEX_LENGTH - hex.length()) + hex;
    }

    @Override
    public String toString() {
        return text;
    }
}
