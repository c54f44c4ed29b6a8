package org.territoireouvert.runner.identity.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.runner.identity.access.Scope.Kind;

class ScopeTest {

    @ParameterizedTest
    @CsvSource(
            value = {
                "INSTANCE, '',     '',      '',     '',       true",
                "INSTANCE, '',     '',      budget, spring,   true",
                "PLUGIN,   budget, '',      budget, '',       true",
                "PLUGIN,   budget, '',      budget, spring,   true",
                "PLUGIN,   budget, '',      '',     '',       false",
                "PLUGIN,   budget, '',      other,  '',       false",
                "OBJECT,   budget, spring,  budget, spring,   true",
                "OBJECT,   budget, spring,  budget, autumn,   false",
                "OBJECT,   budget, spring,  budget, '',       false",
                "OBJECT,   budget, spring,  other,  spring,   false",
                "OBJECT,   budget, spring,  '',     '',       false",
            })
    void reachesWhatLiesInIt(
            Kind kind, String plugin, String object, String otherPlugin, String otherObject, boolean reached) {
        assertThat(new Scope(kind, plugin, object).reaches(otherPlugin, otherObject))
                .isEqualTo(reached);
    }

    @Test
    void refusesWhatDoesNotFitTogether() {
        assertThatThrownBy(() -> new Scope(Kind.INSTANCE, "budget", "")).hasMessageContaining("budget");
        assertThatThrownBy(() -> new Scope(Kind.PLUGIN, "", "")).hasMessageContaining("PLUGIN");
        assertThatThrownBy(() -> new Scope(Kind.PLUGIN, "budget", "spring")).hasMessageContaining("spring");
        assertThatThrownBy(() -> new Scope(Kind.OBJECT, "budget", "")).hasMessageContaining("OBJECT");
    }

    @Test
    void isNamedForTheAuditLog() {
        assertThat(Scope.EVERYWHERE.words()).isEqualTo("instance");
        assertThat(new Scope(Kind.PLUGIN, "budget", "").words()).isEqualTo("budget");
        assertThat(new Scope(Kind.OBJECT, "budget", "spring").words()).isEqualTo("budget/spring");
    }
}
