package org.territoireouvert.consultation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsultationStateTest {

    @ParameterizedTest
    @CsvSource({"2026-11-01,UPCOMING", "2026-11-02,OPEN", "2026-11-29,OPEN", "2026-11-30,CLOSED"})
    void bothEndsAreOpen(LocalDate today, ConsultationState state) {
        assertThat(ConsultationState.between(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 29), today))
                .isEqualTo(state);
    }

    @Test
    void documentCannotRunAScript() {
        assertThatThrownBy(() -> Document.of("Plan", "javascript:alert(1)", ""))
                .hasMessageContaining("javascript:alert(1)");
    }
}
