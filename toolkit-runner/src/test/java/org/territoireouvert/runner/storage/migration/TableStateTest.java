package org.territoireouvert.runner.storage.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableStateTest {

    private static final MigrationScript FIRST = new MigrationScript("V0001__first.sql", "create table a (x text);\n");
    private static final MigrationScript SECOND = new MigrationScript("V0002__second.sql", "drop table a;\n");

    private static final List<MigrationScript> BOTH = List.of(FIRST, SECOND);

    @Test
    void nothingAppliedIsAbsent() {
        assertThat(TableState.of(BOTH, Map.of()))
                .isEqualTo(new TableState.Absent(List.of("V0001__first.sql", "V0002__second.sql")));
    }

    @Test
    void someAppliedIsBehind() {
        assertThat(TableState.of(BOTH, Map.of(1, FIRST.checksum())))
                .isEqualTo(new TableState.Behind(List.of("V0002__second.sql")));
    }

    @Test
    void allAppliedIsCurrentAndSoIsNothingOfNothing() {
        assertThat(TableState.of(BOTH, Map.of(1, FIRST.checksum(), 2, SECOND.checksum())))
                .isInstanceOf(TableState.Current.class);
        assertThat(TableState.of(List.of(), Map.of())).isInstanceOf(TableState.Current.class);
    }

    @Test
    void moreAppliedThanKnownIsAhead() {
        assertThat(TableState.of(List.of(FIRST), Map.of(1, FIRST.checksum(), 2, 7, 3, 8)))
                .isEqualTo(new TableState.Ahead(List.of(2, 3)));
    }

    @Test
    void otherContentIsChangedWhateverElseIsTrue() {
        assertThat(TableState.of(BOTH, Map.of(1, 5, 3, 8)))
                .isEqualTo(new TableState.Changed(List.of("V0001__first.sql")));
    }
}
