package org.territoireouvert.calls.past;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.territoireouvert.api.text.SearchText;

/** Columns of the schema SCDL "subventions" 2.1.1. */
enum PastColumn {
    FUNDER("nomAttribuant", true),
    FUNDER_SIRET("idAttribuant", true),
    SIGNED("dateConvention", true),
    DECISION("referenceDecision", false),
    BENEFICIARY("nomBeneficiaire", true),
    SIRET("idBeneficiaire", false),
    RNA("rnaBeneficiaire", false),
    OBJECT("objet", true),
    AMOUNT("montant", true),
    NATURE("nature", true),
    PAYMENT("conditionsVersement", true),
    PERIOD("datesPeriodeVersement", true),
    RAE("idRAE", false),
    NOTIFIED("notificationUE", true),
    SHARE("pourcentageSubvention", true),
    AID("dispositifAide", false);

    private static final Map<String, PastColumn> FOLDED =
            Arrays.stream(values()).collect(Collectors.toMap(one -> SearchText.fold(one.title), one -> one));

    private final String title;
    private final boolean obligatory;

    PastColumn(String title, boolean obligatory) {
        this.title = title;
        this.obligatory = obligatory;
    }

    /** Returns its title in the schema. */
    String title() {
        return title;
    }

    /** Tells whether each row has to fill it. */
    boolean isObligatory() {
        return obligatory;
    }

    /** Finds the column of a title, whatever its capitals and accents. */
    static Optional<PastColumn> titled(String title) {
        return Optional.ofNullable(FOLDED.get(SearchText.fold(title)));
    }

    /** Returns the titles of obligatory columns that are not there. */
    static List<String> missing(List<String> titles) {
        List<PastColumn> there =
                titles.stream().flatMap(title -> titled(title).stream()).toList();
        return Arrays.stream(values())
                .filter(one -> one.obligatory && !there.contains(one))
                .map(PastColumn::title)
                .toList();
    }
}
