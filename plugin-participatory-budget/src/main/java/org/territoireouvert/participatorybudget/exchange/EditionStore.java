package org.territoireouvert.participatorybudget.exchange;

import org.territoireouvert.api.text.Json;
import org.territoireouvert.participatorybudget.ballot.BallotRepository;
import org.territoireouvert.participatorybudget.edition.Documents;
import org.territoireouvert.participatorybudget.edition.EditionRepository;
import org.territoireouvert.participatorybudget.edition.EnvelopeRepository;
import org.territoireouvert.participatorybudget.project.ProjectRepository;

/**
 * The tables of an edition together.
 *
 * @param editions what a vote is about
 * @param envelopes parts of its money
 * @param projects what can be voted for
 * @param ballots what was voted
 */
public record EditionStore(
        EditionRepository editions,
        EnvelopeRepository envelopes,
        ProjectRepository projects,
        BallotRepository ballots) {

    /** Creates the repositories. */
    public static EditionStore on(Json json) {
        Documents documents = new Documents(json);
        return new EditionStore(
                new EditionRepository(documents),
                new EnvelopeRepository(),
                new ProjectRepository(documents),
                new BallotRepository(documents));
    }
}
