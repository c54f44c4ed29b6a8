package org.territoireouvert.runner.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Digits in groups of three. Written here because {@code java.text.NumberFormat} is not thread-safe and, for French, puts
 * spaces that differ between Java versions.
 */
enum NumberText {
    FRENCH('\u00a0', ','),
    ENGLISH(',', '.');

    private static final int GROUP = 3;
    private static final int DECIMALS = 2;

    private final char group;
    private final char point;

    NumberText(char group, char point) {
        this.group = group;
        this.point = point;
    }

    String of(Number number) {
        return switch (number) {
            case Integer integer -> grouped(Integer.toString(integer));
            case Long integer -> grouped(Long.toString(integer));
            case Short integer -> grouped(Short.toString(integer));
            case Byte integer -> grouped(Byte.toString(integer));
            case BigInteger integer -> grouped(integer.toString());
            case BigDecimal decimal -> decimal(decimal);
            default -> floating(number.doubleValue());
        };
    }

    /** Writes hundredths as units, with both decimals or none. */
    String cents(long cents) {
        return cents % 100 == 0
                ? grouped(Long.toString(cents / 100))
                : withPoint(BigDecimal.valueOf(cents, DECIMALS).toPlainString());
    }

    private String floating(double number) {
        return Double.isFinite(number) ? decimal(BigDecimal.valueOf(number)) : "–";
    }

    private String decimal(BigDecimal decimal) {
        BigDecimal rounded = decimal.setScale(DECIMALS, RoundingMode.HALF_UP);
        return withPoint(
                rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString());
    }

    private String withPoint(String plain) {
        int at = plain.indexOf('.');
        return at < 0 ? grouped(plain) : grouped(plain.substring(0, at)) + point + plain.substring(at + 1);
    }

    private String grouped(String digits) {
        int first = digits.startsWith("-") ? 1 : 0;
        int length = digits.length();
        if (length - first <= GROUP) {
            return digits;
        }
        StringBuilder text = new StringBuilder(length + length / GROUP);
        for (int i = 0; i < length; i++) {
            if (i > first && (length - i) % GROUP == 0) {
                text.append(group);
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }
}
