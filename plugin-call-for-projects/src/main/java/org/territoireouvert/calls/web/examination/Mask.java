package org.territoireouvert.calls.web.examination;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.territoireouvert.calls.model.application.SentApplication;

/** Blackens the names of who applied wherever they stand in what was written. */
final class Mask {

    private static final int SHORTEST = 3;

    private final Pattern names;
    private final String instead;
    private final boolean active;

    private Mask(Pattern names, String instead, boolean active) {
        this.names = names;
        this.instead = instead;
        this.active = active;
    }

    /** Returns a mask that hides nothing. */
    static Mask none() {
        return new Mask(Pattern.compile("(?!)"), "", false);
    }

    /** Returns a mask for one application. */
    static Mask of(SentApplication sent, String instead) {
        List<String> hidden = Stream.concat(
                        Stream.of(sent.collective()),
                        sent.members().stream()
                                .flatMap(member -> Stream.of(member.name(), member.siret(), member.rna())))
                .map(String::strip)
                .filter(name -> name.length() >= SHORTEST)
                .distinct()
                .sorted(java.util.Comparator.comparingInt(String::length).reversed())
                .toList();
        if (hidden.isEmpty()) {
            return new Mask(Pattern.compile("(?!)"), instead, true);
        }
        String any = hidden.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return new Mask(Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), instead, true);
    }

    /** Tells whether names are hidden. */
    boolean isActive() {
        return active;
    }

    /** Returns a text without names. */
    String of(String text) {
        return active ? names.matcher(text).replaceAll(java.util.regex.Matcher.quoteReplacement(instead)) : text;
    }
}
