package org.territoireouvert.runner.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StorageMessagesTest {

    @ParameterizedTest
    @EnumSource
    void everyProblemHasASentenceInBothLanguages(StorageProblem problem) {
        StorageException failure = new StorageException(problem, null, "one", "two", "three", "four");

        assertThat(failure.getMessage())
                .isEqualTo(failure.message(Locale.FRENCH))
                .doesNotContain("{", "'");
        assertThat(failure.message(Locale.ENGLISH)).doesNotContain("{").isNotEqualTo(failure.getMessage());
    }
}
