package org.territoireouvert.runner.web.level;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.people.Standing.Lack;
import org.territoireouvert.runner.identity.level.BirthDate;
import org.territoireouvert.runner.identity.roll.RollProblem;
import org.territoireouvert.runner.territory.TerritoryLines;

class LevelMessagesTest {

    private static PropertyResourceBundle file(String language) {
        String path = "/META-INF/toolkit/messages/level_" + language + ".properties";
        try (InputStream stream = LevelMessagesTest.class.getResourceAsStream(path)) {
            return new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(file("fr").keySet()).isEqualTo(file("en").keySet());
    }

    @Test
    void frenchIsTypeset() {
        PropertyResourceBundle french = file("fr");
        french.keySet()
                .forEach(key -> assertThat(french.getString(key))
                        .as(key)
                        .doesNotContain("'")
                        .doesNotContainPattern(" [:;?!»€%]")
                        .doesNotContainPattern("« ")
                        .doesNotContainPattern("[^ \\u00a0][;?!€%]"));
    }

    @Test
    void everyOutcomeHasItsWords() {
        Stream<String> keys = Stream.of(
                        Arrays.stream(Lack.values()).map(lack -> "level.lack." + key(lack)),
                        Arrays.stream(BirthDate.Reason.values()).map(reason -> "level.residence.birth." + key(reason)),
                        Arrays.stream(RollProblem.Kind.values()).map(kind -> new RollProblem(1, kind, "").messageKey()),
                        Arrays.stream(TerritoryLines.Reason.values()).map(reason -> "territory.problem." + key(reason)))
                .flatMap(part -> part);

        assertThat(file("fr").keySet()).containsAll(keys.toList());
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
