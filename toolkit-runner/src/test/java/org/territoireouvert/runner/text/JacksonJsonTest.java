package org.territoireouvert.runner.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.data.Money;

class JacksonJsonTest {

    private record Project(String title, Money cost, Optional<LocalDate> due, List<Instant> seen) {}

    private final JacksonJson json = new JacksonJson();

    @Test
    void readsPlainValuesInTheirOrder() throws Exception {
        Object read = read("{\"b\":[1,2.50,12345678901234567890,true,null],\"a\":\"é\"}");

        assertThat(read).hasToString("{b=[1, 2.50, 12345678901234567890, true, null], a=é}");
        assertThat(read("[1,2.50,12345678901234567890,true,null]"))
                .isEqualTo(
                        Arrays.asList(1L, new BigDecimal("2.50"), new BigDecimal("12345678901234567890"), true, null));
    }

    @Test
    void errorsNameLineAndColumn() {
        assertThatThrownBy(() -> read("{\n  \"a\": }"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Line 2, column 8: ");
        assertThatThrownBy(() -> read("1 2")).hasMessageContaining("Line 1, column 3");
        assertThatThrownBy(() -> read("{\"a\":1,\"a\":2}")).hasMessageContaining("Duplicate");
        assertThatThrownBy(() -> read("[1")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("")).hasMessageContaining("empty");
    }

    @Test
    void documentsAreSixtyFourLevelsDeepAtMost() throws Exception {
        assertThat(read("[".repeat(64) + "]".repeat(64))).isInstanceOf(List.class);
        assertThatThrownBy(() -> read("[".repeat(65) + "]".repeat(65))).isInstanceOf(IOException.class);
    }

    @Test
    void recordsAreObjectsAndMoneyIsADecimalNumber() throws Exception {
        Project project = new Project(
                "Halle", Money.ofUnits(118_000), Optional.of(LocalDate.of(2026, 12, 6)), List.of(Instant.EPOCH));

        assertThat(write(project))
                .isEqualTo("{\"title\":\"Halle\",\"cost\":118000.00,\"due\":\"2026-12-06\","
                        + "\"seen\":[\"1970-01-01T00:00:00Z\"]}");
        assertThat(write(Map.of("x", Optional.empty()))).isEqualTo("{\"x\":null}");
    }

    @Test
    void whatCannotBeWrittenIsNamed() {
        assertThatThrownBy(() -> write(new Object())).hasMessageContaining("java.lang.Object");
        assertThatThrownBy(() -> write(Double.NaN)).hasMessageContaining("NaN");
    }

    private @Nullable Object read(String text) throws IOException {
        return json.read(new StringReader(text));
    }

    private String write(Object value) throws IOException {
        StringWriter target = new StringWriter();
        json.write(value, target);
        return target.toString();
    }
}
