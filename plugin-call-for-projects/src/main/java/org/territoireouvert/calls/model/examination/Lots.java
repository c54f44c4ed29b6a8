package org.territoireouvert.calls.model.examination;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Lots from a public seed, as the other draws of this project. The list is the numbers in their order, one on a line; each number has the
 * hash {@code SHA-256(SHA-256(list), LF, seed, LF, number)}; lower comes first.
 */
public final class Lots {

    private final String seed;
    private final String list;
    private final List<String> numbers;
    private final Map<String, String> hashes = new HashMap<>();

    /** Writes down what is drawn from. */
    public Lots(List<String> numbers, String seed) {
        this.numbers = numbers.stream().distinct().sorted().toList();
        this.seed = seed;
        this.list = sha256(String.join("\n", this.numbers));
    }

    /** Returns the SHA-256 of the list, in hexadecimal digits. */
    public String listHash() {
        return list;
    }

    /** Returns the hash of a number. */
    public String hash(String number) {
        return hashes.computeIfAbsent(number, one -> sha256(list + "\n" + seed + "\n" + one));
    }

    /** Returns the numbers as they are drawn. */
    public List<String> order() {
        return numbers.stream()
                .sorted(Comparator.comparing(this::hash).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
