package org.territoireouvert.initiatives.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.territoireouvert.api.data.Licence;
import org.territoireouvert.api.standard.ParticipationLevel;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.initiatives.model.EntryKind;
import org.territoireouvert.initiatives.model.Phase;
import org.territoireouvert.initiatives.model.PhaseStatus;
import org.territoireouvert.initiatives.model.Practice;
import org.territoireouvert.initiatives.model.Topic;

/** The words by which files may name what this registry knows by codes: the code itself, or its label in French or English. */
final class Vocabulary {

    private static final List<Locale> LOCALES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private final Messages messages;
    private final Map<Class<?>, Map<String, Enum<?>>> words = new LinkedHashMap<>();

    Vocabulary(Messages messages) {
        this.messages = messages;
        learn(EntryKind.values(), "entry-kind.", kind -> Stream.of(kind.word()));
        learn(Topic.values(), "topic.", topic -> Stream.empty());
        learn(Practice.values(), "practice.", practice -> Stream.empty());
        learn(ParticipationLevel.values(), "level.", level -> Stream.empty());
        learn(Phase.values(), "phase.", phase -> Stream.of(phase.code()));
        learn(PhaseStatus.values(), "status.", status -> Stream.of(status.code()));
        learn(Licence.values(), "", licence -> Stream.of(licence.code(), licence.title()));
    }

    private <E extends Enum<E>> void learn(
            E[] constants, String prefix, java.util.function.Function<E, Stream<String>> codes) {
        Map<String, Enum<?>> known = new LinkedHashMap<>();
        for (E constant : constants) {
            String name = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            Stream<String> labels = prefix.isEmpty()
                    ? Stream.empty()
                    : LOCALES.stream().map(locale -> messages.format(locale, prefix + name));
            Stream.of(Stream.of(constant.name(), name), codes.apply(constant), labels)
                    .flatMap(found -> found)
                    .forEach(word -> known.putIfAbsent(SearchText.fold(word), constant));
        }
        words.put(constants.getClass().getComponentType(), known);
    }

    /** Returns the constant that a word names. */
    <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
        return Optional.ofNullable(known(type).get(SearchText.fold(word))).map(type::cast);
    }

    /** Returns some of the words that would do, to be shown. */
    String examples(Class<? extends Enum<?>> type) {
        return String.join(", ", known(type).keySet().stream().limit(6).toList());
    }

    private Map<String, Enum<?>> known(Class<?> type) {
        return words.getOrDefault(type, Map.of());
    }
}
