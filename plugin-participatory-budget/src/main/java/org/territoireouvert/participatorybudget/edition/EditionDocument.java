package org.territoireouvert.participatorybudget.edition;

import java.util.List;
import org.territoireouvert.participatorybudget.pabulib.PabulibMeta;

/**
 * What an edition keeps of the file that it came from, so that it can be written again without loss.
 *
 * @param edition the edition
 * @param meta keys and values of the section META, unknown ones included
 * @param projectColumns columns of the projects, in order
 * @param voterColumns columns of the ballots, in order
 */
public record EditionDocument(
        Edition edition, PabulibMeta meta, List<String> projectColumns, List<String> voterColumns) {

    /** Copies the lists. */
    public EditionDocument {
        projectColumns = List.copyOf(projectColumns);
        voterColumns = List.copyOf(voterColumns);
    }
}
