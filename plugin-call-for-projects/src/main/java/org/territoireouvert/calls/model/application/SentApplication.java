package org.territoireouvert.calls.model.application;

import java.util.List;
import org.territoireouvert.calls.model.budget.Budget;
import org.territoireouvert.calls.model.form.FormAnswers;

/**
 * An application as it was signed and sent: what is examined, whatever its members change later.
 *
 * @param number of the application
 * @param collective name of the collective
 * @param members who applied, in the order in which they came
 * @param answers to all fields of the form
 * @param files that answers name
 */
public record SentApplication(
        String number,
        String callSlug,
        int callVersion,
        String title,
        String summary,
        String territory,
        String collective,
        List<Partner> members,
        FormAnswers answers,
        Budget budget,
        List<SentFile> files) {

    /**
     * A member, as it was known then.
     *
     * @param id of the member in the collective
     * @param organisationId empty for a person
     * @param siret fourteen digits, empty when unknown
     * @param rna number of an association, empty when unknown
     * @param classification code of the kind of organisation, {@code person} for a person
     */
    public record Partner(
            String id, String name, String organisationId, String siret, String rna, String classification) {

        private static final String PERSON = "person";
        private static final String OTHER = "other";

        /** Returns the code of its kind: {@code person} without an organisation, {@code other} for one of which nothing is known. */
        public String kind() {
            if (organisationId.isEmpty()) {
                return PERSON;
            }
            return classification.isEmpty() ? OTHER : classification;
        }
    }

    /**
     * A file.
     *
     * @param member who joined it
     * @param sha256 of its bytes, in hexadecimal digits
     */
    public record SentFile(String id, String field, String member, String name, long bytes, String sha256) {}

    /** Copies the lists. */
    public SentApplication {
        members = List.copyOf(members);
        files = List.copyOf(files);
    }
}
