package org.territoireouvert.runner.territory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.territoireouvert.api.text.SearchText;

/** Finds communes by code, and by name and postcode as people write them. Immutable. */
public final class CommuneIndex {

    private static final Pattern POSTCODE = Pattern.compile("\\b[0-9]{5}\\b");
    private static final Map<String, String> WRITTEN_OUT = Map.of("st", "saint", "ste", "sainte");
    private static final Pattern ARTICLE = Pattern.compile("^(?:le|la|les|l) (?=.)");

    private final List<Named> names;
    private final Map<String, Commune> byCode = new HashMap<>();

    private record Named(Commune commune, List<String> keys) {
        static Named of(Commune commune) {
            List<String> keys = new ArrayList<>(1 + commune.formerNames().size());
            keys.add(key(commune.name()));
            commune.formerNames().forEach(name -> keys.add(key(name)));
            return new Named(commune, keys);
        }

        boolean is(Predicate<String> condition) {
            return keys.stream().anyMatch(condition);
        }
    }

    /** Indexes communes. */
    public CommuneIndex(List<Commune> communes) {
        names = communes.stream()
                .map(Named::of)
                .sorted(Comparator.comparing(named -> named.keys().get(0)))
                .toList();
        communes.forEach(commune -> byCode.put(commune.code(), commune));
    }

    /** Returns all of them by name. */
    public List<Commune> all() {
        return names.stream().map(Named::commune).toList();
    }

    /** Returns the commune with a code. */
    public Optional<Commune> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Returns the communes with exactly this name; accents, case, hyphens and "St" do not matter. */
    public List<Commune> named(String name) {
        String key = key(name);
        return matching(commune -> true, key::equals, names.size());
    }

    /**
     * Returns the communes that somebody may mean: those with exactly this name, else those whose name starts with it; all of a
     * postcode when nothing else was typed. Accents, case, hyphens and "St" do not matter.
     *
     * @param typed name, postcode, or both
     * @param most how many are returned at most
     */
    public List<Commune> search(String typed, int most) {
        List<String> postcodes =
                POSTCODE.matcher(typed).results().map(MatchResult::group).toList();
        Predicate<Commune> inPlace = commune -> commune.postcodes().containsAll(postcodes);
        String key = key(POSTCODE.matcher(typed).replaceAll(" "));
        if (key.isEmpty()) {
            return postcodes.isEmpty() ? List.of() : matching(inPlace, name -> true, most);
        }
        List<Commune> exact = matching(inPlace, key::equals, most);
        return exact.isEmpty() ? matching(inPlace, name -> name.startsWith(key), most) : exact;
    }

    private List<Commune> matching(Predicate<Commune> inPlace, Predicate<String> name, int most) {
        return names.stream()
                .filter(named -> inPlace.test(named.commune()) && named.is(name))
                .map(Named::commune)
                .limit(most)
                .toList();
    }

    /** Returns a name as it is compared: folded, written out, without the article in front. */
    static String key(String name) {
        String words = Arrays.stream(SearchText.fold(name).split(" "))
                .map(word -> WRITTEN_OUT.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
        return ARTICLE.matcher(words).replaceFirst("");
    }
}
