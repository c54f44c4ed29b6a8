package org.territoireouvert.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.text.MessageFormat;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.runner.text.RuntimeMessages;

/** What a plugin says, in both languages. */
interface MessageChecks {

    TestedPlugin tested();

    @Test
    default void saysEveryMessageInBothLanguages() throws IOException {
        Set<String> french = tested().texts().keys("fr");

        assertThat(french).isEqualTo(tested().texts().keys("en"));
        assertThat(french).contains("plugin.name", "plugin.description");
        assertThat(tested().texts().repeatedKeys("fr")).isEmpty();
        assertThat(tested().texts().repeatedKeys("en")).isEmpty();
    }

    @Test
    default void writesMessagesThatCanBeFormatted() throws IOException {
        for (String language : List.of("fr", "en")) {
            tested().texts()
                    .messages(language)
                    .forEach((key, message) -> assertThatCode(
                                    () -> new MessageFormat(message.toString(), Locale.forLanguageTag(language)))
                            .as(key + " in " + language)
                            .doesNotThrowAnyException());
        }
    }

    @Test
    default void writesTypographicApostrophes() throws IOException {
        for (String language : List.of("fr", "en")) {
            assertThat(tested().texts().messages(language).values())
                    .as(language)
                    .allSatisfy(message -> assertThat(message.toString()).doesNotContain("'"));
        }
    }

    @Test
    default void namesInTemplatesOnlyMessagesThatExist() throws IOException {
        Set<String> own = tested().texts().keys("fr");
        RuntimeMessages common = RuntimeMessages.all(ZoneOffset.UTC);

        for (String key : tested().texts().namedInTemplates()) {
            if (!own.contains(key)) {
                assertThatCode(() -> common.format(Locale.FRENCH, key))
                        .as("message " + key + " of a template")
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    default void namesWhatAnAdministratorDecidesAbout() throws IOException {
        Set<String> needed = new TreeSet<>();
        tested().contributions()
                .routes()
                .forEach(route -> needed.add("permission." + route.required().code()));
        tested().contributions().sensitiveActs().forEach(act -> {
            needed.add("act." + act.code());
            needed.add("permission." + act.required().code());
        });
        tested().contributions().roles().forEach(role -> {
            needed.add("role." + role.code());
            needed.add("role." + role.code() + ".hint");
        });
        tested().contributions().jobs().forEach(job -> needed.add("job." + job.name()));
        tested().contributions().settings().forEach(setting -> needed.add("setting." + setting.key()));

        assertThat(tested().texts().keys("fr"))
                .as("labels of permissions, roles, sensitive acts, jobs and settings")
                .containsAll(needed);
    }

    @Test
    default void saysWhatItWritesToTheAuditLog() throws IOException {
        Set<String> keys = tested().texts().keys("fr");

        for (AuditType type : tested().contributions().auditTypes()) {
            assertThat(keys)
                    .as("sentence and short name of " + type.code())
                    .contains("audit." + type.code(), "audit." + type.code() + ".label");
        }
        assertThat(tested().site().page("/journal").select("main").text())
                .as("every entry of the demonstration is said in words")
                .doesNotContain(tested().plugin().id() + ".");
    }

    @Test
    default void describesEveryColumnOfItsDatasets() throws IOException {
        Set<String> needed = new TreeSet<>();
        for (Dataset dataset : tested().contributions().datasets()) {
            dataset.columns().forEach(column -> needed.add(dataset.titleKey() + "." + column.name()));
            needed.add(dataset.descriptionKey());
        }

        assertThat(tested().texts().keys("fr")).containsAll(needed);
    }
}
