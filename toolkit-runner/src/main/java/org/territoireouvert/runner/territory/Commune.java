package org.territoireouvert.runner.territory;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A commune.
 *
 * @param code five characters (COG); those that start with {@code 00} are in no use in France and stand for invented places
 * @param name official name
 * @param postcodes in order, possibly empty
 * @param formerNames names of the communes that it was made of, possibly empty
 */
public record Commune(String code, String name, List<String> postcodes, List<String> formerNames) {

    private static final Pattern CODE = Pattern.compile("[0-9][0-9AB][0-9]{3}");
    private static final String INVENTED = "00";
    private static final int OVERSEAS_LENGTH = 3;

    /** Copies the lists and refuses what is no code. */
    public Commune {
        if (!isCode(code)) {
            throw new IllegalArgumentException("\"" + code + "\" is not the code of a commune");
        }
        postcodes = List.copyOf(postcodes);
        formerNames = List.copyOf(formerNames);
    }

    /** Names a commune of which nothing else is known. */
    public static Commune named(String code, String name) {
        return new Commune(code, name, List.of(), List.of());
    }

    /** Tells whether a text could be a code. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** Tells whether a code stands for an invented place. */
    public static boolean isInvented(String code) {
        return code.startsWith(INVENTED);
    }

    /** Returns the code of the department or of the overseas territory. */
    public String department() {
        boolean overseas = code.startsWith("97") || code.startsWith("98");
        return code.substring(0, overseas ? OVERSEAS_LENGTH : OVERSEAS_LENGTH - 1);
    }
}
