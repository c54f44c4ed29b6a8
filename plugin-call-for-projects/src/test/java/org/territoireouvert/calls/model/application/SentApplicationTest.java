package org.territoireouvert.calls.model.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.calls.model.application.SentApplication.Partner;

class SentApplicationTest {

    @ParameterizedTest
    @CsvSource({"'', person, person", "'', '', person", "o1, association, association", "o1, '', other"})
    void partnerIsOfOneKindEvenWhenNobodyKnowsItsOrganisation(String organisation, String known, String kind) {
        assertThat(new Partner("m1", "Les Voisins", organisation, "", "", known).kind())
                .isEqualTo(kind);
    }
}
