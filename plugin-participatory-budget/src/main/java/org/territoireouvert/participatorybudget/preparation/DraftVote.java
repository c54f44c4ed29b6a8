package org.territoireouvert.participatorybudget.preparation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.EditionDocument;
import org.territoireouvert.participatorybudget.pabulib.PabulibMeta;

/** Writes for a new edition what an imported one takes from its file, so that it can be counted and exported alike. */
final class DraftVote {

    private static final List<String> PROJECT_COLUMNS = List.of("project_id", "cost", "name");
    private static final List<String> VOTER_COLUMNS = List.of("voter_id", "vote");

    private DraftVote() {}

    static EditionDocument of(Edition edition) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("description", edition.title());
        entries.put("unit", edition.place());
        entries.put("num_projects", "0");
        entries.put("num_votes", "0");
        entries.put("budget", "");
        entries.put("vote_type", edition.ballotType().word());
        entries.put("currency", edition.currency());
        return new EditionDocument(
                edition, meta(new PabulibMeta(entries), edition.total()), PROJECT_COLUMNS, VOTER_COLUMNS);
    }

    /** Returns what a file says with this amount; counting reads it there. */
    static PabulibMeta meta(PabulibMeta known, Money total) {
        return known.with("budget", total.toDecimal().stripTrailingZeros().toPlainString());
    }
}
