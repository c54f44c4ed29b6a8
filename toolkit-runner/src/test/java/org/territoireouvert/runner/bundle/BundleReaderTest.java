package org.territoireouvert.runner.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.runner.registry.RefusedException;

class BundleReaderTest {

    private static final String GOOD = """
            {"schema": 1, "name": "commune", "title": {"fr": "Commune", "en": "Municipality"},
             "plugins": [{"id": "budget", "version": "1.2.0"}, {"id": "forum", "versions": ">=1 <2", "registry": "voisins"},
                         {"id": "map"}],
             "settings": {"budget": {"currency": "EUR", "places": 3, "open": true, "themes": ["a", "b"]}}}
            """;

    @Test
    void everyPartIsRead() {
        Bundle bundle = read(GOOD);

        assertThat(bundle.name()).isEqualTo("commune");
        assertThat(bundle.title().in(Locale.ENGLISH)).isEqualTo("Municipality");
        assertThat(bundle.plugins())
                .extracting(plugin -> plugin.versions().map(Object::toString).orElse("all"))
                .containsExactly("=1.2.0", ">=1 <2", "all");
        assertThat(bundle.plugins().get(1).registry()).contains("voisins");
        assertThat(bundle.settings())
                .containsEntry(
                        new PluginId("budget"),
                        Map.of("currency", "EUR", "places", 3L, "open", true, "themes", List.of("a", "b")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0007',
            value = {
                "\"schema\": 1 | \"schema\": 2 | schema",
                "\"name\": \"commune\" | \"name\": \"../commune\" | name",
                "\"title\" | \"titel\" | titel",
                "\"id\": \"map\" | \"id\": \"budget\" | twice",
                "\"id\": \"map\" | \"id\": \"map\", \"color\": 1 | color",
                "\"version\": \"1.2.0\" | \"version\": \"1.2\" | version",
                "\"version\": \"1.2.0\" | \"version\": \"1.2.0\", \"versions\": \">=1\" | versions",
                "\"open\": true | \"open\": {} | open",
                "{\"budget\": { | {\"wiki\": { | wiki",
                "\"plugins\": [ | \"plugins\": 3, \"x\": [ | plugins",
                "\"name\": \"commune\" | \"name\": \"commune\", \"name\": \"ville\" | JSON"
            })
    void aWrongFileIsRefusedWithWhatIsWrong(String part, String replacement, String named) {
        assertThat(GOOD).contains(part);

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> read(GOOD.replace(part, replacement)))
                .satisfies(
                        refusal -> assertThat(refusal.sentence(Locale.ENGLISH)).contains("bundle.json", named));
    }

    private static Bundle read(String text) {
        return BundleReader.read("bundle.json", text.getBytes(StandardCharsets.UTF_8));
    }
}
