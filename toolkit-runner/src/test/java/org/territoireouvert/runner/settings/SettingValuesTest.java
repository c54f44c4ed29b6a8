package org.territoireouvert.runner.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.settings.Setting;

/** What a text means for each kind of setting. */
class SettingValuesTest {

    private static final Setting<?> DATE = Setting.date("date", LocalDate.of(2026, 1, 1));
    private static final Setting<?> EMAIL = Setting.email("email", "");
    private static final Setting<?> URL = Setting.url("url", "");
    private static final Setting<?> MONEY = Setting.money("money", Money.ZERO).between(0, 100_000);
    private static final Setting<?> NUMBER = Setting.number("number", 3).between(1, 10);
    private static final Setting<?> LEAST = Setting.number("least", 3).between(1, Long.MAX_VALUE);
    private static final Setting<?> LIST = Setting.list("list", List.of());
    private static final Setting<?> COLOUR = Setting.colour("colour", "#000000");
    private static final List<Setting<?>> ALL = List.of(DATE, EMAIL, URL, MONEY, NUMBER, LEAST, LIST, COLOUR);

    private static SettingValues.Reading read(String key, String text) {
        Setting<?> setting =
                ALL.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
        return SettingValues.read(setting, text);
    }

    @ParameterizedTest
    @CsvSource({
        "date, 31/12/2026, 2026-12-31",
        "date, 2026-12-31, 2026-12-31",
        "email, ana@exemple.fr, ana@exemple.fr",
        "email, '', ''",
        "url, https://exemple.fr/a?b=c, https://exemple.fr/a?b=c",
        "money, '1 000,00 €', 1000.00",
        "money, 12, 12.00",
        "number, ' 1 0 ', 10",
        "colour, #ABCDEF, #abcdef"
    })
    void aRightTextIsAValueThatIsWrittenAndReadAgain(String key, String text, String written) {
        assertThat(read(key, text)).isInstanceOfSatisfying(SettingValues.Value.class, value -> {
            assertThat(SettingValues.write(value.value())).isEqualTo(written);
            assertThat(read(key, written)).isEqualTo(value);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "date, 31/02/2026, settings.date.wrong",
        "date, demain, settings.date.wrong",
        "date, 2026-13-01, settings.date.wrong",
        "email, ana, settings.email.wrong",
        "url, javascript:alert(1), settings.url.wrong",
        "url, //exemple.fr, settings.url.wrong",
        "url, https://, settings.url.wrong",
        "url, 'https://a b', settings.url.wrong",
        "money, '1,005', settings.money.wrong",
        "money, -1, settings.number.bounds",
        "money, '1 000,01', settings.number.bounds",
        "money, 99999999999999999999, settings.money.wrong",
        "number, 0, settings.number.bounds",
        "number, 11, settings.number.bounds",
        "number, 1.5, settings.number.wrong",
        "number, 99999999999999999999, settings.number.wrong",
        "least, 0, settings.number.least",
        "colour, red, settings.colour.wrong",
        "colour, #fff, settings.colour.wrong"
    })
    void aWrongTextSaysWhatToWrite(String key, String text, String message) {
        assertThat(read(key, text))
                .isInstanceOfSatisfying(
                        SettingValues.Wrong.class,
                        wrong -> assertThat(wrong.messageKey()).isEqualTo(message));
    }

    @Test
    void aListHasALineForEachText() {
        assertThat(read("list", " un \n\ndeux\r\nun")).isEqualTo(new SettingValues.Value(List.of("un", "deux")));
        assertThat(read("list", "a".repeat(201))).isInstanceOf(SettingValues.Wrong.class);
        assertThat(read("list", "a\n".repeat(1) + "b".repeat(200))).isInstanceOf(SettingValues.Value.class);
    }

    @Test
    void everySettingOfTheRuntimeHasAnOwnKey() {
        assertThat(CoreSettings.ALL).extracting(Setting::key).doesNotHaveDuplicates();
    }
}
